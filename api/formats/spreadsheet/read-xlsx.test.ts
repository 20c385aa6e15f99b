import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/grid.ts';
import { FILE_LIMITS } from './file-limits.ts';
import type { GridsReading } from './grids-reading.ts';
import { readXlsx } from './read-xlsx.ts';
import { type RawParts, rawParts, rawXlsx } from './testing/raw-xlsx.ts';

const FILE = 'semester.xlsx';
const text = (of: string): Cell => ({ kind: 'text', text: of });
const number = (of: number): Cell => ({ kind: 'number', number: of });
const error = (of: string): Cell => ({ kind: 'error', text: of });
const moment = (date: string | null, time: string | null): Cell => ({ kind: 'moment', date, time });
/** A time of day or a duration: no date of today. */
const clock = (seconds: number, time: string | null, date: string | null = null): Cell => ({
  kind: 'moment',
  date,
  time,
  seconds,
});
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
    ['times of day', 0.3125, 'hh:mm', clock(27_000, '07:30')],
    ['midnight', 0, 'hh:mm', clock(0, '00:00')],
    ['24:00', 1, '[h]:mm:ss', clock(86_400, '00:00')],
    ['36:00', 1.5, '[h]:mm:ss', clock(129_600, '12:00', '1899-12-31')],
    ['80 hours', 80 / 24, '[h]', clock(288_000, '08:00', '1900-01-02')],
    ['a duration of a year', 366 - 1 / 86_400, '[h]:mm:ss', clock(366 * 86_400 - 1, '23:59', '1900-12-30')],
    ['a date after the first year', 366, '[h]:mm:ss', moment('1900-12-31', null)],
    ['times a hair too early', 0.3124999, 'h:mm', clock(27_000, '07:30')],
    ['times with seconds', 7.5 / 24 + 59 / 86_400, 'h:mm:ss', clock(27_059, '07:30')],
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
    expect(await rowsIn(bytes)).toEqual([[moment('2027-02-08', null), clock(27_000, '07:30')]]);
  });

  it.each([
    ['true', '2027-02-08'],
    ['on', '2027-02-08'],
    ['1', '2027-02-08'],
    ['false', '2023-02-07'],
    ['0', '2023-02-07'],
  ])('count days from 1904 where the workbook says so in any way: %s', async (said, date) => {
    const parts = rawParts('<row r="1"><c r="A1" s="1"><v>44964</v></c></row>');
    const workbook = (parts['xl/workbook.xml'] ?? '').replace(
      '<sheets>',
      `<workbookPr date1904="${said}"/><sheets>`,
    );
    expect(await rowsIn(rawXlsx({ ...parts, 'xl/workbook.xml': workbook }))).toEqual([[moment(date, null)]]);
  });

  it.each(['0.0\\ \\h', '0\\ \\m\\i\\n', '0\\ \\d', '0&quot; uur&quot;', '0_d*s', '[Blue]0;[Red]0'])(
    'are numbers where the format shows %s beside them',
    async (format) => {
      const [row] = await rowsIn(rawXlsx(formatted(0.5, format)));
      expect(row).toEqual([number(0.5)]);
    },
  );

  it.each(['[h]', 'HH\\:MM', '[$-813]h:mm;@', 'h&quot;u&quot;mm', '0;hh'])(
    'are times where the format shows %s',
    async (format) => {
      const [row] = await rowsIn(rawXlsx(formatted(0.5, format)));
      expect(row).toEqual([clock(43_200, '12:00')]);
    },
  );

  it('are texts that stand in CDATA, markup and all', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>a<![CDATA[b]]><![CDATA[c]]>d</t></is></c></row>';
    const shared =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t><![CDATA[R&D <c r="A1"/> wzc]]></t></si></sst>';
    const bytes = rawXlsx({ ...rawParts(rows), 'xl/sharedStrings.xml': shared });
    expect(await rowsIn(bytes)).toEqual([[text('R&D <c r="A1"/> wzc'), text('abcd')]]);
  });
});

