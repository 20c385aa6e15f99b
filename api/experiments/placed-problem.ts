/** A problem with what an experiment is given, and where that is. */
import type { Problem } from '../../solver/domain/problem.ts';

export interface PlacedProblem {
  /** The file, as the user named it or as it is found from there. */
  readonly file: string;
  /** From 1; null where lines say nothing. */
  readonly line: number | null;
  readonly problem: Problem;
}

/** Of a file in which lines say nothing. */
export function inFile(file: string, problems: readonly Problem[]): readonly PlacedProblem[] {
  return problems.map((problem) => ({ file, line: null, problem }));
}
