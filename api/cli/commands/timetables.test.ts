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
