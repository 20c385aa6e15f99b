import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayNumber, isoDateOf } from '../../solver/domain/calendar.ts';
import { metresBetween } from '../../solver/domain/geography.ts';
import { soundTimetable } from '../../solver/testing/gtfs-feed.ts';
import { coverageOf } from '../../solver/travel/gtfs/services.ts';
import { stopPoint, type Timetable } from '../../solver/travel/gtfs/timetable.ts';
import { feedTransferSeconds } from '../../solver/travel/gtfs/transfers.ts';
import { feedZip } from './feed-zip.ts';
import {
  allRuns,
  departures,
  type Run,
  readShippedFeed,
  runsOn,
  SHIPPED_FEED,
} from './testing/shipped-feed.ts';

const SCHOOL_TUESDAY = '2027-03-09';
const HOLIDAY_TUESDAY = '2027-04-06';
const SATURDAY = '2027-03-13';
const SUNDAY = '2027-03-14';
const LABOUR_DAY = '2027-05-01';
const MEBIBYTE = 2 ** 20;

let timetable: Timetable;
const on = (date: string): readonly Run[] => runsOn(timetable, date);
const rides = (date: string, from: string, to: string) => departures(on(date), from, to);

beforeAll(async () => {
  timetable = soundTimetable(await readShippedFeed());
});

describe('the timetable of the shipped semester', () => {
  it('is what its tables make, to the byte, and small enough for a repository', () => {
    const shipped = readFileSync(SHIPPED_FEED);
    expect(shipped.equals(feedZip())).toBe(true);
    expect(shipped.length).toBeLessThan(MEBIBYTE);
  });

  it('is read without a fault or a notice', async () => {
    expect(await readShippedFeed()).toMatchObject({ ok: true, notices: [] });
  });

  it('covers the semester up to the middle of June, and no further', () => {
    const { first, last } = coverageOf(timetable.services) ?? {
      first: dayNumber(SUNDAY),
      last: dayNumber(SUNDAY),
    };
    expect([isoDateOf(first), isoDateOf(last)]).toEqual(['2027-01-04', '2027-06-12']);
  });

  it('calls at every stop, and at a track or platform of every station', () => {
    const { stops } = timetable;
    const called = new Set(allRuns(timetable).flatMap(({ calls }) => calls.map(({ stop }) => stop)));
    const stations = new Set([...stops.parent].filter((parent) => parent >= 0));
    const unused = stops.names.filter((_, stop) => !called.has(stop) && !stations.has(stop));
    expect(unused).toEqual([]);
    const reached = new Set([...called].map((stop) => stops.parent[stop]));
    expect([...stations].filter((station) => !reached.has(station))).toEqual([]);
  });

  it('asks time to change at a station, also between train and bus', () => {
    const { ids } = timetable.stops;
    const [track, platform] = ['aarschot-station-spoor-1', 'aarschot-station-perron-3'].map((id) =>
      ids.indexOf(id),
    );
    expect(feedTransferSeconds(timetable, track ?? -1, platform ?? -1)).toBe(240);
    expect(feedTransferSeconds(timetable, platform ?? -1, ids.indexOf('aarschot-grote-markt'))).toBe(0);
  });
});

