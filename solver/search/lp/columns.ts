/** Columns from a list of them, for who builds them one by one. */
import type { LpColumns } from './lp-solver.ts';

export interface LpColumn {
  readonly objective: number;
  /** 0 when absent. */
  readonly lower?: number;
  /** Infinity when absent. */
  readonly upper?: number;
  readonly whole?: boolean;
  /** The rows it stands in and what it counts for there; no row twice. */
  readonly rows: readonly number[];
  /** 1 in every row when absent. */
  readonly values?: readonly number[];
}

export function lpColumns(list: readonly LpColumn[]): LpColumns {
  const starts = new Int32Array(list.length + 1);
  list.forEach(({ rows }, column) => {
    starts[column + 1] = (starts[column] ?? 0) + rows.length;
  });
  return {
    objective: Float64Array.from(list, (column) => column.objective),
    lower: Float64Array.from(list, (column) => column.lower ?? 0),
    upper: Float64Array.from(list, (column) => column.upper ?? Number.POSITIVE_INFINITY),
    whole: Uint8Array.from(list, (column) => (column.whole === true ? 1 : 0)),
    starts,
    rows: Int32Array.from(list.flatMap(({ rows }) => rows)),
    values: Float64Array.from(list.flatMap(({ rows, values }) => values ?? rows.map(() => 1))),
  };
}
