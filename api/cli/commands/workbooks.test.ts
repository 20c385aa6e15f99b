/** A semester as a workbook: made, filled in, read, written back. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { semesterDigest } from '../../../solver/domain/digest.ts';
import { semesterInput, trainee } from '../../../solver/testing/builders.ts';
import { roadTexts } from '../../../solver/testing/north-road.ts';
import { semesterCsvFiles } from '../../formats/spreadsheet/semester-csv.ts';
import { SEMESTER_SHEETS } from '../../formats/workbook/semester-sheets.ts';
import { writeTables } from '../../formats/workbook/write-tables.ts';
import { feedZip } from '../../gtfs/testing/feed-zip.ts';
import { EXIT } from '../exit-codes.ts';
import { run, start, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const world = semesterInput({
  trainees: [trainee({ id: 't1', modes: [{ mode: 'bike', maxMinutes: 45 }] })],
  people: { t1: { name: 'Zoë De Smedt', email: 'zoe@example.be' } },
});
const json = folder.put('world.json', world);
const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The semester as CSV files in a folder of that name. */
function csvFolder(name: string, semester = world): string {
  mkdirSync(folder.at(name));
  for (const [file, text] of semesterCsvFiles(
    SEMESTER_SHEETS,
    writeTables(semester, { pseudonymous: false }),
  )) {
    writeFileSync(folder.at(name, file), text);
  }
  return folder.at(name);
}

describe('a semester', () => {
  it('goes out as a workbook and comes back the same', async () => {
    const book = folder.at('round.xlsx');
    const exported = await start(['export', json, '--out', book]);
    expect(exported).toEqual({
      code: EXIT.fine,
      out: `${book}: Voorjaar 2027 als werkboek. Verander erin wat u wilt en importeer het opnieuw.\n`,
      err: '',
    });
    const back = folder.at('round.json');
    const imported = await start(['import', book, '--out', back]);
    expect(imported).toEqual({
      code: EXIT.fine,
      out: `${back}: Voorjaar 2027, met 1 cursist, 1 afdeling en 1 mentor.\n`,
      err: '',
    });
    expect(jsonOf(back)).toEqual(world);
  });

  it('goes out as CSV files and comes back the same, into a new folder only', async () => {
    const out = folder.at('as-files');
    const exported = await run('export', json, '--csv', '--out', out);
    expect(exported).toMatchObject({
      code: EXIT.fine,
      out: `${out}: Voorjaar 2027 als CSV-bestanden, één per blad.\n`,
    });
    await run('import', out, '--out', folder.at('from-files.json'));
    expect(jsonOf(folder.at('from-files.json'))).toEqual(world);
    const again = await run('export', json, '--csv', '--out', out);
    expect(again.err).toContain(`--out: ${out} is geen nieuw bestand: het bestaat al.`);
    const nowhere = await run('export', json, '--csv', '--out', folder.at('no', 'such', 'folder'));
    expect(nowhere.code).toBe(EXIT.input);
    expect(nowhere.err).toContain('is geen map die u mag maken.');
  });

  it.each(['workbook', 'csv'])('is read by every command as a %s', async (kind) => {
    const source = kind === 'csv' ? csvFolder('as-csv') : folder.at('every.xlsx');
    if (kind === 'workbook') await run('export', json, '--out', source);
    const valid = await run('validate', source, '--json');
    expect(JSON.parse(valid.out)).toMatchObject({ ok: true, semesterDigest: semesterDigest(world) });
    const out = folder.at(`plan-${kind}`);
    const planned = await run('plan', source, '--out', out, '--steps', '50', '--without', 'pdf,excel,report');
    expect(planned.code).toBe(EXIT.fine);
    expect((await run('check', source, join(out, 'plan.json'))).code).toBe(EXIT.fine);
    expect((await run('check', json, join(out, 'plan.json'))).err).toBe('');
  });

  it('leaves names and e-mail addresses behind when asked, both ways', async () => {
    const nameless = folder.at('nameless.xlsx');
    await run('export', json, '--out', nameless, '--pseudonymous');
    await run('import', nameless, '--out', folder.at('nameless.json'));
    const { people: _, ...rest } = world;
    expect(jsonOf(folder.at('nameless.json'))).toEqual(rest);
    await run('import', csvFolder('named'), '--out', folder.at('dropped.json'), '--pseudonymous');
    expect(jsonOf(folder.at('dropped.json'))).toEqual(rest);
  });

  it('keeps its timetables when it moves to another folder', async () => {
    folder.put('feeds/nmbs.zip', feedZip(roadTexts()));
    const at = folder.put(
      'moving.json',
      semesterInput({
        transit: { gtfs: [{ path: 'feeds/nmbs.zip' }], noService: [{ dates: [], feed: 'feeds/nmbs.zip' }] },
      }),
    );
    mkdirSync(folder.at('elsewhere'));
    await run('export', at, '--out', folder.at('elsewhere', 'moved.xlsx'));
    expect(await run('validate', folder.at('elsewhere', 'moved.xlsx'))).toMatchObject({
      code: EXIT.fine,
      err: '',
    });
  });
});

