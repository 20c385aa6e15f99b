import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { say } from '../../../solver/domain/sentence.ts';
import type { Cell, WrittenCell } from '../workbook/grid.ts';
import { SEMESTER_SHEETS } from '../workbook/semester-sheets.ts';
import type { SheetDescription } from '../workbook/sheet-description.ts';
import { storableText } from './cell-text.ts';
import { readXlsx } from './read-xlsx.ts';
import { type SemesterXlsxOptions, semesterXlsx } from './semester-xlsx.ts';
import type { WrittenRows } from './sheet-rows.ts';
import { MADE_UP_ROWS, MADE_UP_SHEETS } from './testing/made-up-sheets.ts';
import { unzipped } from './testing/unzipped.ts';

const STAMP = DateTime.fromISO('2027-01-15T10:00:00Z', { zone: 'utc' });
const OPTIONS: SemesterXlsxOptions = { stamp: STAMP, title: 'Stages voorjaar 2027', language: 'nl' };
const NO_ROWS = new Map<string, WrittenRows>();

async function partsOf(
  sheets: readonly SheetDescription[],
  rows: ReadonlyMap<string, WrittenRows> = NO_ROWS,
): Promise<ReadonlyMap<string, string>> {
  return unzipped(await semesterXlsx(sheets, rows, OPTIONS));
}

async function gridRows(bytes: Uint8Array, sheet: string): Promise<readonly (readonly Cell[])[]> {
  const reading = await readXlsx('semester.xlsx', bytes);
  if (!reading.ok) throw new Error('the workbook cannot be read');
  return reading.grids.find(({ name }) => name === sheet)?.rows ?? [];
}

function readAs(cell: WrittenCell): Cell {
  if (cell === null) return { kind: 'empty' };
  if (typeof cell === 'number') return { kind: 'number', number: cell };
  if (typeof cell !== 'string') {
    return 'date' in cell
      ? { kind: 'moment', date: cell.date, time: null }
      : { kind: 'moment', date: null, time: cell.time, seconds: secondsIn(cell.time) };
  }
  const text = storableText(cell).replaceAll('_x005F_', '_');
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

function secondsIn(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 3_600 + (minutes ?? 0) * 60;
}

/** A sheet with one column of a given description. */
function sheetWith(column: Partial<SheetDescription['columns'][number]>): SheetDescription {
  const help = say('Wat hier hoort.', 'What belongs here.');
  return {
    name: 'Blad',
    purpose: help,
    required: false,
    columns: [{ header: 'Kolom', required: false, help, example: 'x', format: 'text', ...column }],
  };
}

async function sheetXml(column: Partial<SheetDescription['columns'][number]>): Promise<string> {
  return (await partsOf([sheetWith(column)])).get('xl/worksheets/sheet2.xml') ?? '';
}

describe('what is written', () => {
  it('is read back the same', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '=1+1',
        '007',
        ' x ',
        'a\r\nb',
        '_x0041_',
        '_x005F_x0041_',
        '\u0000\u0008',
        '\uFFFE',
        '\uD800',
        '<&>"\'',
        '😀',
        '1e3',
        'TRUE',
        '\u007F',
      ),
    );
    const day = fc.date({ min: new Date('1901-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const date = day.map((of) => ({ date: of.toISOString().slice(0, 10) }));
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([hour, minute]) => ({ time: DateTime.fromObject({ hour, minute }).toFormat('HH:mm') }));
    // A workbook knows one zero.
    const number = fc
      .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((of) => (of === 0 ? 0 : of));
    const cell = fc.oneof(text, date, time, number, fc.constant(null));
    const [, modules] = MADE_UP_SHEETS;
    const sheets = modules === undefined ? [] : [modules];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), async (rows) => {
        const bytes = await semesterXlsx(sheets, new Map([['Modules', rows]]), OPTIONS);
        const read = await gridRows(bytes, 'Modules');
        const padded = rows.map((row, i) => row.map((_, j) => read[i + 1]?.[j] ?? { kind: 'empty' }));
        expect(padded).toEqual(rows.map((row) => row.map(readAs)));
      }),
      { numRuns: 60 },
    );
  });

  it('lists all facts of a sheet of facts, with the values that are given and what they mean', async () => {
    const bytes = await semesterXlsx(MADE_UP_SHEETS, MADE_UP_ROWS, OPTIONS);
    const text = (of: string): Cell => ({ kind: 'text', text: of });
    expect(await gridRows(bytes, 'Semester')).toEqual([
      [text('Wat'), text('Waarde'), text('Uitleg')],
      [text('Begin *'), readAs({ date: '2027-02-01' }), text('De eerste dag. Bijvoorbeeld: 1/2/2027')],
      [text('Opvang opent'), readAs(null), text('Wanneer de opvang opent. Bijvoorbeeld: 7:00')],
      [text('Verplaatsing'), text('fiets'), text('Hoe de meesten komen. Bijvoorbeeld: bus')],
      [text('Iets anders'), text('x'), text('y')],
    ]);
    expect(await gridRows(bytes, 'Uitleg')).toContainEqual(
      ['Semester', 'Begin *', 'ja', 'De eerste dag.', '1/2/2027'].map(text),
    );
  });

  it('starts with a head that marks what is required, and a sheet that explains every column', async () => {
    const bytes = await semesterXlsx(MADE_UP_SHEETS, NO_ROWS, OPTIONS);
    const texts = (rows: readonly (readonly Cell[])[]) =>
      rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : '')));
    expect(texts(await gridRows(bytes, 'Modules'))).toEqual([['Module *', 'Uren *', 'Soort']]);
    const explained = texts(await gridRows(bytes, 'Uitleg'));
    expect(explained[0]).toEqual(['Stages voorjaar 2027']);
    expect(explained.slice(-10)).toEqual([
      ['Modules', 'Module *', 'ja', 'Een korte code voor de module.', 'M1'],
      ['Modules', 'Uren *', 'ja', 'Hoeveel uren stage.', '120'],
      [
        'Modules',
        'Soort',
        'nee',
        'Waar de stage mag. Kies uit: wzc, gezinszorg, ziekenhuis, dagcentrum.',
        'wzc',
      ],
      ['Cursisten', '', 'ja', 'Elke rij is één cursist.'],
      ['Cursisten', 'Nummer *', 'ja', 'Het nummer van de cursist, zoals bij u in gebruik.', '007'],
      ['Cursisten', 'Beschikbaar vanaf', 'nee', 'De eerste dag waarop stage kan.', '8/2/2027'],
      ['Cursisten', 'Opvang opent om', 'nee', 'Vanaf wanneer de kinderopvang open is.', '7u30'],
      [
        'Cursisten',
        'Module *',
        'ja',
        'De module die de cursist volgt. Verwijst naar het blad Modules.',
        'M1',
      ],
      [
        'Cursisten',
        'Al gedaan',
        'nee',
        'Modules die al af zijn. Verwijst naar het blad Modules; meer dan één mag, met een komma ertussen.',
        'M2, M3',
      ],
      ['Cursisten', 'Opmerking', 'nee', 'Vrije tekst.'],
    ]);
  });

  it('explains itself in English too, with the sheets and heads in Dutch', async () => {
    const bytes = await semesterXlsx(MADE_UP_SHEETS, NO_ROWS, { ...OPTIONS, language: 'en' });
    expect(await gridRows(bytes, 'Uitleg')).toContainEqual(
      ['Cursisten', 'Nummer *', 'yes', 'The number of the trainee.', '007'].map((text) => ({
        kind: 'text',
        text,
      })),
    );
  });
});

