/** Models for tests, written down in rows and columns. */
import { type LpColumn, lpColumns } from '../columns.ts';
import type { LpModel } from '../lp-solver.ts';

/** Lower and upper bound of a row. */
export type RowBounds = readonly [number, number];

export const NONE = Number.POSITIVE_INFINITY;

export const atMost = (upper: number): RowBounds => [-NONE, upper];
export const atLeast = (lower: number): RowBounds => [lower, NONE];
export const exactly = (value: number): RowBounds => [value, value];

export function lpModel(
  sense: LpModel['sense'],
  rows: readonly RowBounds[],
  columns: readonly LpColumn[],
): LpModel {
  return {
    sense,
    rowLower: Float64Array.from(rows, ([lower]) => lower),
    rowUpper: Float64Array.from(rows, ([, upper]) => upper),
    columns: lpColumns(columns),
  };
}
