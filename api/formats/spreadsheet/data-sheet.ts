/** One sheet to fill in: its head, its rows, and help with every cell. */
import type ExcelJS from 'exceljs';
import { columnLetters } from '../workbook/grid.ts';
import type { ColumnDescription, SheetDescription } from '../workbook/sheet-description.ts';
import { inputHelp } from './input-help.ts';
import { offeredValues } from './offered-values.ts';
import { SEMESTER_XLSX_WORDS } from './semester-xlsx-words.ts';
import { columnLook, HEAD_LOOK, LINE_HEIGHT, pageOf, REQUIRED_HEAD_LOOK } from './sheet-look.ts';
import { headerText, lastRowToFillIn, rowsOf, type Surroundings, type WrittenRows } from './sheet-rows.ts';
import { addCells, typedText } from './written-cells.ts';

/** In characters. */
const NARROWEST_COLUMN = 11;
const WIDEST_COLUMN = 42;
/** The button of a filter, over the head's text. */
const FILTER_BUTTON = 4;
const HEAD_HEIGHT = 2.4 * LINE_HEIGHT;

export function addDataSheet(
  workbook: ExcelJS.Workbook,
  description: SheetDescription,
  surroundings: Surroundings,
): void {
  const { name, columns } = description;
  const rows = rowsOf(name, surroundings);
  const last = columnLetters(columns.length - 1);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  sheet.autoFilter = `A1:${last}${rows.length + 1}`;
  const widths = columns.map((column, i) => addColumn(sheet, column, i, rows));
  const pageWord = SEMESTER_XLSX_WORDS[surroundings.language].page;
  Object.assign(sheet, pageOf({ pageWord, head: 1, width: widths.reduce((sum, width) => sum + width, 0) }));
  sheet.pageSetup.showGridLines = true;
  columns.forEach((column, i) => {
    const help = inputHelp(column, offeredValues(column, surroundings), surroundings.language);
    const letters = columnLetters(i);
    sheet.dataValidations.add(`${letters}2:${letters}${lastRowToFillIn(rows)}`, help);
  });
  sheet.getRow(1).height = HEAD_HEIGHT;
  rows.forEach((row, i) => {
    addCells(sheet.getRow(i + 2), row, widths, (at) => columns[at]?.format ?? 'text');
  });
}

/** The width it is given, in characters. */
function addColumn(
  sheet: ExcelJS.Worksheet,
  column: ColumnDescription,
  i: number,
  rows: WrittenRows,
): number {
  const text = headerText(column);
  const longest = rows.reduce((most, row) => Math.max(most, typedText(row[i] ?? null).length), 0);
  const wanted = Math.max(headWidth(text), column.example.length + 2, longest + 2);
  const made = sheet.getColumn(i + 1);
  const width = Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, wanted));
  made.width = width;
  made.style = columnLook(column.format);
  const head = sheet.getCell(1, i + 1);
  head.value = text;
  head.style = column.required ? REQUIRED_HEAD_LOOK : HEAD_LOOK;
  return width;
}

/** Wide enough for its longest word and for the whole text in two lines. */
function headWidth(text: string): number {
  const words = text.split(/\s+/).map((word) => word.length);
  return Math.max(...words, Math.ceil(text.length / 2)) + FILTER_BUTTON;
}
