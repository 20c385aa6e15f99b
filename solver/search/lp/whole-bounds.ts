/**
 * Bounds of whole columns, moved in to whole numbers. Between fractions HiGHS 1.15 goes wrong: it calls a model
 * solved without a point, or stops at a bound that is passed (HiGHS issue 3271 is of this kind).
 */
import type { LpColumns } from './lp-solver.ts';
import { FEASIBLE_WITHIN } from './tolerances.ts';

export function withWholeBounds(columns: LpColumns): LpColumns {
  const { lower, upper, whole } = columns;
  return {
    ...columns,
    lower: lower.map((bound, column) => (whole[column] === 1 ? wholeLower(bound) : bound)),
    upper: upper.map((bound, column) => (whole[column] === 1 ? wholeUpper(bound) : bound)),
  };
}

export function wholeLower(bound: number): number {
  return Math.ceil(bound - FEASIBLE_WITHIN);
}

export function wholeUpper(bound: number): number {
  return Math.floor(bound + FEASIBLE_WITHIN);
}