describe('the bytes', () => {
  afterAll(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('are the same for the same semester and stamp, whatever the day and the time zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-15T10:00:00Z') });
    vi.stubEnv('TZ', 'Europe/Brussels');
    const here = await semesterXlsx(MADE_UP_SHEETS, MADE_UP_ROWS, OPTIONS);
    vi.setSystemTime(new Date('2028-06-30T23:59:58Z'));
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const there = await semesterXlsx(MADE_UP_SHEETS, MADE_UP_ROWS, OPTIONS);
    expect(Buffer.compare(here, there)).toBe(0);
  });

  it('say who made them and when, and no person', async () => {
    const core = (await partsOf(MADE_UP_SHEETS)).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Stages voorjaar 2027</dc:title>');
    expect(core).toContain('<dc:creator>Stageplan</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Stageplan</cp:lastModifiedBy>');
    expect(core).toContain('2027-01-15T10:00:00Z</dcterms:created>');
    expect(core).toContain('2027-01-15T10:00:00Z</dcterms:modified>');
  });
});

describe('a sheet to fill in', () => {
  it('has a fixed and repeated head, a filter and a page set-up', async () => {
    const parts = await partsOf(MADE_UP_SHEETS, MADE_UP_ROWS);
    const sheet = parts.get('xl/worksheets/sheet4.xml') ?? '';
    expect(sheet).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    );
    expect(sheet.match(/<autoFilter [^>]*>/g)).toEqual(['<autoFilter ref="A1:F4"/>']);
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" pageOrder="overThenDown" fitToWidth="1" fitToHeight="0"/>',
    );
    const names = (parts.get('xl/workbook.xml') ?? '').match(/<definedName .*?<\/definedName>/g);
    expect(names).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="3">&apos;Cursisten&apos;!$1:$1</definedName>',
    );
    expect(names).toHaveLength(4);
  });

  it('is printed several pages wide where it is wide, each with its first column', async () => {
    const [column] = sheetWith({ example: 'x'.repeat(34) }).columns;
    const wide = {
      ...sheetWith({}),
      columns: Array.from({ length: 6 }, () => column).filter((some) => some !== undefined),
    };
    const parts = await partsOf([wide]);
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('fitToWidth="2"');
    expect(parts.get('xl/workbook.xml')).toContain('>&apos;Blad&apos;!$A:$A,&apos;Blad&apos;!$1:$1<');
  });

  it('has its formats on whole columns, so that 007 stays 007 wherever it is typed', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await semesterXlsx(MADE_UP_SHEETS, NO_ROWS, OPTIONS);
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.getWorksheet('Cursisten');
    expect([1, 2, 3, 4, 5, 6].map((i) => sheet?.getColumn(i).numFmt)).toEqual([
      '@',
      'dd/mm/yyyy',
      'hh:mm',
      '@',
      '@',
      '@',
    ]);
  });

  it('gives a message with every cell, and refuses nothing', async () => {
    const parts = await partsOf(MADE_UP_SHEETS, MADE_UP_ROWS);
    const sheet = parts.get('xl/worksheets/sheet4.xml') ?? '';
    expect(sheet).toContain(
      '<dataValidation showInputMessage="1" promptTitle="Nummer" prompt="Het nummer van de cursist, zoals bij u in gebruik. Bijvoorbeeld: 007" sqref="A2:A504"/>',
    );
    expect(sheet.match(/<dataValidation /g)).toHaveLength(6);
    expect(sheet).not.toContain('showErrorMessage');
  });

  it('offers words and ids to choose from, but none where several may stand', async () => {
    const parts = await partsOf(MADE_UP_SHEETS, MADE_UP_ROWS);
    const lists = [...parts.values()].flatMap(
      (xml) => xml.match(/<dataValidation type="list".*?<\/dataValidation>/g) ?? [],
    );
    expect(lists.map((list) => /sqref="(.*?)"><formula1>(.*)<\/formula1>/.exec(list)?.slice(1))).toEqual([
      ['B4', '&quot;bus,fiets&quot;'],
      ['C2:C504', '&quot;wzc,gezinszorg,ziekenhuis,dagcentrum&quot;'],
      ['D2:D504', 'OFFSET(&apos;Modules&apos;!$A$2,0,0,MAX(1,COUNTA(&apos;Modules&apos;!$A$2:$A$504)),1)'],
    ]);
  });

  it.each([
    ['as long as a list can be', ['a'.repeat(127), 'b'.repeat(127)], true],
    ['a letter longer', ['a'.repeat(127), 'b'.repeat(128)], false],
    ['with a comma in a word', ['ma, di', 'wo'], false],
  ])('offers words %s or only says them', async (_, choices, offered) => {
    expect((await sheetXml({ choices })).includes('type="list"')).toBe(offered);
  });

  it.each([
    [31, 255],
    [33, 300],
  ])('keeps within the limits of a message: %i letters of title, %i of help', async (title, help) => {
    const words = 'woord '.repeat(help / 5).slice(0, help);
    const xml = await sheetXml({ header: 'k'.repeat(title), help: say(words, words), example: '7u30' });
    const [, shownTitle = '', prompt = ''] = /promptTitle="(.*?)" prompt="(.*?)"/.exec(xml) ?? [];
    expect(shownTitle.length).toBe(Math.min(title, 32));
    expect(prompt.length).toBeLessThanOrEqual(255);
    expect(prompt).toMatch(/ woord… Bijvoorbeeld: 7u30$/);
  });

  it('can refer to itself, and to no sheet that is not there', async () => {
    const itself = await sheetXml({ refersTo: { sheet: 'Blad', list: false } });
    expect(itself).toContain('OFFSET(&apos;Blad&apos;!$A$2,');
    expect(await sheetXml({ refersTo: { sheet: 'Elders', list: false } })).not.toContain('type="list"');
  });
});

describe('the template of a semester', () => {
  it('has every sheet with its head, and a list wherever there is one thing to choose', async () => {
    const bytes = await semesterXlsx(SEMESTER_SHEETS, NO_ROWS, OPTIONS);
    for (const { name, columns } of SEMESTER_SHEETS) {
      const [head] = await gridRows(bytes, name);
      expect(head?.map((cell) => cell.kind === 'text' && cell.text.replace(' *', ''))).toEqual(
        columns.map(({ header }) => header),
      );
    }
    const choosing = SEMESTER_SHEETS.flatMap(({ columns, facts }) => facts ?? columns).filter(
      ({ choices, refersTo }) => choices !== undefined || refersTo?.list === false,
    );
    const lists = [...unzipped(bytes).values()].flatMap((xml) => xml.match(/type="list"/g) ?? []);
    expect(lists).toHaveLength(choosing.length);
  });
});
