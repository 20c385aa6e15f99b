/** Which library a model goes to. */
import type { LpChoice } from './lp-solver.ts';

export interface LpSize {
  readonly rows: number;
  readonly columns: number;
  /** How many of the columns are to be whole. */
  readonly integers: number;
}

/**
 * Rows times columns up to which javascript-lp-solver was the faster, proofs included. Mean processor time per
 * model on capacity problems (a row per trainee and per place, a third of the places in a column), twenty of each
 * size: without whole numbers 1 against 8 ms for HiGHS at 11 × 30, level at 22 × 120, 6.3 against 2.7 at 29 × 208,
 * 1.5 s against 32 ms at 88 × 1920; with whole numbers 5 against 50 ms at 11 × 30, 11 to 18 against 50 at 15 × 56,
 * level at 17 × 72, 2 s against 0.4 s at 22 × 120. Its thread costs 0.4 to 0.8 s once, and again after each kill.
 */
const SMALL = { continuous: 2700, whole: 900 };

/**
 * The faster for one model of this size. Columns that are added to one model again and again are for HiGHS whatever the
 * size: it alone starts from where it ended.
 */
export function chooseLpSolver({ rows, columns, integers }: LpSize): LpChoice {
  return rows * columns <= (integers > 0 ? SMALL.whole : SMALL.continuous) ? 'javascript' : 'highs';
}
