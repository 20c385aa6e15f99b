/** Written tables as files hold them, for tests: in a workbook with its dates and times, in CSV files all text. */
import type { Cell, Grid, WrittenCell } from '../grid.ts';
import { EMPTY_CELL } from '../grid.ts';
import { SEMESTER_SHEETS } from '../semester-sheets.ts';
import type { WrittenTables } from '../write-tables.ts';

export const WORKBOOK = 'semester.xlsx';

export function workbookGrids(tables: WrittenTables): Grid[] {
  return grids(tables, workbookCell, (name) => ({ file: WORKBOOK, name, inWorkbook: true }));
}

export function csvGrids(tables: WrittenTables): Grid[] {
  return grids(tables, csvCell, (name) => {
    const file = name.toLowerCase().replaceAll(' ', '-');
    return { file: `${file}.csv`, name: file, inWorkbook: false };
  });
}

function grids(
  tables: WrittenTables,
  cell: (written: WrittenCell) => Cell,
  named: (sheet: string) => Omit<Grid, 'rows'>,
): Grid[] {
  return SEMESTER_SHEETS.map((sheet) => ({
    ...named(sheet.name),
    rows: [
      sheet.columns.map(({ header }): Cell => ({ kind: 'text', text: header })),
      ...(tables.get(sheet.name) ?? []).map((row) => row.map(cell)),
    ],
  }));
}

function workbookCell(written: WrittenCell): Cell {
  if (written === null) return EMPTY_CELL;
  if (typeof written === 'string') return { kind: 'text', text: written };
  if (typeof written === 'number') return { kind: 'number', number: written };
  if ('date' in written) return { kind: 'moment', date: written.date, time: null };
  return { kind: 'moment', date: null, time: written.time };
}

function csvCell(written: WrittenCell): Cell {
  if (written === null) return EMPTY_CELL;
  if (typeof written === 'string') return { kind: 'text', text: written };
  if (typeof written === 'number') return { kind: 'text', text: String(written).replace('.', ',') };
  return { kind: 'text', text: 'date' in written ? written.date : written.time };
}
