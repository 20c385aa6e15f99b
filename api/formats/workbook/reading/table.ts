/** A sheet as it was filled in: which of its columns are where, and the rows that say something. */
import { type Cell, columnLetters, EMPTY_CELL, type Grid } from '../grid.ts';
import type { Column, Sheet } from '../sheets/sheet.ts';

export interface Table {
  readonly sheet: Sheet;
  /** Which of the tabs it is, from 0. */
  readonly order: number;
  readonly grid: Grid;
  /** The row of the headers, from 0, as all rows and columns here. */
  readonly header: number;
  readonly columnAt: ReadonlyMap<Column, number>;
  /** Rows with something in a column that we know. */
  readonly rows: readonly number[];
  /** Columns that must be there and are not, or not rightly named: that has been said. */
  readonly absent: ReadonlySet<Column>;
}

/** A place in a file that a message can point at. */
export interface Spot {
  readonly file: string | null;
  readonly path: string;
  /** Sheet, row and column: the order of messages. */
  readonly order: readonly [number, number, number];
}

export function cellIn(grid: Grid, row: number, column: number | undefined): Cell {
  return column === undefined ? EMPTY_CELL : (grid.rows[row]?.[column] ?? EMPTY_CELL);
}

export function cellOf(table: Table, row: number, column: Column): Cell {
  return cellIn(table.grid, row, table.columnAt.get(column));
}

/** `Cursisten!F14`, of a CSV file `F14`. */
export function addressIn(grid: Grid, row: number, column: number | undefined): string {
  return grid.inWorkbook ? `${grid.name}!${cellName(row, column)}` : cellName(row, column);
}

/** `F14`; the row alone where its column is not there. */
export function cellName(row: number, column: number | undefined): string {
  return `${column === undefined ? '' : columnLetters(column)}${row + 1}`;
}

/** @param label what the cell is about, where that is not its column: a fact of the sheet Semester. */
export function spotOf(table: Table, row: number, column: Column, label = column.header): Spot {
  const at = table.columnAt.get(column);
  return {
    file: table.grid.file,
    path: `${addressIn(table.grid, row, at)} (${label})`,
    order: [table.order, row, at ?? Number.MAX_SAFE_INTEGER],
  };
}

/** Of a cell that belongs to no column that we know: a header. */
export function headerSpot(grid: Grid, order: number, row: number, column: number | undefined): Spot {
  return { file: grid.file, path: addressIn(grid, row, column), order: [order, row, column ?? -1] };
}

/** Of a sheet as a whole. */
export function sheetSpot(grid: Grid, order: number): Spot {
  return { file: grid.file, path: grid.inWorkbook ? grid.name : '', order: [order, -1, -1] };
}
