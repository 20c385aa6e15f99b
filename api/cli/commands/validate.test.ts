import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { semesterInput, trainee } from '../../../solver/testing/builders.ts';
import { roadTexts } from '../../../solver/testing/north-road.ts';
import { feedZip } from '../../gtfs/testing/feed-zip.ts';
import { EXIT } from '../exit-codes.ts';
import { run, start, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);

describe('stageplan validate', () => {
  it('says that a semester is in order, from a file or its folder', async () => {
    const file = folder.put('good/semester.json', semesterInput());
    const message = 'Voorjaar 2027 is in orde: 1 cursist met 1 gevraagde stage, 1 afdeling, 1 mentor.\n';
    expect(await start(['validate', file])).toEqual({ code: EXIT.fine, out: message, err: '' });
    expect(await run('validate', folder.at('good'))).toEqual({ code: EXIT.fine, out: message, err: '' });
  });

  it('gives counts, digest and warnings as JSON', async () => {
    const file = folder.put('good.json', semesterInput({ trainees: [trainee({ modes: [] })] }));
    const { code, out, err } = await run('validate', file, '--json');
    expect(code).toBe(EXIT.fine);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      semester: 'test-2027',
      semesterDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      trainees: 1,
      asked: 1,
      warnings: [{ path: 'trainees[0] (t1).modes' }],
    });
    expect(err).toContain('Let op: ');
  });

  it('tells every mistake at once, with where it is and how to mend it', async () => {
    const file = folder.put('bad.json', {
      ...semesterInput({ start: '2027-02-30', end: 'juni' }),
      closures: null,
      extra: 1,
      trainees: [{ ...trainee(), modes: [{ mode: 'bike', maxMinutes: '1u30' }] }],
    });
    const { code, out, err } = await start(['validate', file]);
    expect({ code, out }).toEqual({ code: EXIT.input, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines.at(-1)).toBe('5 fouten. Er is niets weggeschreven.');
    expect(lines.slice(0, -1).every((line) => line.startsWith(`${file} › `))).toBe(true);
    expect(err).toContain(
      'trainees[0] (t1).modes[0].maxMinutes: "1u30" is geen geheel aantal minuten. Schrijf 90.',
    );
    expect((await run('validate', file, '--lang', 'en')).err).toContain('5 errors. Nothing was written.');
  });

  it.each([
    ['{\n  "id": 1,\n}', '3:1: } is niet wat JSON toelaat op regel 3, kolom 1.'],
    ['{"id": ', '1:8: EOF is niet wat JSON toelaat op regel 1, kolom 8. Het bestand houdt te vroeg op'],
  ])('tells where %j stops being JSON', async (text, message) => {
    const { code, err } = await run('validate', folder.put('broken.json', text));
    expect(code).toBe(EXIT.input);
    expect(err).toContain(message);
  });

  it('reads a file with a byte order mark', async () => {
    const file = folder.put('bom.json', `\uFEFF${JSON.stringify(semesterInput())}`);
    expect((await run('validate', file)).code).toBe(EXIT.fine);
  });

  it('refuses a file that is not there, a folder without semester.json, and one that is no text', async () => {
    const missing = await run('validate', folder.at('nope.json'));
    expect(missing.code).toBe(EXIT.input);
    expect(missing.err).toContain('nope.json › bestand: ontbreekt, hier hoort een bestand.');
    mkdirSync(folder.at('empty'));
    const empty = await run('validate', folder.at('empty'));
    expect(empty.code).toBe(EXIT.input);
    expect(empty.err).toContain('empty is geen map met een semester erin: ze heeft geen semester.json');
    const binary = folder.put('latin1.json', '');
    writeFileSync(binary, Buffer.from([0x22, 0xe9, 0x22]));
    expect((await run('validate', binary)).err).toContain('is geen tekst in UTF-8.');
  });
});

