import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/grid.ts';
import type { GridsReading } from './grids-reading.ts';
import { readXlsx } from './read-xlsx.ts';
import { rawParts, rawXlsx } from './testing/raw-xlsx.ts';

const FILE = 'semester.xlsx';
const text = (of: string): Cell => ({ kind: 'text', text: of });
const number = (of: number): Cell => ({ kind: 'number', number: of });
const error = (of: string): Cell => ({ kind: 'error', text: of });
const moment = (date: string | null, time: string | null): Cell => ({ kind: 'moment', date, time });
const EMPTY: Cell = { kind: 'empty' };

async function workbookOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetOf(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  return workbookOf((workbook) => fill(workbook.addWorksheet('Blad')));
}

function rowsOf(reading: GridsReading): readonly (readonly Cell[])[] {
  if (!reading.ok) throw new Error('the workbook cannot be read');
  return reading.grids[0]?.rows ?? [];
}

async function rowsIn(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  return rowsOf(await readXlsx(FILE, bytes));
}

describe('cells of a workbook', () => {
  it('are texts, numbers, booleans and errors, where they stand', async () => {
    const bytes = await sheetOf((sheet) => {
      sheet.getCell('A1').value = ' 007 ';
      sheet.getCell('C1').value = 7.5;
      sheet.getCell('B3').value = true;
      sheet.getCell('C3').value = { error: '#N/A' };
    });
    expect(await rowsIn(bytes)).toEqual([
      [text(' 007 '), EMPTY, number(7.5)],
      [],
      [EMPTY, { kind: 'boolean', value: true }, error('#N/A')],
    ]);
  });

  it('are the text of rich text and of links', async () => {
    const bytes = await sheetOf((sheet) => {
      sheet.getCell('A1').value = {
        richText: [{ text: 'wzc ' }, { font: { bold: true }, text: 'De Linde' }],
      };
      sheet.getCell('B1').value = { text: 'mail', hyperlink: 'mailto:zorg@example.org' };
      sheet.getCell('C1').value = '';
    });
    expect(await rowsIn(bytes)).toEqual([[text('wzc De Linde'), text('mail')]]);
  });

  it('are the last results of formulas', async () => {
    const bytes = await sheetOf((sheet) => {
      sheet.getCell('A1').value = { formula: '1+1', result: 2 };
      sheet.getCell('B1').value = { formula: '"a"&"b"', result: 'ab' };
      sheet.getCell('C1').value = { formula: 'IF(A1=2,"",A1)', result: '' };
      sheet.getCell('D1').value = { formula: 'NA()', result: { error: '#N/A' } };
      sheet.getCell('E1').value = { formula: 'A1=2', result: true };
    });
    const [row] = await rowsIn(bytes);
    expect(row).toEqual([number(2), text('ab'), EMPTY, error('#N/A'), { kind: 'boolean', value: true }]);
  });

  it('are errors where a formula was never calculated, however that is written', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" s="1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v/></c></row>';
    const [row] = await rowsIn(rawXlsx(rawParts(rows)));
    expect(row).toEqual([error('#N/A'), error('#N/A'), error('#N/A')]);
  });

  it('keep a text result in a cell formatted as a date, and results of shared formulas', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1" t="str"><f>IF(1,"later")</f><v>later</v></c><c r="B1"><f t="shared" si="4"/><v>3</v></c></row>';
    expect(await rowsIn(rawXlsx(rawParts(rows)))).toEqual([[text('later'), number(3)]]);
  });

  it.each([
    ['dates', 46426, 'dd/mm/yyyy', moment('2027-02-08', null)],
    ['dates with a time', 46426.3125, 'dd/mm/yyyy hh:mm', moment('2027-02-08', '07:30')],
    ['times of day', 0.3125, 'hh:mm', moment(null, '07:30')],
    ['midnight', 0, 'hh:mm', moment(null, '00:00')],
    ['24:00', 1, '[h]:mm', moment(null, '00:00')],
    ['times a hair too early', 0.3124999, 'h:mm', moment(null, '07:30')],
    ['times with seconds', 7.5 / 24 + 59 / 86_400, 'h:mm:ss', moment(null, '07:30')],
    ['no dates before the first one', -1, 'dd/mm/yyyy', error('####')],
    ['no dates after the year 9999', 2_958_466, 'dd/mm/yyyy', error('####')],
    ['the last date there is', 2_958_465, 'dd/mm/yyyy', moment('9999-12-31', null)],
    ['numbers with a unit', 46426, '0 "dagen"', number(46426)],
  ])('are %s', async (_, value, numFmt, expected) => {
    const bytes = await sheetOf((sheet) => {
      sheet.getCell('A1').value = value;
      sheet.getCell('A1').numFmt = numFmt;
    });
    expect(await rowsIn(bytes)).toEqual([[expected]]);
  });

  it('count days from 1904 where the workbook does', async () => {
    const bytes = await workbookOf((workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet('Blad');
      sheet.addRow([46426 - 1462, 0.3125]);
      sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
      sheet.getCell('B1').numFmt = 'hh:mm';
    });
    expect(await rowsIn(bytes)).toEqual([[moment('2027-02-08', null), moment(null, '07:30')]]);
  });

  it('stand in the first of merged cells alone', async () => {
    const bytes = await sheetOf((sheet) => {
      sheet.getCell('A1').value = 'twee weken';
      sheet.mergeCells('A1:B2');
      sheet.getCell('C2').value = 'x';
    });
    expect(await rowsIn(bytes)).toEqual([[text('twee weken')], [EMPTY, EMPTY, text('x')]]);
  });
});

describe('sheets of a workbook', () => {
  it('are read in the order of their tabs, hidden ones too', async () => {
    const bytes = await workbookOf((workbook) => {
      workbook.addWorksheet('Cursisten').getCell('A1').value = 1;
      workbook.addWorksheet('Modules', { state: 'veryHidden' }).getCell('A1').value = 2;
      workbook.addWorksheet('Leeg');
    });
    const reading = await readXlsx(FILE, bytes);
    expect(reading).toEqual({
      ok: true,
      grids: [
        { file: FILE, name: 'Cursisten', inWorkbook: true, rows: [[number(1)]] },
        { file: FILE, name: 'Modules', inWorkbook: true, rows: [[number(2)]] },
        { file: FILE, name: 'Leeg', inWorkbook: true, rows: [] },
      ],
    });
  });

  it('are read whatever else the workbook holds of millions of cells', async () => {
    const wide =
      '<mergeCells count="1"><mergeCell ref="B2:XFD1048576"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const parts = rawParts('<row r="1"><c r="A1"><v>1</v></c></row>', wide);
    const names =
      '<definedNames><definedName name="alles">Blad!$A$1:$XFD$1048576</definedName></definedNames></workbook>';
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('</workbook>', names);
    expect(await rowsIn(rawXlsx({ ...parts, 'xl/workbook.xml': workbook }))).toEqual([[number(1)]]);
  });

  it('are read without the rows that only have a format, down to the last one', async () => {
    const formatted = Array.from({ length: 40_000 }, (_, i) => {
      const r = 1_048_576 - 40_000 + i + 1;
      return i % 2 === 0
        ? `<row r="${r}" s="1"/>`
        : `<row r="${r}"><c r="A${r}" s="1"/><c r="B${r}"></c></row>`;
    }).join('');
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${formatted}`;
    expect(await rowsIn(rawXlsx(rawParts(rows)))).toEqual([[number(1)]]);
  });
});