/** The parts of a workbook with one number, in a format of its own. */
function formatted(value: number, format: string): RawParts {
  const parts = rawParts(`<row r="1"><c r="A1" s="2"><v>${value}</v></c></row>`);
  const styles = (parts['xl/styles.xml'] ?? '')
    .replace(
      '<cellXfs',
      `<numFmts count="1"><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs`,
    )
    .replace('</cellXfs>', '<xf numFmtId="164" applyNumberFormat="1"/></cellXfs>');
  return { ...parts, 'xl/styles.xml': styles };
}

describe('merged cells', () => {
  const row = (at: number, cells: string): string => `<row r="${at}">${cells}</row>`;
  const cell = (at: string, value: number): string => `<c r="${at}"><v>${value}</v></c>`;
  const merged = (...refs: readonly string[]): string =>
    `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

  it('have their value in every row of theirs that holds something, in its own column', async () => {
    const bytes = await sheetOf((sheet) => {
      sheet.getCell('A1').value = 'twee weken';
      sheet.mergeCells('A1:B3');
      sheet.getCell('C3').value = 'x';
    });
    expect(await rowsIn(bytes)).toEqual([[text('twee weken')], [], [text('twee weken'), EMPTY, text('x')]]);
  });

  it('leave a head over two lines and a title over many columns as they are', async () => {
    const rows = row(1, cell('A1', 1)) + row(2, cell('A2', 2) + cell('B2', 3)) + row(4, cell('A4', 4));
    expect(await rowsIn(rawXlsx(rawParts(rows, merged('A1:F1', 'A2:A3', 'B2:B3'))))).toEqual([
      [number(1)],
      [number(2), number(3)],
      [],
      [number(4)],
    ]);
  });

  it('fill no cell that has a value, and give none where they have none', async () => {
    const rows = row(1, cell('A1', 1)) + row(2, cell('A2', 2)) + row(3, cell('A3', 3) + cell('C3', 3));
    expect(await rowsIn(rawXlsx(rawParts(rows, merged('A1:A3', 'B1:B3'))))).toEqual([
      [number(1)],
      [number(2)],
      [number(3), EMPTY, number(3)],
    ]);
  });

  it.each([
    [5_000, [number(1), number(2)]],
    [5_001, [EMPTY, number(2)]],
  ])('are left alone over more than 5000 cells: %i', async (cells, second) => {
    const rows = row(1, cell('A1', 1)) + row(2, cell('B2', 2));
    const [, read] = await rowsIn(rawXlsx(rawParts(rows, merged(`A1:A${cells}`))));
    expect(read).toEqual(second);
  });

  it('count as filled, so that no file can ask for more than there may be', async () => {
    const bytes = rawXlsx(rawParts(row(1, cell('A1', 1)), merged('A1:A4', 'B1:B5000', 'A1:A3')));
    expect((await readXlsx(FILE, bytes, { ...FILE_LIMITS, maxCells: 6 })).ok).toBe(true);
    expect((await readXlsx(FILE, bytes, { ...FILE_LIMITS, maxCells: 5 })).ok).toBe(false);
  });

  it('are those of their own sheet', async () => {
    const bytes = await workbookOf((workbook) => {
      workbook.addWorksheet('Cursisten').addRows([[1], [null, 2]]);
      const second = workbook.addWorksheet('Modules');
      second.addRows([[1], [null, 2]]);
      second.mergeCells('A1:A2');
    });
    const reading = await readXlsx(FILE, bytes);
    expect(reading.ok ? reading.grids.map(({ rows }) => rows[1]) : []).toEqual([
      [EMPTY, number(2)],
      [number(1), number(2)],
    ]);
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

  it.each([
    ['History', 'History'],
    ['Uren &amp; &#39;dagen&#x27;', "Uren & 'dagen'"],
    ['&apos;24/&apos;25: wie?', "'24/'25: wie?"],
    ['Beschikbaarheid van alle cursisten', 'Beschikbaarheid van alle cursisten'],
  ])('keep their name, whatever it is: %s', async (written, name) => {
    const parts = rawParts('<row r="1"><c r="A1"><v>1</v></c></row>');
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('name="Blad"', `name="${written}"`);
    const reading = await readXlsx(FILE, rawXlsx({ ...parts, 'xl/workbook.xml': workbook }));
    expect(reading.ok ? reading.grids.map((grid) => grid.name) : reading.problems).toEqual([name]);
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