describe('what runs when', () => {
  it('starts with a train to Diest about five on weekdays, and not before six at weekends', () => {
    expect(rides(SCHOOL_TUESDAY, 'Leuven Station', 'Diest Station')[0]).toBe('05:04');
    expect(rides(SATURDAY, 'Leuven Station', 'Diest Station')[0]).toBe('06:04');
    expect(rides(SUNDAY, 'Leuven Station', 'Diest Station')[0]).toBe('06:04');
  });

  it('has city buses from half past five to half past eleven, on Sundays from eight to eight', () => {
    const lineOne = (date: string) =>
      departures(
        on(date).filter(({ line }) => line === '1'),
        'Kessel-Lo Schoolbergenstraat',
        'Leuven Station',
      );
    const [weekday, sunday] = [lineOne(SCHOOL_TUESDAY), lineOne(SUNDAY)];
    expect([weekday[0], weekday.at(-1)]).toEqual(['05:43', '23:23']);
    expect([sunday[0], sunday.at(-1)]).toEqual(['08:03', '19:33']);
  });

  it('has no bus to some villages on Sundays and public holidays', () => {
    for (const village of ['Huldenberg Gemeenteplein', 'Glabbeek Dorp', 'Kortenaken Dorp', 'Landen Markt']) {
      const calls = (date: string) =>
        on(date).filter((run) => run.calls.some(({ name }) => name === village)).length;
      expect([calls(SUNDAY), calls(LABOUR_DAY)]).toEqual([0, 0]);
      expect(calls(SATURDAY)).toBeGreaterThan(0);
    }
  });

  it('goes on past midnight on Friday and Saturday', () => {
    expect(rides('2027-03-12', 'Leuven Station', 'Keerbergen Dorp').at(-1)).toBe('24:45');
    expect(rides('2027-03-11', 'Leuven Station', 'Keerbergen Dorp').at(-1)).toBe('20:14');
  });

  it('is thinner in school holidays and on the bridge day, and a Sunday on public holidays', () => {
    const [term, holiday, bridge] = [SCHOOL_TUESDAY, HOLIDAY_TUESDAY, '2027-05-07'].map((date) => on(date));
    expect(holiday?.length ?? 0).toBeLessThan((term?.length ?? 0) * 0.8);
    const ofLine26 = (runs: readonly Run[] = []) => runs.filter(({ line }) => line === '26').length;
    expect([term, holiday, bridge].map(ofLine26)).toEqual([40, 30, 30]);
    const sunday = on(SUNDAY).length;
    for (const date of ['2027-03-29', '2027-05-06', '2027-05-17']) expect(on(date)).toHaveLength(sunday);
    expect(on(LABOUR_DAY).filter(({ calls }) => (calls[0]?.depart ?? 0) < 24 * 3600)).toHaveLength(sunday);
  });

  it('runs to and from school only when schools are open', () => {
    expect(rides(SCHOOL_TUESDAY, 'Tervuren Markt', 'Huldenberg Elzasweg').length).toBeGreaterThan(0);
    expect(rides(HOLIDAY_TUESDAY, 'Tervuren Markt', 'Huldenberg Elzasweg')).toEqual([]);
  });

  it('has a shuttle to the hospital every ten minutes, which only headways tell', () => {
    const shuttle = departures(
      on(SCHOOL_TUESDAY).filter(({ line }) => line === '6'),
      'Leuven Station',
      'Leuven UZ',
    );
    expect(shuttle.slice(0, 3)).toEqual(['05:30', '05:40', '05:50']);
    expect(shuttle.at(-1)).toBe('23:20');
  });
});

describe('every trip', () => {
  const BUS_KMH = { min: 8, max: 60 };
  const RAIL_KMH = { min: 25, max: 120 };

  it('goes from stop to stop at a speed that a driver would believe', () => {
    const unbelievable = new Set<string>();
    for (const { line, isRail, calls } of allRuns(timetable)) {
      const limits = isRail ? RAIL_KMH : BUS_KMH;
      calls.slice(1).forEach((call, index) => {
        const before = calls[index];
        if (before === undefined) return;
        const metres = metresBetween(
          stopPoint(timetable.stops, before.stop),
          stopPoint(timetable.stops, call.stop),
        );
        const kmh = (metres / Math.max(1, call.arrive - before.depart)) * 3.6;
        if (kmh < limits.min || kmh > limits.max) {
          unbelievable.add(`${line}: ${before.name} – ${call.name}, ${kmh.toFixed(1)} km/h`);
        }
      });
    }
    expect([...unbelievable]).toEqual([]);
  });

  it('is the only one of its line to leave that stop that way at that minute', () => {
    const courses = on(SCHOOL_TUESDAY).map(
      ({ line, calls }) => `${line} ${calls[0]?.depart} ${calls[0]?.name} ${calls.at(-1)?.name}`,
    );
    expect(new Set(courses).size).toBe(courses.length);
  });
});
