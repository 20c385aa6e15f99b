/** The rows of the sheets of a semester's workbook, and what the sheets know of one another. */
import type { Language } from '../../../solver/domain/problem.ts';
import type { WrittenCell } from '../workbook/grid.ts';
import type { ColumnDescription, SheetDescription } from '../workbook/sheet-description.ts';

/** Rows that offer help below the ones that are filled in. */
const ROWS_TO_ADD = 500;

/** Their cells stand in the order of the sheet's columns. */
export type WrittenRows = readonly (readonly WrittenCell[])[];

export interface Surroundings {
  /** All sheets of the workbook, to which columns may refer. */
  readonly sheets: readonly SheetDescription[];
  /** By the sheet's name. */
  readonly rows: ReadonlyMap<string, WrittenRows>;
  readonly language: Language;
}

export function rowsOf(sheet: string, { rows }: Surroundings): WrittenRows {
  return rows.get(sheet) ?? [];
}

/** The last row that says what belongs there; row 1 is the head. */
export function lastRowToFillIn(rows: WrittenRows): number {
  return 1 + rows.length + ROWS_TO_ADD;
}

/** The asterisk says "required" without colour; the import heeds no punctuation in a head. */
export function headerText(column: ColumnDescription): string {
  return column.required ? `${column.header} *` : column.header;
}
