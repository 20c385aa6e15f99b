import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-codes.ts';
import { run, start, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);

describe('stageplan generate', () => {
  it('writes a valid semester to standard output, the same for the same seed', async () => {
    const first = await start(['generate', '--trainees', '12', '--seed', '7']);
    expect(first).toMatchObject({ code: EXIT.fine, err: '' });
    const again = await run('generate', '--trainees', '12', '--seed', '7');
    expect(again.out).toBe(first.out);
    expect((await run('generate', '--trainees', '12', '--seed', '8')).out).not.toBe(first.out);
    expect((await run('validate', folder.put('made.json', first.out))).code).toBe(EXIT.fine);
  });

  it('writes to a file when asked, and nothing else beside it', async () => {
    folder.put('out/other.txt', 'mine');
    const file = folder.at('out', 'made.json');
    const { code, out } = await run('generate', '--trainees', '12', '--out', file, '--json');
    expect(code).toBe(EXIT.fine);
    expect(JSON.parse(out)).toMatchObject({ ok: true, out: file, trainees: 12, options: { seed: 1 } });
    expect(readdirSync(folder.at('out')).sort()).toEqual(['made.json', 'other.txt']);
    expect(JSON.parse(readFileSync(file, 'utf8')).trainees).toHaveLength(12);
  });

  it('follows the shares, the area and the tightness asked for', async () => {
    const made = async (...argv: string[]) =>
      JSON.parse((await run('generate', '--trainees', '20', ...argv)).out);
    const withoutCar = await made('--no-car', '1', '--evening', '1', '--parents', '0', '--area', 'flanders');
    const { trainees } = withoutCar;
    expect(JSON.stringify(trainees)).not.toContain('"car"');
    expect(trainees.every((one: { track: string }) => one.track === 'evening')).toBe(true);
    expect(JSON.stringify(trainees)).not.toContain('childcare');
    expect(withoutCar.id).toContain('flanders');
    const [tight, roomy] = [await made('--tightness', 'tight'), await made('--tightness', '2.5')];
    expect(tight.units.length).toBeLessThan(roomy.units.length);
  });

  it('writes the timetable of the region beside it when asked, and names it', async () => {
    const [file, timetable] = [folder.at('regio.json'), folder.at('gtfs', 'leuven.zip')];
    folder.put('gtfs/other.txt', 'mine');
    const { code } = await run('generate', '--trainees', '12', '--out', file, '--timetable', timetable);
    expect(code).toBe(EXIT.fine);
    expect(JSON.parse(readFileSync(file, 'utf8')).transit).toMatchObject({
      gtfs: [{ path: 'gtfs/leuven.zip' }],
    });
    expect(await run('validate', file)).toMatchObject({ code: EXIT.fine, err: '' });
  });

  it('has no timetable of all of Flanders, nor one beside nothing', async () => {
    const timetable = folder.at('vlaanderen.zip');
    for (const others of [['--area', 'flanders', '--out', folder.at('vlaanderen.json')], []]) {
      const { code, err } = await run('generate', '--trainees', '12', '--timetable', timetable, ...others);
      expect(code).toBe(EXIT.input);
      expect(err).toContain(`--timetable: ${timetable} is niet mogelijk zonder --area leuven en --out`);
    }
    expect(existsSync(folder.at('vlaanderen.json'))).toBe(false);
  });

  it('builds around a plan when asked', async () => {
    const planted = folder.put('planted.json', (await run('generate', '--trainees', '10', '--planted')).out);
    expect((await run('validate', planted)).code).toBe(EXIT.fine);
  });

  it('tells every option that is wrong', async () => {
    const { code, out, err } = await run(
      ...['generate', '--trainees', '9', '--seed', '-1', '--no-car', '1.5', '--tightness', 'loose'],
      ...['--area', 'mars', '--evening', 'half'],
    );
    expect({ code, out }).toEqual({ code: EXIT.input, out: '' });
    expect(err.split('\n')).toEqual([
      '--trainees: 9 is geen geheel getal van 10 tot 10000. Schrijf bijvoorbeeld --trainees 100.',
      '--seed: -1 is geen geheel getal van minstens 0. Schrijf bijvoorbeeld --seed 1.',
      '--tightness: loose is geen van roomy, normal, tight. Schrijf bijvoorbeeld --tightness roomy.',
      '--evening: half is geen getal van 0 tot 1. Schrijf bijvoorbeeld --evening 0.4.',
      '--no-car: 1.5 is geen getal van 0 tot 1. Schrijf bijvoorbeeld --no-car 0.4.',
      '--area: mars is geen van leuven, flanders. Schrijf bijvoorbeeld --area leuven.',
      '6 fouten. Er is niets weggeschreven.',
      '',
    ]);
  });

  it('says when the file cannot be written', async () => {
    const { code, err } = await run(
      'generate',
      '--trainees',
      '10',
      '--out',
      folder.at('no', 'such', 'folder.json'),
    );
    expect(code).toBe(EXIT.input);
    expect(err).toContain('is geen bestand dat u mag schrijven. De map bestaat niet (ENOENT): maak ze eerst');
  });
});
