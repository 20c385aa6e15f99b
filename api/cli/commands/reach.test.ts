import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { HEVERLEE, mentor, trainee, unit } from '../../../solver/testing/builders.ts';
import { BUS_FEED, busSemester, busTexts } from '../../../solver/testing/week-of-buses.ts';
import { EXIT } from '../exit-codes.ts';
import { run, start, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const semester = folder.put(
  'semester.json',
  busSemester({
    units: [unit({ id: 'u-remy', name: 'Remy' }), unit({ id: 'u-wingerd', name: 'De Wingerd' })],
    mentors: [mentor({ unit: 'u-remy' })],
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', municipality: 'Heverlee', ...HEVERLEE }],
    trainees: [
      trainee({ id: 't012', modes: [{ mode: 'transit', maxMinutes: 60 }] }),
      trainee({ id: 't013', modes: [{ mode: 'bike', maxMinutes: 30 }] }),
    ],
    people: { t012: { name: 'Amal Peeters' } },
  }),
);
for (const [name, text] of Object.entries(busTexts())) folder.put(`${BUS_FEED}/${name}`, text);

const EARLY_SUNDAY = ['--shift-kind', 'vroeg', '--day', 'zondag'];

describe('stageplan reach', () => {
  it('tells of a trainee which units can be reached, and why not', async () => {
    const { code, out } = await start(['reach', semester, '--trainee', 't012', ...EARLY_SUNDAY]);
    expect(code).toBe(EXIT.fine);
    expect(out.split('\n').slice(0, 10)).toEqual([
      'Waar kan Amal Peeters (t012) geraken, met bus of trein (hoogstens 1 uur)?',
      '',
      'Afdelingen waar men op elke dag van die soort geraakt:',
      '          zo',
      '  vroeg   0 van 2',
      '',
      'Remy (u-remy), Heverlee',
      '  nooit: de eerste bus komt aan om 08:12, de dienst begint om 07:00',
      '',
      'De Wingerd (u-wingerd), Heverlee',
    ]);
  });

  it('tells of a unit who can get there', async () => {
    const { out } = await run('reach', semester, '--unit', 'u-remy', ...EARLY_SUNDAY, '--lang', 'en');
    expect(out).toContain('Who can get to Remy (u-remy)?');
    expect(out).toContain('  early   1 of 2\n');
    expect(out).toContain('t013, by bike (at most 30 min)\n  early 07:00–14:30\n    Sun  by bike, 12 min');
  });

  it('tells from an address, by coordinates or the centre of a municipality, which it says', async () => {
    const modes = ['--modes', 'ov:60,fiets:10', ...EARLY_SUNDAY];
    const point = await run('reach', semester, '--from', '50.88, 4.70', ...modes);
    expect(point.out).toContain(
      'Waar kan men geraken vanaf 50.88, 4.7, met bus of trein (hoogstens 1 uur), met de fiets',
    );
    expect(point.out).toContain('nooit: de eerste bus komt aan om 08:12');
    const place = await run('reach', semester, '--from', '3001 Heverlee', ...modes);
    expect(place.out).toContain('Waar kan men geraken vanaf het midden van Heverlee (50.86');
    expect(place.out).toContain('Van een adres elders in');
  });

  it('leaves out longer journeys than asked', async () => {
    const only = ['--trainee', 't013', '--unit', 'u-remy', ...EARLY_SUNDAY];
    expect((await run('reach', semester, ...only, '--max-minutes', '12')).out).toContain(
      'met de fiets, 12 min',
    );
    expect((await run('reach', semester, ...only, '--max-minutes', '11')).out).toContain(
      'nooit: het duurt 12 min, gevraagd is hoogstens 11 min',
    );
  });

  it('names nobody where names are to be left out', async () => {
    const { out } = await run('reach', semester, '--trainee', 't012', '--pseudonymous', ...EARLY_SUNDAY);
    expect(out).toContain('Waar kan t012 geraken');
    expect(out).not.toContain('Amal');
  });

  it('gives answers for programs', async () => {
    const { out } = await run(
      'reach',
      semester,
      '--trainee',
      't013',
      '--unit',
      'u-remy',
      ...EARLY_SUNDAY,
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      semester: 'test-2027',
      from: null,
      csv: null,
      answers: [{ trainee: 't013', unit: 'u-remy', shift: 'early', day: 'sunday', missed: null }],
    });
  });
});

