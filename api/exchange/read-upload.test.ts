import { strToU8, zipSync } from 'fflate';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../solver/domain/problem.ts';
import { semesterInput } from '../../solver/testing/builders.ts';
import { FILE_LIMITS } from '../formats/spreadsheet/file-limits.ts';
import { readCsvZip } from './csv-zip.ts';
import { readUpload, type UploadReading } from './read-upload.ts';
import { semesterCsvZip, semesterWorkbook } from './render-semester.ts';

const STAMP = DateTime.fromISO('2027-01-15T09:00:00Z', { zone: 'utc' });
const RENDERING = { pseudonymous: false, language: 'nl', stamp: STAMP } as const;
const json = (value: unknown) => strToU8(JSON.stringify(value));

async function problemsOf(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readUpload(file, bytes);
  return reading.ok ? [] : linesOf(reading);
}

function linesOf({ problems }: Extract<UploadReading, { ok: false }>): readonly string[] {
  return problems.map(({ file, problem }) => `${file} › ${problemLine(problem, 'nl')}`);
}

describe('an uploaded semester', () => {
  it('is the same from a workbook, a zip of CSV files and JSON', async () => {
    const raw = semesterInput();
    const workbook = await readUpload('s.xlsx', await semesterWorkbook(raw, RENDERING));
    const csv = await readUpload('s.zip', semesterCsvZip(raw, RENDERING));
    const text = await readUpload('s.json', json(raw));
    expect(text).toEqual({ ok: true, raw, warnings: [] });
    expect(workbook).toMatchObject({ ok: true });
    expect(csv).toEqual(workbook);
  });

  it('is told by its bytes, not by its name', async () => {
    const raw = semesterInput();
    expect(await readUpload('semester.xlsx', json(raw))).toMatchObject({ ok: true, raw });
  });

  it('has every wrong cell told, with its sheet', async () => {
    const sheets = { 'semester.csv': 'Gegeven;Waarde\nStart;ergens\n', 'cursisten.csv': 'Nummer\nt1\n' };
    const files = Object.fromEntries(Object.entries(sheets).map(([name, text]) => [name, strToU8(text)]));
    const lines = await problemsOf('s.zip', zipSync(files));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.some((line) => line.startsWith('semester.csv › B2'))).toBe(true);
  });

  it('may stand in a folder of the zip, beside what systems add', async () => {
    const raw = semesterInput();
    const named = await readUpload(
      's.zip',
      zipSync({ 'map/Cursisten.CSV': strToU8('Nummer\n'), '__MACOSX/map/._Cursisten.CSV': strToU8('x') }),
    );
    expect(named).toMatchObject({ ok: false });
    expect(await readUpload('s.zip', semesterCsvZip(raw, RENDERING))).toMatchObject({ ok: true });
  });

  it('is refused where it is a single sheet, an empty zip, or twice the same sheet', async () => {
    expect(await problemsOf('cursisten.csv', strToU8('Nummer;Naam\n'))).toEqual([
      'cursisten.csv › bestand: "cursisten.csv" is geen heel semester. Stuur een Excel-werkmap (.xlsx), een zipbestand met alle CSV-bestanden, of JSON.',
    ]);
    expect(await problemsOf('s.zip', zipSync({ 'lees.txt': strToU8('x') }))).toEqual([
      's.zip › bestand: "s.zip" is geen leesbaar zipbestand met CSV-bestanden. Er zit geen CSV-bestand in. Zet er de CSV-bestanden van het semester in, één per blad.',
    ]);
    expect(
      await problemsOf('s.zip', zipSync({ 'a/pins.csv': strToU8('x'), 'b/Pins.csv': strToU8('x') })),
    ).toEqual([
      's.zip › bestand: "Pins.csv" is geen naam die maar één keer voorkomt. Laat er één van weg.'.replace(
        'pins',
        'Pins',
      ),
    ]);
  });

  it('does not unpack a zip bomb', () => {
    const limits = { ...FILE_LIMITS, maxUnpackedBytes: 1_000_000 };
    const bomb = zipSync({ 'cursisten.csv': new Uint8Array(1_000_001) });
    expect(readCsvZip('bom.zip', bomb, limits)).toMatchObject({
      ok: false,
      problems: [{ problem: { found: '2 MB', expected: { nl: expect.stringContaining('hoogstens 1 MB') } } }],
    });
    const small = zipSync({ 'cursisten.csv': strToU8('Nummer\n') });
    expect(readCsvZip('klein.zip', small, limits)).toMatchObject({ ok: true });
  });

  it('names no file outside the folder of timetables', async () => {
    const withFeed = (path: string) => json({ ...semesterInput(), transit: { gtfs: [{ path }] } });
    for (const path of ['/etc/passwd', '../geheim', 'a/../../b', 'C:\\feeds', '\\\\host\\feeds']) {
      expect(await problemsOf('s.json', withFeed(path)), path).toHaveLength(1);
    }
    expect(await readUpload('s.json', withFeed('de-lijn/2027.zip'))).toMatchObject({ ok: true });
  });
});
