/**
 * Merged cells, of which a file has the value in the first one only: a coordinator merges the module "for these three".
 *
 * The value is repeated down its column, in rows that hold something themselves: those are the three. Not to the right,
 * where other columns are, and not in rows that are empty otherwise: a head over two lines is not a row of data.
 */
import { type Cell, columnNumber, EMPTY_CELL } from '../workbook/grid.ts';
import { attributeOf, tagsOf } from './xml-text.ts';

/** A range over more cells is the format of a whole column or sheet and is left alone. */
const MOST_CELLS = 5_000;
const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

/** The column of a merged range and its rows, counted from 0; `last` is in it. */
export interface MergedRows {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

type Rows = readonly (readonly Cell[])[];

/** The merged ranges of a worksheet over several rows. */
export function mergedRows(sheetXml: string): readonly MergedRows[] {
  return tagsOf(sheetXml, 'mergeCell').flatMap((tag) => {
    const range = RANGE.exec(attributeOf(tag, 'ref') ?? '');
    if (range === null) return [];
    const [, left = '', top, right = '', bottom] = range;
    const column = columnNumber(left);
    const merged = { column, first: Number(top) - 1, last: Number(bottom) - 1 };
    const height = merged.last - merged.first + 1;
    const cells = height * (columnNumber(right) - column + 1);
    return height > 1 && cells <= MOST_CELLS ? [merged] : [];
  });
}

/** Cells that would be filled at most: ranges that overlap count as often as they do. */
export function repeats(rows: Rows, merged: readonly MergedRows[]): number {
  return merged
    .filter((range) => mergedValue(rows, range) !== EMPTY_CELL)
    .reduce((sum, { first, last }) => sum + last - first, 0);
}

/** The rows with the values of merged ranges in the cells below the first. */
export function withRepeats(rows: Rows, merged: readonly MergedRows[]): Rows {
  const filled = new Map<number, Cell[]>();
  for (const range of merged) {
    const value = mergedValue(rows, range);
    if (value === EMPTY_CELL) continue;
    for (let at = range.first + 1; at <= Math.min(range.last, rows.length - 1); at += 1) {
      const own = rows[at] ?? [];
      if (own.length === 0) continue;
      const row = filled.get(at) ?? [...own];
      while (row.length <= range.column) row.push(EMPTY_CELL);
      if (row[range.column] === EMPTY_CELL) row[range.column] = value;
      filled.set(at, row);
    }
  }
  return filled.size === 0 ? rows : rows.map((row, at) => filled.get(at) ?? row);
}

function mergedValue(rows: Rows, { column, first }: MergedRows): Cell {
  return rows[first]?.[column] ?? EMPTY_CELL;
}
