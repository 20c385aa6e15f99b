import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { SemesterInput } from '../../../solver/domain/semester-schema.ts';
import { semesterInput } from '../../../solver/testing/builders.ts';
import { ROAD_FEED, roadSemester, roadTexts } from '../../../solver/testing/north-road.ts';
import { feedZip } from '../../gtfs/testing/feed-zip.ts';
import { EXIT } from '../exit-codes.ts';
import { run, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const ROAD = roadTexts();

/** A semester with feeds beside it, each a zip of these texts. */
function semesterWith(
  place: string,
  feeds: Readonly<Record<string, Readonly<Record<string, string>>>>,
  over: Partial<SemesterInput> = {},
): string {
  for (const [path, texts] of Object.entries(feeds)) folder.put(`${place}/${path}`, feedZip(texts));
  const gtfs = Object.keys(feeds).map((path) => ({ path }));
  return folder.put(`${place}/semester.json`, semesterInput({ transit: { gtfs }, ...over }));
}

/** A semester that starts when the timetable has ended. */
const LATER: Partial<SemesterInput> = { start: '2027-03-08' };

const replaced = (file: string, from: string, to: string) => ({
  ...ROAD,
  [file]: (ROAD[file] ?? '').replace(from, to),
});

describe('a semester with timetables', () => {
  it('is in order without a word when they are', async () => {
    const { code, err } = await run('validate', semesterWith('sound', { 'bus.zip': ROAD }));
    expect([code, err]).toEqual([EXIT.fine, '']);
  });

  it('is not in order when they are not: every fault, with feed, file and line', async () => {
    const path = semesterWith('broken', {
      'delijn.zip': replaced('stop_times.txt', 'first', 'elders'),
      'nmbs.zip': replaced('stops.txt', 'last,last', 'first,last'),
    });
    const { code, err } = await run('validate', path);
    expect(code).toBe(EXIT.input);
    const place = folder.at('broken');
    expect(err.split('\n').slice(0, 2)).toEqual([
      `${place}/delijn.zip › stop_times.txt:2 (stop_id): "elders" is geen halte van stops.txt. Haal de dienstregeling opnieuw op bij de vervoerder.`,
      `${place}/nmbs.zip › stops.txt:3 (stop_id): "first" is niet uniek: het staat al op regel 2. Haal een van de twee regels weg.`,
    ]);
    expect(err).toContain('2 fouten.');
  });

  it('is warned of what is passed over, the second time too', async () => {
    const path = semesterWith('passed', { 'bus.zip': replaced('trips.txt', 'out-0610,r', 'out-0610,weg') });
    const warning = `${folder.at('passed')}/bus.zip › trips.txt:2 (route_id): "weg" is geen lijn van routes.txt. 1 rit noemt een lijn die er niet staat; de lijn blijft naamloos.`;
    for (const _ of ['first', 'second']) {
      const { code, out, err } = await run('validate', path, '--json');
      expect([code, err]).toEqual([EXIT.fine, `Let op: ${warning}\n`]);
      expect(JSON.parse(out)).toMatchObject({ ok: true, warnings: [{ severity: 'warning', text: warning }] });
    }
  });

  it('is told from when to when they run, and which week stands in for other dates', async () => {
    const path = semesterWith('told', { 'bus.zip': ROAD });
    const { out } = await run('validate', path);
    expect(out.split('\n')).toEqual([
      'Dienstregeling bus.zip: van maandag 1 maart 2027 tot en met zondag 7 maart 2027; andere dagen rijden zoals in de week van maandag 1 maart 2027.',
      'Voorjaar 2027 is in orde: 1 cursist met 1 gevraagde stage, 1 afdeling, 1 mentor.',
      '',
    ]);
    expect((await run('validate', path, '--lang', 'en')).out.split('\n')[0]).toBe(
      'Timetable bus.zip: from Monday 1 March 2027 to Sunday 7 March 2027; other dates run as in the week of Monday 1 March 2027.',
    );
    const week = '2027-03-01';
    expect(JSON.parse((await run('validate', path, '--json')).out).timetables).toEqual([
      { path: 'bus.zip', first: week, last: '2027-03-07', referenceWeek: week },
    ]);
  });

  it('is warned of a timetable of another time, by every command', async () => {
    const feeds = { 'bus.zip': ROAD };
    const path = semesterWith('late', feeds, LATER);
    const warning = `Let op: ${folder.at('late')}/bus.zip › bestand: 2027-03-01 … 2027-03-07 is geen periode met dagen van het semester (2027-03-08 … 2027-06-27). Alle dagen zijn gelezen als de week van maandag 1 maart 2027. Haal de dienstregeling van het semester op met “stageplan transit fetch”, of noem als referentieweek (transit.referenceWeek) de week die mag gelden.\n`;
    expect((await run('validate', path)).err).toBe(warning);
    expect((await run('reach', path, '--trainee', 't1')).err).toContain(warning);
    const transit = { gtfs: [{ path: 'bus.zip' }], referenceWeek: '2027-03-01' };
    const chosen = semesterWith('chosen', feeds, { ...LATER, transit });
    expect((await run('validate', chosen)).err).toBe('');
    const lastDay = semesterWith('last-day', feeds, { ...LATER, start: '2027-03-07' });
    expect((await run('validate', lastDay)).err).toBe('');
  });

  it('is warned of a timetable without a whole week to read other dates from', async () => {
    const sixDays = Object.fromEntries(
      Object.entries(ROAD).map(([file, text]) => [file, text.replace(/^.*,20270307,1$/gm, '')]),
    );
    const path = semesterWith('six-days', { 'bus.zip': sixDays });
    const { code, out, err } = await run('validate', path);
    expect([code, err]).toEqual([
      EXIT.fine,
      `Let op: ${folder.at('six-days')}/bus.zip › bestand: 2027-03-01 … 2027-03-06 is geen periode met een hele week, van maandag tot en met zondag, of met het hele semester (2027-02-01 … 2027-06-27). Op andere dagen rijdt wat er de laatste keer op die weekdag reed, of niets. Haal een langere dienstregeling op met “stageplan transit fetch”.\n`,
    ]);
    expect(out).toContain('zaterdag 6 maart 2027; een hele week zit er niet in.\n');
    const days = { start: '2027-03-01', end: '2027-03-06' };
    const short = semesterWith('short', { 'bus.zip': sixDays }, { ...LATER, ...days });
    expect((await run('validate', short)).err).toBe('');
    const late = semesterWith('six-days-late', { 'bus.zip': sixDays }, LATER);
    expect((await run('validate', late)).err).toContain(
      'van het semester (2027-03-08 … 2027-06-27). Op andere dagen rijdt wat er de laatste keer op die weekdag reed, of niets. Haal de dienstregeling van het semester op met “stageplan transit fetch”.\n',
    );
  });

  it('is not in order with a timetable that carries nobody', async () => {
    const head = (ROAD['stop_times.txt'] ?? '').split('\n', 1)[0] ?? '';
    const path = semesterWith('nobody', { 'bus.zip': { ...ROAD, 'stop_times.txt': head } });
    const { code, err } = await run('validate', path);
    expect(code).toBe(EXIT.input);
    expect(err).toContain('bus.zip › stop_times.txt: ontbreekt, hier hoort een rit met minstens twee haltes');
  });

  it.each([
    ['Europe/London', true],
    ['Europa/Brussel', true],
    ['Europe/Amsterdam', false],
  ])(
    'is warned of a timetable on another clock, not of one that goes under another name: %s',
    async (timezone, isOther) => {
      const path = semesterWith('abroad', {
        'bus.zip': replaced('agency.txt', 'Europe/Brussels', timezone),
      });
      const { code, err } = await run('validate', path);
      const warning = `Let op: ${folder.at('abroad')}/bus.zip › agency.txt (agency_timezone): "${timezone}" is geen tijdzone met het uur van het semester (Europe/Brussels). De tijden zijn gelezen als tijden van Europe/Brussels. Kijk na of dit de juiste dienstregeling is en of de tijdzone van het semester klopt.\n`;
      expect([code, err]).toEqual([EXIT.fine, isOther ? warning : '']);
    },
  );
});

describe('a plan by bus', () => {
  const road = () => {
    folder.put(`road/${ROAD_FEED}`, feedZip(ROAD));
    return folder.put('road/semester.json', roadSemester());
  };

  it('is made, checked and handed out from the timetable', async () => {
    const out = folder.at('out');
    const planned = await run('plan', road(), '--out', out, '--steps', '20', '--workers', '2');
    expect(planned.code).toBe(EXIT.fine);
    const plan = folder.at('out', 'plan.json');
    expect(readFileSync(plan, 'utf8')).toContain(`"feed": "${ROAD_FEED}"`);
    expect((await run('check', road(), plan)).code).toBe(EXIT.fine);
    expect((await run('report', road(), plan, '--out', folder.at('again'))).code).toBe(EXIT.fine);

    const later = replaced('stop_times.txt', '06:25:00,06:25:00', '06:26:00,06:26:00');
    writeFileSync(folder.at('road', ROAD_FEED), feedZip(later));
    expect((await run('check', folder.at('road'), plan)).code).toBe(EXIT.refused);
  });

  it('is told once to be of a timetable that has moved, before its rides are judged', async () => {
    const out = folder.at('moved-out');
    await run('plan', road(), '--out', out, '--steps', '20', '--without', 'report,excel,pdf');
    const moved = folder.put('moved/semester.json', {
      ...roadSemester(),
      transit: { gtfs: [{ path: 'nieuw.zip' }] },
    });
    folder.put('moved/nieuw.zip', feedZip(ROAD));
    const { code, err } = await run('check', moved, folder.at('moved-out', 'plan.json'));
    expect(code).toBe(EXIT.refused);
    const told = err.split('\n').filter((line) => line.includes(`"${ROAD_FEED}"`));
    expect(told).toEqual([
      expect.stringContaining(
        'is geen dienstregeling van dit semester (wel "nieuw.zip"). Het plan neemt er ',
      ),
    ]);
  });

  it('is the same when it is made again, from what the first run searched', async () => {
    const cache = process.env.STAGEPLAN_CACHE ?? '';
    const kept = () => readdirSync(cache).filter((name) => name.endsWith('.journeys'));
    const before = kept();
    const path = folder.put('kept/semester.json', roadSemester({ home: { lat: 50.8801, lon: 4.7 } }));
    folder.put(`kept/${ROAD_FEED}`, feedZip(ROAD));
    const made = async (out: string) => {
      const stamp = ['--stamp', '2027-01-15T09:00:00Z', '--without', 'report,excel,pdf'];
      expect((await run('plan', path, '--out', folder.at(out), '--steps', '20', ...stamp)).code).toBe(
        EXIT.fine,
      );
      return readFileSync(folder.at(out, 'plan.json'), 'utf8');
    };
    const first = await made('kept-first');
    expect(kept().length).toBe(before.length + 1);
    expect(await made('kept-second')).toBe(first);
    expect(kept().length).toBe(before.length + 1);
  });

  it('is not made from a timetable that is broken', async () => {
    const path = semesterWith('broken-road', { 'bus.zip': replaced('stops.txt', 'stop_id', 'id') });
    const { code } = await run('plan', path, '--out', folder.at('none'), '--steps', '1');
    expect([code, existsSync(folder.at('none'))]).toEqual([EXIT.input, false]);
  });
});