describe('the table of stageplan reach', () => {
  it('is written beside what is shown', async () => {
    const csv = folder.at('remy.csv');
    const { out } = await run('reach', semester, '--unit', 'u-remy', '--csv', csv);
    expect(out).toContain(`\n\n${csv}: 30 regels.\n`);
    expect(readFileSync(csv, 'utf8').trimEnd().split('\r\n')).toHaveLength(31);
  });

  it('is of everyone and everywhere, where nobody and nothing is named', async () => {
    const csv = folder.at('alles.csv');
    const { code, out } = await run('reach', semester, '--csv', csv, '--day', 'zaterdag,zondag');
    expect({ code, out }).toEqual({ code: EXIT.fine, out: `${csv}: 40 regels.\n` });
  });

  it('never takes the place of a file', async () => {
    const mine = folder.put('mine.csv', 'van mij');
    const { code, err } = await run('reach', semester, '--unit', 'u-remy', '--csv', mine);
    expect(code).toBe(EXIT.input);
    expect(err).toContain(`--csv: ${mine} is geen nieuw bestand: het bestaat al.`);
    expect(readFileSync(mine, 'utf8')).toBe('van mij');
  });
});

describe('what stageplan reach does not understand', () => {
  it('in the options is told all at once', async () => {
    const csv = folder.at('not.csv');
    const { code, err } = await run(
      ...['reach', semester, '--csv', csv, '--from', 'Leuven', '--day', 'zonag', '--shift-kind', 'vrog'],
      ...['--max-minutes', '0'],
    );
    expect(code).toBe(EXIT.input);
    expect(err.trimEnd().split('\n')).toEqual([
      '--shift-kind: vrog is geen soort dienst: vroeg, dag, laat, onderbroken, halve dag, avond of nacht. Schrijf bijvoorbeeld --shift-kind vroeg.',
      '--day: zonag is geen soort dag: schooldag, zaterdag, zondag, feestdag of vakantie. Schrijf bijvoorbeeld --day zondag.',
      '--max-minutes: 0 is geen geheel getal van 1 tot 600. Schrijf bijvoorbeeld --max-minutes 60.',
      '--modes: ontbreekt, hier hoort hoe men zich verplaatst en hoogstens hoelang, zoals transit:75,bike:30. Voeg --modes toe.',
      '4 fouten. Er is niets weggeschreven.',
    ]);
    expect(existsSync(csv)).toBe(false);
  });

  it.each(['vliegtuig:30', 'bike', 'bike:30,fiets:20', 'bike:30,', ''])('as modes: %j', async (modes) => {
    const { code, err } = await run('reach', semester, '--from', 'Leuven', '--modes', modes);
    expect(code).toBe(EXIT.input);
    expect(err).toContain('is geen lijst van vervoer met hoogstens zoveel minuten');
    expect(err).toContain('Schrijf bijvoorbeeld --modes transit:75,bike:30.');
  });

  it('in the semester is told all at once, with what was probably meant', async () => {
    const { err } = await run('reach', semester, '--trainee', 'T12', '--unit', 'Wingerd', '--csv', semester);
    expect(err.trimEnd().split('\n')).toEqual([
      '--trainee: T12 is geen cursist van dit semester. Bedoelt u "t012"?',
      '--unit: Wingerd is geen afdeling van dit semester. Bedoelt u "u-wingerd"?',
      `--csv: ${semester} is geen nieuw bestand: het bestaat al. Kies een andere naam, of verplaats dat bestand.`,
      '3 fouten. Er is niets weggeschreven.',
    ]);
  });

  it.each([
    [['--trainee', 'Amal'], 'Bedoelt u "t012"?'],
    [['--trainee', 'Amal', '--pseudonymous'], 'Geef het nummer, zoals t012.'],
    [['--trainee', 'Zoë'], 'Geef het nummer, zoals t012.'],
    [['--from', 'Kessel-Loo', '--modes', 'bike:30'], 'Bedoelt u "3010 Kessel-Lo (Leuven)"'],
    [['--from', '4.7,50.88', '--modes', 'bike:30'], 'Zet de breedtegraad eerst: --from 50.88,4.7.'],
    [
      ['--trainee', 't012', '--from', 'Leuven', '--modes', 'bike:30'],
      'reach: --from is geen optie om naast --trainee te geven. Geef één van de twee.',
    ],
    [
      ['--trainee', 't012', '--modes', 'bike:30'],
      'reach: --modes is geen optie om zonder --from te geven. --modes hoort bij --from; het vervoer van een cursist staat in het semester.',
    ],
    [
      [],
      'reach: ontbreekt, hier hoort een cursist, een adres of een afdeling. Geef --trainee, --from of --unit op, of --csv voor een tabel van iedereen.',
    ],
  ])('%j', async (options, message) => {
    const { code, err } = await run('reach', semester, ...options);
    expect(code).toBe(EXIT.input);
    expect(err).toContain(message);
    expect(err).toContain('1 fout.');
  });

  it('is a semester with faults, of which nothing else is told', async () => {
    const broken = folder.put('broken.json', { ...busSemester(), start: 'juni' });
    const { code, err } = await run('reach', broken, '--trainee', 'niemand');
    expect(code).toBe(EXIT.input);
    expect(err).not.toContain('--trainee');
  });
});
