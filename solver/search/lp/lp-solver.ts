/**
 * Linear programs, with or without whole numbers, and the solvers that answer them. What a library says never
 * gets here unseen: every answer below was verified first (`verified.ts`), or it is `wrong` and says why.
 */
import type { LpFault } from './faults.ts';

/** The libraries that can be asked, and the values of `--lp`. */
export type LpChoice = 'highs' | 'javascript';

/**
 * Columns (variables) with the entries they have in the rows, one after another: column `j` has the entries
 * `starts[j]` up to `starts[j + 1]` of `rows` and `values`, no row twice. All but these three have one value per
 * column, `starts` has one more. ±Infinity is no bound; `whole` is 1 where only whole numbers will do, and bounds there
 * count as the whole numbers within them.
 */
export interface LpColumns {
  readonly objective: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly whole: Uint8Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Best objective with every row between its bounds (equal bounds: an equation) and every column between its own. */
export interface LpModel {
  readonly sense: 'max' | 'min';
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly columns: LpColumns;
}

/** When to stop looking. What is absent is without limit. */
export interface LpLimits {
  /** Wall clock; a run that it stops is not reproducible. Proving afterwards stays within it too. */
  readonly seconds?: number;
  /** Branching nodes in the library, for whole numbers: reproducible. Only HiGHS counts them. */
  readonly nodes?: number;
  /** Good enough when within this part of the bound, for whole numbers: 0.01 is 1 %. 0 when absent. */
  readonly relativeGap?: number;
  /**
   * Nodes of our own branching to prove a claimed best whole-number answer; 0 proves nothing and gives no bound.
   * When absent: 1 for HiGHS (the relaxation alone), 2000 for javascript-lp-solver.
   */
  readonly proofNodes?: number;
}

/**
 * A relaxation solved, whole numbers not asked for. `duals` holds per row what one unit more of it changes in
 * the objective, `reducedCosts` per column its objective less what its entries cost at those duals; both in the
 * sign of the objective, so that in a `max` model a column worth adding has a positive reduced cost.
 * `bound` follows from the duals alone: no point whatsoever does better.
 */
export type LpAnswer =
  | {
      readonly status: 'optimal';
      readonly objective: number;
      readonly values: Float64Array;
      readonly duals: Float64Array;
      readonly reducedCosts: Float64Array;
      readonly bound: number;
    }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' }
  | { readonly status: 'stopped' }
  | WrongAnswer;

/**
 * How we know: from the duals of the relaxation, from branching with duals at every leaf, or only on the word of
 * the library (HiGHS alone is taken at its word, and never for a bound).
 */
export type LpProof = 'duals' | 'branching' | 'word';

/**
 * A model with whole numbers solved. `bound` is proven by us: no point does better (±Infinity when nothing was
 * proven); `claimedBound` is what the library says, held against `objective` and nothing else, or null.
 */
export type MipAnswer =
  | {
      readonly status: 'optimal' | 'feasible';
      readonly objective: number;
      readonly values: Float64Array;
      readonly bound: number;
      readonly claimedBound: number | null;
      readonly proof: LpProof | null;
    }
  | { readonly status: 'infeasible'; readonly proof: LpProof }
  | { readonly status: 'unbounded' }
  | { readonly status: 'stopped'; readonly bound: number }
  | WrongAnswer;

/** The library was wrong; nothing of what it said may be used. `wrongAnswerSentence` puts it in words. */
export interface WrongAnswer {
  readonly status: 'wrong';
  readonly by: LpChoice;
  readonly why: LpFault;
}

/** A model in a solver, which keeps what it learned from one solve to the next. To be disposed of. */
export interface OpenLp {
  /** Puts columns behind those there are; the basis stays, so the next relaxation starts where the last ended. */
  readonly addColumns: (columns: LpColumns) => void;
  readonly setColumnBounds: (column: number, lower: number, upper: number) => void;
  /** A point to start from for whole numbers, one value per column; ignored where it is of no use. */
  readonly suggest: (values: Float64Array) => void;
  readonly solveRelaxed: (limits?: LpLimits) => LpAnswer;
  readonly solve: (limits?: LpLimits) => MipAnswer;
  /** Frees what garbage collection cannot. Asking after it throws; disposing twice does nothing. */
  readonly dispose: () => void;
}

export interface LpSolver {
  readonly name: LpChoice;
  /** Copies the model. @throws RangeError where its arrays do not fit each other */
  readonly open: (model: LpModel) => OpenLp;
}
