/**
 * Models whose optimum shows why another model has none. Their own optimum is proven from duals, so that
 * "infeasible" and "unbounded" need not be taken on a library's word either.
 */
import type { LpModel } from './lp-solver.ts';

/**
 * How little the rows have to give way for a point to exist: least sum of what rows are passed by, columns within
 * their bounds. Positive exactly when the model is infeasible. The model's own columns come first.
 */
export function elasticModel(model: LpModel): LpModel {
  const { columns, rowLower, rowUpper } = model;
  const rows = rowLower.length;
  const own = columns.objective.length;
  const entries = columns.rows.length;
  const added = 2 * rows;
  return {
    sense: 'min',
    rowLower,
    rowUpper,
    columns: {
      objective: Float64Array.from({ length: own + added }, (_, column) => (column < own ? 0 : 1)),
      lower: Float64Array.from({ length: own + added }, (_, column) => columns.lower[column] ?? 0),
      upper: Float64Array.from(
        { length: own + added },
        (_, column) => columns.upper[column] ?? Number.POSITIVE_INFINITY,
      ),
      whole: new Uint8Array(own + added),
      starts: Int32Array.from(
        { length: own + added + 1 },
        (_, column) => columns.starts[column] ?? entries + column - own,
      ),
      rows: Int32Array.from(
        { length: entries + added },
        (_, entry) => columns.rows[entry] ?? (entry - entries) >> 1,
      ),
      values: Float64Array.from(
        { length: entries + added },
        (_, entry) => columns.values[entry] ?? ((entry - entries) % 2 === 0 ? 1 : -1),
      ),
    },
  };
}

/**
 * The best direction that one can go on in for ever, each column by at most 1: worth more than 0 exactly when the
 * model, if it has a point at all, is unbounded.
 */
export function directionModel(model: LpModel): LpModel {
  const { columns } = model;
  return {
    ...model,
    rowLower: model.rowLower.map(finiteAsZero),
    rowUpper: model.rowUpper.map(finiteAsZero),
    columns: {
      ...columns,
      whole: new Uint8Array(columns.whole.length),
      lower: columns.lower.map((bound) => (Number.isFinite(bound) ? 0 : -1)),
      upper: columns.upper.map((bound) => (Number.isFinite(bound) ? 0 : 1)),
    },
  };
}

function finiteAsZero(bound: number): number {
  return Number.isFinite(bound) ? 0 : bound;
}