describe('the workbook to fill in', () => {
  it('is empty, so that importing it says what is needed', async () => {
    const book = folder.at('empty.xlsx');
    expect(await start(['template', '--out', book])).toMatchObject({ code: EXIT.fine, err: '' });
    const { code, err } = await run('import', book, '--out', folder.at('empty.json'));
    expect(code).toBe(EXIT.input);
    expect(err).toContain('Semester!');
    expect(existsSync(folder.at('empty.json'))).toBe(false);
  });

  it('holds a small semester that can be planned when asked for an example', async () => {
    const book = folder.at('example.xlsx');
    await run('template', '--out', book, '--example');
    const { code, out } = await run('validate', book);
    expect({ code, out }).toMatchObject({ code: EXIT.fine, out: expect.stringContaining('10 cursisten') });
  });
});

describe('nothing is lost', () => {
  it('when a workbook would be written over what somebody filled in', async () => {
    const book = folder.put('mine.xlsx', 'mine');
    for (const argv of [
      ['template', '--out', book],
      ['export', json, '--out', book],
    ]) {
      const { code, err } = await run(...argv);
      expect(code).toBe(EXIT.input);
      expect(err).toContain(`--out: ${book} is geen nieuw bestand: het bestaat al.`);
    }
    expect(readFileSync(book, 'utf8')).toBe('mine');
  });

  it('when a workbook would be imported over itself', async () => {
    const book = folder.at('self.xlsx');
    await run('export', json, '--out', book);
    const before = readFileSync(book);
    const { code, err } = await run('import', book, '--out', book);
    expect(code).toBe(EXIT.input);
    expect(err).toContain('is geen ander bestand dan wat u importeert.');
    expect(readFileSync(book).equals(before)).toBe(true);
  });

  it.each([
    ['a plan', { format: 'stageplan-plan/1', semester: 'test-2027' }],
    ['a package', { name: 'my-program', version: '1.0.0' }],
    ['half a file', '{"format": "stageplan-semester/1"'],
  ])('when %s would be imported over', async (_, content) => {
    const out = folder.put('theirs.json', content);
    const before = readFileSync(out, 'utf8');
    const { code, err } = await run('import', json, '--out', out);
    expect(code).toBe(EXIT.input);
    expect(err).toContain('is geen semester (JSON) dat vervangen mag worden.');
    expect(readFileSync(out, 'utf8')).toBe(before);
  });

  it('when the names would go from the only semester that has them', async () => {
    const only = folder.put('only/named.json', world);
    symlinkSync(only, folder.at('only', 'link.json'));
    for (const spelled of [only, `${folder.at()}/only/../only/named.json`, folder.at('only', 'link.json')]) {
      const { code, err } = await run('import', only, '--out', spelled, '--pseudonymous');
      expect(code).toBe(EXIT.input);
      expect(err).toContain('is geen ander bestand dan wat u importeert.');
    }
    expect(jsonOf(only)).toEqual(world);
  });

  it('but an empty file may be filled', async () => {
    const out = folder.put('blank.json', '');
    expect((await run('import', json, '--out', out)).code).toBe(EXIT.fine);
    expect(jsonOf(out)).toEqual(world);
  });

  it('when an import is wrong: the last semester stays', async () => {
    const out = folder.put('last.json', '{"last": true}');
    const source = csvFolder('wrong');
    writeFileSync(join(source, 'cursisten.csv'), 'Nummer;Opleiding\n;\nt1;onbekend\n');
    const { code, err } = await run('import', source, '--out', out);
    expect(code).toBe(EXIT.input);
    expect(err).toContain('Er is niets weggeschreven.');
    expect(readFileSync(out, 'utf8')).toBe('{"last": true}');
  });

  it('when CSV files would get a semester.json beside them, and nobody knew which of them counts', async () => {
    const source = csvFolder('beside');
    const { code, err } = await run('import', source, '--out', join(source, 'semester.json'));
    expect(code).toBe(EXIT.input);
    expect(err).toContain('is geen bestand buiten de map met CSV-bestanden.');
    expect(existsSync(join(source, 'semester.json'))).toBe(false);
  });

  it('but an import may replace the semester of the last one', async () => {
    const out = folder.at('again.json');
    await run('import', csvFolder('again'), '--out', out);
    expect((await run('import', folder.at('again'), '--out', out)).code).toBe(EXIT.fine);
  });
});

