/** One row of a table: its cells as values, and the element of the semester that they make. */
import type { Column } from '../sheets/sheet.ts';
import { type JsonObject, put } from './draft.ts';
import type { Findings } from './findings.ts';
import { type CellValue, EMPTY, FAULTY, readCell } from './read-cell.ts';
import { cellOf, type Spot, spotOf, type Table } from './table.ts';

type FilledValue = Exclude<CellValue, { readonly is: 'empty' }>;

export interface Row {
  readonly table: Table;
  readonly number: number;
  /** Of the columns that are not empty there, in the order of the sheet's columns. */
  readonly values: ReadonlyMap<Column, FilledValue>;
}

export function readRow(table: Table, number: number, findings: Findings): Row {
  const values = new Map<Column, FilledValue>();
  for (const column of table.sheet.columns) {
    const value = readValue(table, number, column, findings);
    if (value.is !== 'empty') values.set(column, value);
  }
  return { table, number, values };
}

function readValue(table: Table, row: number, column: Column, findings: Findings): CellValue {
  if (!table.columnAt.has(column)) return table.absent.has(column) ? FAULTY : EMPTY;
  return readCell(cellOf(table, row, column), column, () => spotOf(table, row, column), findings);
}

export function valueIn(row: Row, column: Column | undefined): CellValue {
  return (column === undefined ? undefined : row.values.get(column)) ?? EMPTY;
}

export function spotIn(row: Row, column: Column): Spot {
  return spotOf(row.table, row.number, column);
}

/** An element of the semester, and the fields in it that are null because their cells are faulty. */
export interface Element {
  readonly value: JsonObject;
  readonly faulty: readonly (readonly (string | number)[])[];
}

export function elementOf(row: Row, lists: readonly string[]): Element {
  const value: JsonObject = Object.fromEntries(lists.map((list) => [list, []]));
  const faulty: (readonly (string | number)[])[] = [];
  const modes: JsonObject[] = [];
  for (const [column, cell] of row.values) {
    const content = cell.is === 'given' ? cell.value : null;
    const { holds } = column;
    if (holds.as === 'field') {
      put(value, holds.path, content);
      if (cell.is === 'faulty') faulty.push(holds.path);
    } else if (holds.as === 'mode') {
      if (cell.is === 'faulty') faulty.push(['modes', modes.length, 'maxMinutes']);
      modes.push({ mode: holds.mode, maxMinutes: content });
      value.modes = modes;
    } else if (holds.as === 'modules') {
      value.modules = Array.isArray(content) ? content.map((module: unknown) => ({ module })) : null;
      if (cell.is === 'faulty') faulty.push(['modules']);
    }
  }
  return { value, faulty };
}
