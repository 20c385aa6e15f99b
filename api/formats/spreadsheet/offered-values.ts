/** What there is to choose from in a column. */
import type { ColumnDescription } from '../workbook/sheet-description.ts';
import { filledRange, type OfferedValues, wordList } from './input-help.ts';
import { lastRowToFillIn, rowsOf, type Surroundings } from './sheet-rows.ts';

/**
 * The words to choose from, or the ids of the sheet it refers to: its first column. Nothing where several may stand in
 * the cell: choosing a second one would take away the first.
 */
export function offeredValues(column: ColumnDescription, surroundings: Surroundings): OfferedValues | null {
  if (column.choices !== undefined) return wordList(column.choices);
  const target = surroundings.sheets.find(({ name }) => name === column.refersTo?.sheet);
  if (target === undefined || column.refersTo?.list === true) return null;
  return filledRange(target.name, 0, lastRowToFillIn(rowsOf(target.name, surroundings)));
}
