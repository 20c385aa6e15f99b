/** Whom the timetable serves: how far the shipped semester's sites and homes are from a stop. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { metresBetween } from '../../solver/domain/geography.ts';
import { rules as rulesSchema } from '../../solver/domain/rules-schema.ts';
import { semesterSchema } from '../../solver/domain/semester-schema.ts';
import type { Point } from '../../solver/domain/values.ts';
import { soundTimetable } from '../../solver/testing/gtfs-feed.ts';
import { stopPoint } from '../../solver/travel/gtfs/timetable.ts';
import { streetMinutes } from '../../solver/travel/street.ts';
import { LEUVEN_TOWNS } from '../generate/places.ts';
import { BUS_STOPS } from './stops.ts';
import { readShippedFeed, runsOn } from './testing/shipped-feed.ts';

const RULES = rulesSchema.parse({});
const CENTRE_METRES = 1500;
const SEMESTER = new URL('../semesters/leuven-voorjaar-2027/semester.json', import.meta.url);
const { sites, trainees } = semesterSchema.parse(JSON.parse(readFileSync(SEMESTER, 'utf8')));
const byTransit = trainees.filter(({ modes }) => modes.some(({ mode }) => mode === 'transit'));

let stopsInUse: (date: string) => readonly Point[];

beforeAll(async () => {
  const timetable = soundTimetable(await readShippedFeed());
  stopsInUse = (date) => {
    const stops = new Set(runsOn(timetable, date).flatMap(({ calls }) => calls.map(({ stop }) => stop)));
    return [...stops].map((stop) => stopPoint(timetable.stops, stop));
  };
});

const walk = (from: Point, stops: readonly Point[]) =>
  Math.min(...stops.map((stop) => streetMinutes('walk', from, stop, RULES)));

/** How many have a stop in use on that date within so many minutes on foot. */
function within(minutes: number, points: readonly Point[], date: string): number {
  const stops = stopsInUse(date);
  return points.filter((point) => walk(point, stops) <= minutes).length;
}

describe('stops', () => {
  it('are in every municipality of the Leuven region, one of them near its middle', () => {
    expect(Object.keys(BUS_STOPS).sort()).toEqual(LEUVEN_TOWNS.map(({ name }) => name).sort());
    const far = LEUVEN_TOWNS.filter((town) =>
      (BUS_STOPS[town.name] ?? []).every(([, lat, lon]) => metresBetween({ lat, lon }, town) > CENTRE_METRES),
    );
    expect(far.map(({ name }) => name)).toEqual([]);
  });
});

describe('from a stop on a school day', () => {
  const TUESDAY = '2027-03-09';

  it('most sites are a walk of ten minutes, and not every site can be walked to', () => {
    expect(within(10, sites, TUESDAY)).toBeGreaterThanOrEqual(sites.length * 0.9);
    expect(within(RULES.maxWalkToStopMinutes, sites, TUESDAY)).toBeLessThan(sites.length);
  });

  it('whoever goes by bus or train lives within a walk of twenty minutes, of the others six in seven', () => {
    const homes = (of: typeof trainees) => of.map(({ home }) => home);
    expect(within(RULES.maxWalkToStopMinutes, homes(byTransit), TUESDAY)).toBe(byTransit.length);
    expect(within(RULES.maxWalkToStopMinutes, homes(trainees), TUESDAY)).toBeGreaterThanOrEqual(
      trainees.length * 0.85,
    );
  });
});

describe('from a stop on a Sunday', () => {
  it('fewer sites can be walked to than on a school day', () => {
    const [sunday, tuesday] = ['2027-03-14', '2027-03-09'].map((date) => within(10, sites, date));
    expect(sunday ?? 0).toBeLessThan(tuesday ?? 0);
  });
});
