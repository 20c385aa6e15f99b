/** Tables of cells as a file holds them, whatever kind of file it is: a workbook or a folder of CSV files. */

/** What stands in a cell, as the file has it: nothing is trimmed or guessed yet. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** A number of a workbook; CSV files hold texts only. */
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | MomentCell
  /** A formula that went wrong, as the spreadsheet shows it: `#N/A`. */
  | { readonly kind: 'error'; readonly text: string };

/** A date, a time of day, or both, of a workbook: `YYYY-MM-DD` and `HH:MM` (24:00 as 00:00), null where it has none. */
export interface MomentCell {
  readonly kind: 'moment';
  readonly date: string | null;
  readonly time: string | null;
  /**
   * Where the cell cannot mean a date of today: the whole seconds of the time of day or duration, 24:00 and more
   * included. A duration of more than a day has a `date` too: the one at the start of the spreadsheet's calendar.
   */
  readonly seconds?: number;
}

export const EMPTY_CELL: Cell = { kind: 'empty' };

/** One sheet of a workbook, or one CSV file. */
export interface Grid {
  /** The workbook or CSV file, as the user named it. */
  readonly file: string;
  /** What the sheet is called; of a CSV file its name without extension. */
  readonly name: string;
  /** Whether messages must name the sheet: a CSV file is its own and only sheet. */
  readonly inWorkbook: boolean;
  /** `rows[0]` is row 1; rows may be of different lengths, cells beyond the last are empty. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell to be written: nothing, a text, a number, a date (`YYYY-MM-DD`) or a time of day (`HH:MM`). */
export type WrittenCell = null | string | number | { readonly date: string } | { readonly time: string };

/** `A`, `Z`, `AA`: the letters of a column counted from 0. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return before < 0 ? letter : columnLetters(before) + letter;
}

/** The column of these letters, counted from 0. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
