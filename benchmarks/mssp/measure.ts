/** One public instance solved and judged. */
import { type ColumnProgress, type LpSolver, solveColumns } from '../../solver/columns.ts';
import { checkSchedule } from './check-schedule.ts';
import type { Instance } from './instance.ts';
import type { BestKnown } from './published.ts';
import { readPublishedInstance } from './published.ts';
import { type StudentColumn, StudentProblem } from './student-problem.ts';

export interface Measurement {
  readonly published: BestKnown;
  /** Judged by the checker; null when no schedule that keeps every rule was found. */
  readonly score: number | null;
  readonly bound: number;
  /** From reading the file to the end, wall clock. */
  readonly seconds: number;
  readonly foundIn: ColumnProgress['phase'];
  readonly columns: number;
}

export interface MeasureSettings {
  readonly maxSeconds: number;
  readonly seed: number;
  readonly nodes: number;
  readonly secondsPerProgram: number;
}

/** @throws Error when the checker finds other than what was planned, or the bound is below a known schedule */
export function measure(
  published: BestKnown,
  solver: LpSolver,
  settings: MeasureSettings,
  onProgress: (progress: ColumnProgress, seconds: number) => void,
): Measurement {
  const from = performance.now();
  const elapsed = () => (performance.now() - from) / 1000;
  const instance = readPublishedInstance(published);
  const answer = solveColumns(new StudentProblem(instance), solver, {
    // What is under way when time is up is a neighbourhood: a linear and a whole-number program.
    shouldStop: () => elapsed() > settings.maxSeconds - 2 * settings.secondsPerProgram,
    seed: settings.seed,
    maxNeighbourhoods: Number.POSITIVE_INFINITY,
    nodes: settings.nodes,
    secondsPerProgram: settings.secondsPerProgram,
    onProgress: (progress) => onProgress(progress, elapsed()),
  });
  const seconds = elapsed();
  const { bound, columns } = answer;
  const score = columns === null ? null : judged(instance, columns, answer.value);
  if (bound < published.bestKnown)
    throw new Error(`${published.instance}: bound ${bound} is below the published ${published.bestKnown}`);
  return { published, score, bound, seconds, foundIn: answer.phase, columns: answer.columnsKnown };
}

function judged(instance: Instance, columns: readonly StudentColumn[], value: number | null): number {
  const { breaches, score } = checkSchedule(
    instance,
    columns.flatMap(({ attendances }) => attendances),
  );
  if (breaches.length > 0) throw new Error(`a rule is not kept: ${breaches.join('; ')}`);
  if (score !== value) throw new Error(`the checker scores ${score}, the plan says ${value}`);
  return score;
}
