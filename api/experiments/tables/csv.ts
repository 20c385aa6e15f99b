/** Tables for statistical programs, all in one dialect: UTF-8, commas, points in figures, empty where nothing is told. */
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/** @param rows one cell for each column */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([columns, ...rows], { escape_formulas: true });
}