describe('a table with faults', () => {
  const source = () => {
    const at = folder.at('odd');
    if (!existsSync(at)) {
      csvFolder('odd');
      writeFileSync(join(at, 'cursisten.csv'), 'Nummer;Opleiding;Kleur\nt1;onbekend;rood\n');
    }
    return at;
  };

  it('has its warnings told before them; only the errors are counted', async () => {
    const { code, err } = await run('validate', source());
    expect(code).toBe(EXIT.input);
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Let op: .*Kleur/);
    const errors = lines.slice(0, -1).filter((line) => !line.startsWith('Let op: '));
    expect(lines.at(-1)).toMatch(new RegExp(`^${errors.length} fout(en)?\\.`));
  });

  it('has both as JSON, with how bad they are', async () => {
    const { out } = await run('validate', source(), '--json');
    const { problems } = JSON.parse(out);
    const severities = problems.map((problem: { severity: string }) => problem.severity);
    expect(new Set(severities)).toEqual(new Set(['warning', 'error']));
  });
});

describe('what planning finds wrong with a workbook', () => {
  it('is told at the cell that it comes from', async () => {
    const days = [{ date: '2027-06-30', shift: 'early' }];
    const pinned = folder.put(
      'pinned.json',
      semesterInput({ pins: [{ trainee: 't1', module: 'basis', unit: 'u1', days }] }),
    );
    const book = folder.at('pinned.xlsx');
    await run('export', pinned, '--out', book);
    const { code, err } = await run('plan', book, '--out', folder.at('pinned'), '--steps', '10');
    expect(code).toBe(EXIT.input);
    expect(err).toContain(`${book} › Afspraken!A2 (Cursist): 2027-06-30 (early) is geen dag die kan: `);
  });
});

describe('what is no workbook', () => {
  it('is refused with what to do', async () => {
    const { code, err } = await run('validate', folder.put('old.xls', 'no workbook'));
    expect(code).toBe(EXIT.input);
    expect(err).toContain('old.xls');
    const missing = await run('import', folder.at('nope.xlsx'), '--out', folder.at('x.json'));
    expect(missing.err).toContain('nope.xlsx › bestand: ontbreekt, hier hoort een bestand.');
  });

  it('is not a name without .xlsx', async () => {
    const { err } = await run('template', '--out', folder.at('book'));
    expect(err).toContain(`Schrijf bijvoorbeeld --out ${folder.at('book')}.xlsx.`);
  });
});