describe('a folder', () => {
  it('with workbooks only names them', async () => {
    folder.put('books/lente.xlsx', 'PK');
    const { code, err } = await run('validate', folder.at('books'));
    expect(code).toBe(EXIT.input);
    expect(err).toContain(`Bedoelt u ${folder.at('books', 'lente.xlsx')}?`);
  });

  it('with both kinds of semester is refused, naming both: the one could be older than the other', async () => {
    const json = folder.put('both/semester.json', semesterInput());
    folder.put('both/cursisten.csv', 'Nummer\n');
    const { code, err } = await run('validate', folder.at('both'));
    expect(code).toBe(EXIT.input);
    expect(err).toContain('naast semester.json staan er CSV-bestanden (cursisten.csv)');
    expect(err).toContain('Noem één van de twee');
    expect((await run('validate', json)).code).toBe(EXIT.fine);
  });

  it('may hold the rota that stageplan wrote beside its semester', async () => {
    folder.put('planned/semester.json', semesterInput());
    await run('plan', folder.at('planned'), '--out', folder.at('planned'), '--steps', '5');
    expect((await run('validate', folder.at('planned'))).code).toBe(EXIT.fine);
  });

  it('is what to give instead of one of its CSV files', async () => {
    const { code, err } = await run('validate', folder.put('sheets/cursisten.csv', 'Nummer\n'));
    expect(code).toBe(EXIT.input);
    expect(err).toContain(`Geef de map met alle CSV-bestanden: ${folder.at('sheets')}.`);
  });

  it('may hold CSV files by a link', async () => {
    const real = folder.put('real/mine.csv', 'Nummer;Onzin\n');
    mkdirSync(folder.at('linked'));
    symlinkSync(real, folder.at('linked', 'cursisten.csv'));
    const { err } = await run('validate', folder.at('linked'));
    expect(err).toContain('cursisten.csv › ');
  });

  it('that cannot be reached is a fault of the input', async () => {
    symlinkSync('circle', folder.at('circle'));
    const { code, err } = await run('validate', folder.at('circle'));
    expect(code).toBe(EXIT.input);
    expect(err).toContain('(ELOOP)');
  });

  it.skipIf(process.getuid?.() === 0)(
    'that may not be read is a fault of the input (skipped as root, who may read all)',
    async () => {
      mkdirSync(folder.at('closed'), { mode: 0o000 });
      const { code, err } = await run('validate', folder.at('closed'));
      expect(code).toBe(EXIT.input);
      expect(err).toContain('U hebt er geen toegang (EACCES)');
    },
  );
});

describe('the timetables of a semester', () => {
  const zip = feedZip(roadTexts());
  const sha256 = createHash('sha256').update(zip).digest('hex');
  const judged = async (gtfs: readonly { path: string; sha256?: string }[]) => {
    folder.put('transit/feeds/delijn.zip', zip);
    for (const [name, text] of Object.entries(roadTexts())) folder.put(`transit/feeds/nmbs/${name}`, text);
    return run(
      'validate',
      folder.put('transit/semester.json', semesterInput({ transit: { gtfs: [...gtfs] } })),
    );
  };

  it('are found beside the semester, and are the ones it means', async () => {
    const { code } = await judged([{ path: 'feeds/delijn.zip', sha256 }, { path: 'feeds/nmbs' }]);
    expect(code).toBe(EXIT.fine);
  });

  it('are missed when they are not there', async () => {
    const { code, err } = await judged([{ path: 'delijn.zip' }]);
    expect(code).toBe(EXIT.input);
    expect(err).toContain('transit.gtfs[0].path: "delijn.zip" is geen bestand of map naast het semester.');
  });

  it('are refused when they are others', async () => {
    const { code, err } = await judged([{ path: 'feeds/delijn.zip', sha256: 'f'.repeat(64) }]);
    expect(code).toBe(EXIT.input);
    expect(err).toContain(
      `transit.gtfs[0].sha256: "${'f'.repeat(64)}" is niet de sha256 van het bestand, ${sha256}.`,
    );
  });
});
