/** `stageplan plan SEMESTER --out DIR`: plans, and writes everything that a plan is handed out as. */
import { acceptPlan } from '../../../solver/check/accept-plan.ts';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { namesOf } from '../../../solver/domain/names.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { checkText } from '../../formats/check-text.ts';
import type { Ledger } from '../../formats/ical/ledger.ts';
import { planFiles } from '../../formats/plan-files.ts';
import { headLines } from '../../formats/summary/summary-text.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { readAgendaLedger } from '../files/agenda-ledger.ts';
import { tryOutputFolder, writeOutput } from '../files/output-folder.ts';
import { type PlanFile, readPublishedFile } from '../files/read-plan-file.ts';
import { readSemesterFile, type SemesterFile } from '../files/read-semester-file.ts';
import { allOrFaults, InputError } from '../input-faults.ts';
import { bestAnswer } from '../planning/best-answer.ts';
import type { TaskAnswer } from '../planning/planning-task.ts';
import { runPlanning } from '../planning/run-planning.ts';
import type { Terminal } from '../terminal.ts';
import { type PlanOptionName, type PlanOptions, planOptions } from './plan-options.ts';

export function plan(semesterPath: string, given: GivenOptions<PlanOptionName>): Run {
  return async (terminal) => {
    const options = planOptions(given);
    const input = readInput(semesterPath, options);
    tellInput(input, terminal);
    const { semester, digest: semesterDigest } = input.semester;
    const published = publishedOf(input);
    const task = { semester, semesterDigest, ...published, seed: options.seed, ...options.limits };
    const planned = await runPlanning(terminal, options.workers, task, (answers) => {
      const answer = bestAnswer(answers, options.seed);
      return handOut(input, options, answer, terminal);
    });
    return planned === 'aborted' ? EXIT.aborted : planned;
  };
}

interface PlanInput {
  readonly semester: SemesterFile;
  readonly published: PlanFile | undefined;
  readonly out: undefined;
  /** What earlier runs sent out from the same folder. */
  readonly ledger: Ledger | null;
}

/** Everything is read, and the folder tried, before the long work. @throws InputError with all that is wrong. */
function readInput(semesterPath: string, { out, published }: PlanOptions): PlanInput {
  const semester = readSemesterFile(semesterPath);
  return allOrFaults<PlanInput>({
    semester,
    published: readPublishedFile(published, semester),
    out: tryOutputFolder(out, semester.ok ? semester.value.semester : null),
    ledger: readAgendaLedger(out),
  });
}

function tellInput({ semester, published }: PlanInput, { warnings, notice, words }: Terminal): void {
  warnings(semester.file, semester.warnings);
  if (published !== undefined) warnings(published.file, published.warnings);
  const { trainees, units } = semester.semester;
  notice(words.planning(trainees.length, askedCount(semester.semester), units.length));
}

function askedCount({ trainees }: Semester): number {
  return trainees.flatMap((trainee) => trainee.modules.filter((module) => !module.done)).length;
}

function publishedOf({ published }: PlanInput) {
  if (published === undefined) return {};
  return { published: { plan: published.plan, digest: published.digest } };
}

/** Writes and tells the plan. @throws InputError for pins that cannot be kept, Error for a plan that is none. */
function handOut(
  input: PlanInput,
  options: PlanOptions,
  answer: TaskAnswer | undefined,
  terminal: Terminal,
): ExitCode {
  const { language, words } = terminal;
  const checked = checkedPlan(input, answer, terminal);
  const { semester, plan: made } = checked;
  const names = namesOf(semester, { pseudonymous: false });
  const published = input.published === undefined ? {} : { published: input.published.plan };
  const { ledger } = input;
  const files = planFiles(checked, { names, language, stamp: options.stamp, ledger, ...published });
  writeOutput(options.out, files);
  const lines = [...headLines(checked, { names, language }), words.written(files.size, options.out)];
  const { seed, solver, score, bound, gap, unplaced } = made;
  terminal.result(lines.join('\n'), {
    ok: true,
    out: options.out,
    files: [...files.keys()],
    ...{ seed, solver, score, bound, gap, unplaced },
    notices: answer?.kind === 'planned' ? answer.notices : [],
    warnings: [...input.semester.warnings, ...(input.published?.warnings ?? [])],
  });
  return score.placed === 0 && score.asked > 0 ? EXIT.refused : EXIT.fine;
}

/** Checked on this side of the threads too: only the checker makes a `CheckedPlan`. */
function checkedPlan(input: PlanInput, answer: TaskAnswer | undefined, terminal: Terminal): CheckedPlan {
  const { file, semester } = input.semester;
  if (answer === undefined) throw new Error('no thread gave an answer');
  if (answer.kind === 'impossible-pins') {
    throw new InputError(answer.problems.map((problem) => ({ file, problem })));
  }
  if (answer.kind === 'planned') terminal.warnings(file, answer.notices);
  const acceptance = acceptPlan(semester, answer.plan, input.published?.plan ?? null);
  if (acceptance.ok) return acceptance.plan;
  const names = namesOf(semester, { pseudonymous: true });
  const { language, words } = terminal;
  throw new Error(`${words.rejected}\n${checkText(acceptance.report, { names, language })}`);
}
