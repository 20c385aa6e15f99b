/** A problem and where it is: of a folder of CSV files, which of them. */
import type { Problem } from '../../../solver/domain/problem.ts';

export interface LocatedProblem {
  /** As the user named it; null where it is in none of several files. */
  readonly file: string | null;
  readonly problem: Problem;
}
