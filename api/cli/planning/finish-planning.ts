/** What becomes of the answer of a planning: checked, written and told. Loaded when there is one. */
import { acceptPlan } from '../../../solver/check/accept-plan.ts';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { namesOf } from '../../../solver/domain/names.ts';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import { checkText } from '../../formats/check-text.ts';
import { headLines } from '../../formats/summary/summary-text.ts';
import type { TaskAnswer } from '../../planning/planning-task.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { handOut } from '../hand-out.ts';
import type { HandOutOptions } from '../hand-out-options.ts';
import { InputError } from '../input-faults.ts';
import { faultJson, type Terminal } from '../terminal.ts';
import { type PlanInput, warningsOf } from './plan-input.ts';

interface Outcome {
  readonly answer: TaskAnswer | undefined;
  /** What the user had to know while planning went on, and knows. */
  readonly told: readonly Sentence[];
}

/** Writes and tells the plan. @throws InputError for pins that cannot be kept, Error for a plan that is none. */
export async function finishPlanning(
  input: PlanInput,
  options: HandOutOptions,
  { answer, told }: Outcome,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, words } = terminal;
  const checked = checkedPlan(input, answer, terminal);
  const { out } = options;
  const { timetables } = input.timetables;
  const planned = answer?.kind === 'planned' ? answer : null;
  const context = {
    ledger: input.ledger,
    published: input.published?.plan,
    timetables,
    ...(planned === null ? {} : { course: planned.course }),
  };
  const paths = await handOut(checked, options, context, terminal);
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
