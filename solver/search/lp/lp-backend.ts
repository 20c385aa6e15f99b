/** What `verified.ts` asks of a library. Nothing else uses it: a claim is not an answer. */
import type { LpChoice, LpColumns, LpModel } from './lp-solver.ts';

export interface LpTask {
  /** Leave aside that columns are to be whole. */
  readonly relaxed: boolean;
  readonly seconds: number;
  readonly nodes: number;
  readonly relativeGap: number;
  /** A point to start from, one value per column. */
  readonly start: Float64Array | null;
}

/** What a library says. Signs as in `LpAnswer`; what it did not give is null. */
export interface LpClaim {
  readonly status: 'optimal' | 'stopped' | 'infeasible' | 'unbounded' | 'infeasible or unbounded' | 'crashed';
  readonly objective: number | null;
  readonly values: Float64Array | null;
  readonly duals: Float64Array | null;
  readonly bound: number | null;
  /** Wall clock spent; 0 where the library cannot tell. */
  readonly seconds: number;
  /** What it died of, when it crashed. */
  readonly message: string;
}

export interface BackendModel {
  readonly addColumns: (columns: LpColumns) => void;
  readonly setColumnBounds: (column: number, lower: number, upper: number) => void;
  /** Never asked without columns. */
  readonly solve: (task: LpTask) => LpClaim;
  readonly dispose: () => void;
}

export interface LpBackend {
  readonly name: LpChoice;
  /** Whether an optimum in whole numbers stands when our own proof did not get far enough. */
  readonly takenAtItsWord: boolean;
  /** See `LpLimits.proofNodes`. */
  readonly proofNodes: number;
  readonly open: (model: LpModel) => BackendModel;
}

/** A claim without anything in it but how it ended. */
export function bareClaim(status: LpClaim['status'], seconds: number, message = ''): LpClaim {
  return { status, objective: null, values: null, duals: null, bound: null, seconds, message };
}
