/** Writing a table to a sheet: frozen head with filters, widths that fit, lines between what belongs together. */
import type ExcelJS from 'exceljs';
import type { Language } from '../../../solver/domain/problem.ts';
import { harmlessText } from '../spreadsheet/cell-text.ts';
import { columnLetters, type WrittenCell } from '../workbook/grid.ts';
import {
  type CellLook,
  HEAD_STYLE,
  kindOf,
  NUMBERS_HEAD_STYLE,
  TEXT_STYLE,
  tableStyles,
} from './cell-styles.ts';
import { columnWidth } from './column-width.ts';
import { printOn } from './page-setup.ts';
import type { Table, TableRow } from './table.ts';
import { linesNeeded, rowPoints } from './text-lines.ts';

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
const HEAD_LINES = 2;

export interface TableWriting {
  readonly language: Language;
  readonly made: string;
}

export function writeTable(workbook: ExcelJS.Workbook, table: Table, { language, made }: TableWriting): void {
  const sheet = workbook.addWorksheet(table.name, {
    views: [{ state: 'frozen', xSplit: table.frozenColumns, ySplit: 1 }],
  });
  const { landscape, pagesWide, frozenColumns } = table;
  printOn(sheet, { landscape, pagesWide, repeat: repeated(frozenColumns), made, language });
  const widths = table.columns.map((column, i) =>
    columnWidth(
      column,
      table.rows.map(({ cells }) => cells[i] ?? null),
    ),
  );
  writeHead(sheet, table, widths);
  if (table.rows.length === 0) {
    writeNothing(sheet, table);
    return;
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: table.rows.length + 1, column: table.columns.length },
  };
  writeRows(sheet, table, widths, language);
}

function repeated(columns: number) {
  const head = { printTitlesRow: '1:1' };
  return columns === 0 ? head : { ...head, printTitlesColumn: `A:${columnLetters(columns - 1)}` };
}

function writeHead(sheet: ExcelJS.Worksheet, { columns, rows }: Table, widths: readonly number[]): void {
  const head = sheet.addRow(columns.map((column) => column.head));
  head.height = rowPoints(HEAD_LINES);
  widths.forEach((width, i) => {
    const numbers = rows.some(({ cells }) => typeof cells[i] === 'number');
    head.getCell(i + 1).style = numbers ? NUMBERS_HEAD_STYLE : HEAD_STYLE;
    sheet.getColumn(i + 1).width = width;
  });
}

function writeNothing(sheet: ExcelJS.Worksheet, { whenEmpty, columns }: Table): void {
  const row = sheet.addRow([whenEmpty]);
  row.height = rowPoints(HEAD_LINES);
  sheet.mergeCells(row.number, 1, row.number, columns.length);
  row.getCell(1).style = TEXT_STYLE;
}

function writeRows(
  sheet: ExcelJS.Worksheet,
  table: Table,
  widths: readonly number[],
  language: Language,
): void {
  const styleOf = tableStyles(language);
  table.rows.forEach((row, i) => {
    const kinds = row.cells.map((cell, column) => kindOf(cell, table.columns[column]?.numbers ?? 'count'));
    const written = sheet.addRow(row.cells.map((cell, column) => excelValue(cell, kinds[column])));
    kinds.forEach((kind, column) => {
      written.getCell(column + 1).style = styleOf({ kind, ...lookOf(row, column, table.groupColumns) });
    });
    written.height = rowPoints(linesOf(row, widths));
    if (table.pageEachGroup && table.rows[i + 1]?.firstOfGroup) written.addPageBreak();
  });
}

function linesOf({ cells }: TableRow, widths: readonly number[]): number {
  return cells.reduce<number>((most, cell, i) => {
    const lines = typeof cell === 'string' ? linesNeeded(cell, widths[i] ?? cell.length) : 1;
    return Math.max(most, lines);
  }, 1);
}

function lookOf(row: TableRow, column: number, groupColumns: number): Omit<CellLook, 'kind'> {
  const tellsGroup = column < groupColumns;
  return {
    banded: row.group % 2 === 1,
    lineAbove: groupColumns > 0 && row.firstOfGroup,
    weight: tellsGroup ? (row.firstOfGroup ? 'bold' : 'faded') : 'plain',
  };
}

/** A date as midnight UTC; times and durations as a part of a day: how the formats count them. */
function excelValue(cell: WrittenCell, kind: CellLook['kind'] | undefined): string | number | Date | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return harmlessText(cell);
  if (typeof cell === 'number') return kind === 'minutes' ? cell / MINUTES_PER_DAY : cell;
  return 'date' in cell ? new Date(`${cell.date}T00:00:00Z`) : partOfDay(cell.time);
}

function partOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * MINUTES_PER_HOUR + minutes) / MINUTES_PER_DAY;
}
