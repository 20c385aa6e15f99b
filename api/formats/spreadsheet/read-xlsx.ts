/** Excel workbooks as grids, one per worksheet. */
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { type Cell, EMPTY_CELL, type Grid } from '../workbook/grid.ts';
import { cellTooFar, FILE_LIMITS, type FileLimits, tooManyCells } from './file-limits.ts';
import { type GridsReading, refused, type Unreadable } from './grids-reading.ts';
import { type LeanSheet, leanParts } from './lean-parts.ts';
import { repeats, withRepeats } from './merged-cells.ts';
import { cellOf, dayZero } from './xlsx-cells.ts';
import { damagedWorkbook, WORKSHEET_PART, type XlsxParts, xlsxParts } from './xlsx-parts.ts';

/** Parts of a worksheet beside its cells: of no use here, and of some exceljs lists every cell they cover. */
const BESIDE_THE_CELLS = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

const NO_CELLS: readonly Cell[] = [];

/**
 * Every worksheet of an `.xlsx` workbook in the order of its tabs, hidden ones too; sheets that hold only a chart are
 * passed over. Of a formula its last result is read; the value of cells that are merged over several rows stands in each
 * of those rows that hold something (see `merged-cells.ts`). Takes any bytes:
 * what is no workbook, is damaged or is beyond `limits` is refused with what to do about it.
 */
export async function readXlsx(
  file: string,
  bytes: Uint8Array,
  limits: FileLimits = FILE_LIMITS,
): Promise<GridsReading> {
  const reading = xlsxParts(file, bytes, limits);
  if (!reading.ok) return refused(file, reading.reason);
  const { parts, sheets, cells, rowsInPlace } = leanParts(reading.parts);
  if (cells > limits.maxCells) return refused(file, tooManyCells(cells, limits.maxCells));
  const workbook = rowsInPlace ? await loaded(parts) : null;
  if (workbook === null || losesSheets(workbook, parts)) return refused(file, damagedWorkbook(file));

  const named = workbook.worksheets.map((sheet) => ({
    sheet,
    ...(sheets.get(sheet.name) ?? unnamed(sheet)),
  }));
  const tooFar = named
    .map(({ sheet, name }) => firstTooFar(sheet, name, limits))
    .filter((found) => found !== null);
  if (tooFar.length > 0) return refused(file, ...tooFar);
  const zero = dayZero(workbook.properties.date1904);
  const read = named.map(({ sheet, name, merged }) => ({ name, merged, rows: rowsOf(sheet, zero) }));
  const withMerged = read.reduce((sum, { rows, merged }) => sum + repeats(rows, merged), cells);
  if (withMerged > limits.maxCells) return refused(file, tooManyCells(withMerged, limits.maxCells));
  const grids = read.map(({ name, merged, rows }) => ({
    file,
    name,
    inWorkbook: true,
    rows: withRepeats(rows, merged),
  }));
  return { ok: true, grids };
}

/** A sheet whose name is not in the workbook: exceljs gives it one. */
function unnamed({ name }: ExcelJS.Worksheet): LeanSheet {
  return { name, merged: [] };
}

/** Null where exceljs cannot make a workbook of the parts. */
async function loaded(parts: XlsxParts): Promise<ExcelJS.Workbook | null> {
  const lean = zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])), {
    level: 0,
  });
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(toArrayBuffer(lean), { ignoreNodes: BESIDE_THE_CELLS });
    return workbook;
  } catch {
    return null;
  }
}

/** Whether there is nothing to read, or exceljs did not find a sheet: it only knows `sheet1.xml` and the like. */
function losesSheets({ worksheets }: ExcelJS.Workbook, parts: XlsxParts): boolean {
  const sheets = [...parts.keys()].filter((path) => WORKSHEET_PART.test(path)).length;
  return worksheets.length === 0 || worksheets.length < sheets;
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

function firstTooFar(sheet: ExcelJS.Worksheet, name: string, limits: FileLimits): Unreadable | null {
  let found: Unreadable | null = null;
  sheet.eachRow((row, number) => {
    const column = row.cellCount;
    if (found === null && (number > limits.maxRows || column > limits.maxColumns)) {
      found = cellTooFar(name, number - 1, column - 1, limits);
    }
  });
  return found;
}

function rowsOf(sheet: ExcelJS.Worksheet, zero: number): Grid['rows'] {
  const rows: (readonly Cell[])[] = [];
  sheet.eachRow((row, number) => {
    while (rows.length < number - 1) rows.push(NO_CELLS);
    const cells: Cell[] = [];
    row.eachCell((cell, column) => {
      const read = cellOf(cell.value, zero);
      if (read === EMPTY_CELL) return;
      while (cells.length < column - 1) cells.push(EMPTY_CELL);
      cells.push(read);
    });
    rows.push(cells);
  });
  return rows;
}
