/** Reading a workbook back, as who opens it sees it. */
import ExcelJS from 'exceljs';

export async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`the workbook has no sheet "${name}"`);
  return sheet;
}

/** The head of a sheet that is one table. */
export function headOf(sheet: ExcelJS.Worksheet): readonly string[] {
  return textsOf(sheet, 1);
}

/** The rows below the head, each cell by its column's head: dates as `YYYY-MM-DD`, times as `HH:MM`. */
export function rowsOf(sheet: ExcelJS.Worksheet): readonly Readonly<Record<string, string>>[] {
  const heads = headOf(sheet);
  return Array.from({ length: sheet.rowCount - 1 }, (_, i) => {
    const texts = textsOf(sheet, i + 2);
    return Object.fromEntries(heads.map((head, column) => [head, texts[column] ?? '']));
  });
}

function textsOf(sheet: ExcelJS.Worksheet, row: number): readonly string[] {
  return Array.from({ length: sheet.columnCount }, (_, i) => textOf(sheet.getCell(row, i + 1)));
}

function textOf({ value, numFmt }: ExcelJS.Cell): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!(value instanceof Date)) throw new Error(`a cell holds ${JSON.stringify(value)}`);
  if (numFmt === '[h]:mm') return `${Math.round((value.getTime() - DAY_ZERO) / MS_PER_MINUTE)} min`;
  return numFmt === 'hh:mm' ? value.toISOString().slice(11, 16) : value.toISOString().slice(0, 10);
}

const MS_PER_MINUTE = 60_000;
/** What a spreadsheet counts days from. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
