/** `stageplan plan SEMESTER --out DIR`: plans, and writes everything that a plan is handed out as. */
import { acceptPlan } from '../../../solver/check/accept-plan.ts';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { namesOf } from '../../../solver/domain/names.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import { checkText } from '../../formats/check-text.ts';
import type { Ledger } from '../../formats/ical/ledger.ts';
import { headLines } from '../../formats/summary/summary-text.ts';
import { cacheFolder } from '../../gtfs/cache-folder.ts';
import { keptJourneys } from '../../gtfs/kept-journeys.ts';
import { bestAnswer } from '../../planning/best-answer.ts';
import type { TaskAnswer } from '../../planning/planning-task.ts';
import type { Run } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { readAgendaLedger } from '../files/agenda-ledger.ts';
import { type LoadedTimetables, loadTimetables } from '../files/load-timetables.ts';
import { tryOutputFolder } from '../files/output-folder.ts';
import { type PlanFile, readPublishedFile } from '../files/read-plan-file.ts';
import { readSemesterFile } from '../files/read-semester-file.ts';
import { mustBeSameSemester } from '../files/same-semester.ts';
import type { SemesterFile } from '../files/semester-file.ts';
import { handOut } from '../hand-out.ts';
import { allOrFaults, InputError, type InputFault } from '../input-faults.ts';
import { runPlanning } from '../planning/run-planning.ts';
import { faultJson, type Terminal } from '../terminal.ts';
import { type GivenPlanOptions, type PlanOptions, planOptions } from './plan-options.ts';

export function plan(semesterPath: string, given: GivenPlanOptions): Run {
  return async (terminal) => {
    const options = planOptions(given);
    const input = await readInput(semesterPath, options, terminal);
    tellInput(input, terminal);
    const { semester, digest: semesterDigest } = input.semester;
    const published = publishedOf(input);
    const { images } = input.timetables;
    const kept = keptJourneys(semester, images, cacheFolder());
    const task = {
      semester,
      semesterDigest,
      images,
      journeys: kept.image,
      ...published,
      seed: options.seed,
      ...options.limits,
      lp: options.lp,
    };
    const planned = await runPlanning(terminal, options.workers, task, (answers, told) => {
      const answer = bestAnswer(answers, options.seed);
      if (answer?.kind === 'planned' && answer.journeys !== null) kept.keep(answer.journeys);
      return finish(input, options, { answer, told }, terminal);
    });
    return planned === 'aborted' ? EXIT.aborted : planned;
  };
}

interface PlanInput {
  readonly semester: SemesterFile;
  readonly timetables: LoadedTimetables;
  readonly published: PlanFile | undefined;
  readonly out: undefined;
  readonly own: undefined;
  /** What earlier runs sent out. */
  readonly ledger: Ledger | null;
}

/** Everything is read, and the folder tried, before the long work. @throws InputError with all that is wrong. */
async function readInput(
  semesterPath: string,
  { handOut: { out }, published }: PlanOptions,
  terminal: Terminal,
): Promise<PlanInput> {
  const semester = await readSemesterFile(semesterPath);
  return allOrFaults<PlanInput>({
    semester,
    timetables: await loadTimetables(semester, terminal),
    published: readPublishedFile(published, semester),
    out: tryOutputFolder(out, semester.ok ? semester.value.semester : null),
    own: mustBeSameSemester(out, semester.ok ? semester.value.semester : null),
    ledger: readAgendaLedger(out, published),
  });
}

function tellInput(input: PlanInput, { warnings, notice, words }: Terminal): void {
  warnings(warningsOf(input));
  const { semester } = input.semester;
  notice(words.planning(semester.trainees.length, askedCount(semester), semester.units.length));
}

function warningsOf({ semester, timetables, published }: PlanInput): readonly InputFault[] {
  return [semester, timetables, published].flatMap((part) => part?.warnings ?? []);
}

function askedCount({ trainees }: Semester): number {
  return trainees.flatMap((trainee) => trainee.modules.filter((module) => !module.done)).length;
}

function publishedOf({ published }: PlanInput) {
  if (published === undefined) return {};
  return { published: { plan: published.plan, digest: published.digest } };
}

interface Outcome {
  readonly answer: TaskAnswer | undefined;
  /** What the user had to know while planning went on, and knows. */
  readonly told: readonly Sentence[];
}

/** Writes and tells the plan. @throws InputError for pins that cannot be kept, Error for a plan that is none. */
async function finish(
  input: PlanInput,
  options: PlanOptions,
  { answer, told }: Outcome,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, words } = terminal;
  const checked = checkedPlan(input, answer, terminal);
  const { out } = options.handOut;
  const { timetables } = input.timetables;
  const planned = answer?.kind === 'planned' ? answer : null;
  const context = {
    ledger: input.ledger,
    published: input.published?.plan,
    timetables,
    ...(planned === null ? {} : { course: planned.course }),
  };
  const paths = await handOut(checked, options.handOut, context, terminal);
  if (paths === null) return EXIT.aborted;
  const lines = [...headLines(checked, { language }), words.written(paths.length, out)];
  const { seed, solver, score, bound, gap, unplaced } = checked.plan;
  terminal.result(lines.join('\n'), {
    ok: true,
    out,
    files: paths,
    ...{ seed, solver, score, bound, gap, unplaced },
    notices: planned?.notices ?? [],
    told: told.map((sentence) => sentence[language]),
    warnings: warningsOf(input).map((warning) => faultJson(warning, language)),
  });
  return score.placed === 0 && score.asked > 0 ? EXIT.refused : EXIT.fine;
}

/** Checked on this side of the threads too: only the checker makes a `CheckedPlan`. */
function checkedPlan(input: PlanInput, answer: TaskAnswer | undefined, terminal: Terminal): CheckedPlan {
  const { semester, locate } = input.semester;
  if (answer === undefined) throw new Error('no thread gave an answer');
  if (answer.kind === 'impossible-pins') throw new InputError(answer.problems.map(locate));
  if (answer.kind === 'planned') terminal.warnings(answer.notices.map(locate));
  const { timetables } = input.timetables;
  const acceptance = acceptPlan(semester, answer.plan, input.published?.plan ?? null, timetables);
  if (acceptance.ok) return acceptance.plan;
  const names = namesOf(semester, { pseudonymous: true });
  const { language, words } = terminal;
  throw new Error(`${words.rejected}\n${checkText(acceptance.report, { names, language })}`);
}
