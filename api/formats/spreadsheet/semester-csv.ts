/** The tables of a semester as CSV files, one per sheet. */
import { stringify } from 'csv-stringify/sync';
import { notCalculated } from '../formula-guard.ts';
import type { SheetDescription } from '../workbook/sheet-description.ts';
import type { WrittenRows } from './sheet-rows.ts';
import { typedText } from './written-cells.ts';

/** Whatever ends a line for a reader, and not only what ends one of ours. */
const LINE_END = /[\r\n]/;

/**
 * Texts by file name (`gevraagde-stages.csv`). UTF-8 with a byte order mark, `;` between cells, CRLF and decimal commas:
 * what a Belgian Excel opens by itself. Texts that their cells have guarded from being calculated are left as they are.
 * Dates are `08/02/2027`, times `07:30`. Sheets without rows are heads alone.
 *
 * @param rows by the sheet's name, their cells in the order of its columns.
 */
export function semesterCsvFiles(
  sheets: readonly SheetDescription[],
  rows: ReadonlyMap<string, WrittenRows>,
): ReadonlyMap<string, string> {
  return new Map(sheets.map((sheet) => [csvFileName(sheet.name), csvOf(sheet, rows.get(sheet.name) ?? [])]));
}

function csvFileName(sheet: string): string {
  return `${sheet.toLowerCase().replace(/\s+/g, '-')}.csv`;
}

function csvOf({ columns }: SheetDescription, rows: WrittenRows): string {
  const head = columns.map(({ header }) => header);
  const cells = rows.map((row) =>
    columns.map((_, i) => {
      const cell = row[i] ?? null;
      return typeof cell === 'string' ? notCalculated(cell) : typedText(cell);
    }),
  );
  return stringify([head, ...cells], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_match: LINE_END,
  });
}
