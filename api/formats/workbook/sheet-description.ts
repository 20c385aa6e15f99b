/** What a sheet looks like to who fills it in: its columns, their words, what may stand in them. */
import type { Sentence } from '../../../solver/domain/sentence.ts';

export type CellFormat = 'text' | 'number' | 'date' | 'time';

export interface ColumnDescription {
  /** As written in the first row; Dutch, as a coordinator says it. */
  readonly header: string;
  readonly required: boolean;
  /** What the column is for and how to fill it in: one to three sentences. */
  readonly help: Sentence;
  /** A value as somebody would type it. */
  readonly example: string;
  readonly format: CellFormat;
  /** The words to choose from, where only these may stand there. */
  readonly choices?: readonly string[];
  /** The sheet whose ids may stand here; `list` where several may, parted by commas. */
  readonly refersTo?: { readonly sheet: string; readonly list: boolean };
}

export interface SheetDescription {
  /** Dutch, as on the tab: `Cursisten`. Of a CSV file: the same in small letters, words joined by `-`. */
  readonly name: string;
  /** What a row is, in one sentence. */
  readonly purpose: Sentence;
  /** Whether a semester cannot do without rows here. */
  readonly required: boolean;
  readonly columns: readonly ColumnDescription[];
  /**
   * Of a sheet with a fixed set of rows (`Semester`, `Regels`): what each of them holds. Its columns are then what the
   * row is, its value and an explanation, and the header of a fact stands in the first of them.
   */
  readonly facts?: readonly ColumnDescription[];
}
