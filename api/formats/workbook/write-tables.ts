/** Writes a semester as tables: what `readTables` reads back as the same semester. */
import type { SemesterInput } from '../../../solver/domain/semester-schema.ts';
import type { WrittenCell } from './grid.ts';
import { SEMESTER_SHEETS } from './semester-sheets.ts';
import type { Sheet } from './sheets/sheet.ts';
import { cellOf, elementRows } from './writing/write-elements.ts';
import { partRows } from './writing/write-parts.ts';
import { pinRows } from './writing/write-pins.ts';

/** Per sheet the rows below its headers, cells in the order of its columns. */
export type WrittenTables = ReadonlyMap<string, readonly (readonly WrittenCell[])[]>;

/**
 * What a workbook cannot say: in which order a trainee's means of transport stand (they are written in a fixed one),
 * optional lists of rows and groups of fields that are given and empty, and names of who is not in the semester.
 *
 * @param options with `pseudonymous` nothing of `people` is written
 */
export function writeTables(raw: SemesterInput, options: { readonly pseudonymous: boolean }): WrittenTables {
  const people = options.pseudonymous ? undefined : raw.people;
  return new Map(SEMESTER_SHEETS.map((sheet) => [sheet.name, rowsOf(sheet, raw, people)]));
}

function rowsOf(sheet: Sheet, raw: SemesterInput, people: unknown): readonly (readonly WrittenCell[])[] {
  const { rows } = sheet;
  switch (rows.are) {
    case 'elements':
      return elementRows(sheet, raw, people);
    case 'parts':
      return partRows(sheet, rows, raw);
    case 'pins':
      return pinRows(sheet, raw);
    case 'facts':
      return factRows(sheet, raw);
  }
}

function factRows(sheet: Sheet, raw: unknown): WrittenCell[][] {
  return (sheet.facts ?? []).map((fact) => [fact.header, cellOf(fact, raw, undefined), fact.help.nl]);
}
