import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoDateOf } from '../domain/calendar.ts';
import { closureCalendar } from '../domain/closures.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import { minutes, siteId } from '../domain/values.ts';
import { item } from '../prepare/typed-arrays.ts';
import { semester, trainee, unit } from '../testing/builders.ts';
import { MONDAY, ROAD_CARE, roadSemester, roadTimetables } from '../testing/north-road.ts';
import { emptyTables, haveGrown, ridesRestOn, rideTablesFromImage, rideTablesImage } from './ride-tables.ts';
import { Rides } from './rides.ts';
import { travelIn } from './travel.ts';

const CHILD = { ...ROAD_CARE, weekdays: [1, 2], dropOffMinutes: 5, opens: '06:00', closes: '20:00' };
const WORLD = roadSemester({ childcare: CHILD });

/** Every trip of a week, leg by leg. */
function everyTrip(semester: Semester, rides: Rides): unknown {
  const travel = travelIn(semester, closureCalendar(semester.closures), rides);
  const [who, place, site] = [item(semester.trainees, 0), item(semester.units, 0), item(semester.sites, 0)];
  return Array.from({ length: 7 }, (_, d) => addDays(dayNumber(MONDAY), d)).flatMap((day) =>
    place.shifts.map((shift) => {
      const dayClass = travel.dayClass(who, day);
      const { trips, whyNot } = travel.tripsTo(who, place, site, shiftTimes(shift), dayClass);
      return [shift.id, whyNot, trips.map(({ out, back }) => [out.legs(), back.legs()])];
    }),
  );
}

describe('tables of an earlier run', () => {
  it('give the same trips, without a search', async () => {
    const timetables = await roadTimetables();
    const first = new Rides(WORLD, timetables);
    const found = everyTrip(WORLD, first);
    expect(haveGrown(first.tables)).toBe(true);

    const again = rideTablesFromImage(rideTablesImage(first.tables));
    if (again === null) throw new Error('the image should be read');
    const second = new Rides(WORLD, timetables, again);
    expect(everyTrip(WORLD, second)).toEqual(found);
    expect(haveGrown(second.tables)).toBe(false);
  });

  it('are empty when nothing was asked', () => {
    expect(rideTablesFromImage(rideTablesImage(emptyTables()))).toEqual(emptyTables());
  });

  it('are refused whole where a bit of the image was lost', async () => {
    const rides = new Rides(WORLD, await roadTimetables());
    everyTrip(WORLD, rides);
    const image = rideTablesImage(rides.tables);
    const bytes = new Uint8Array(image);
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    expect(rideTablesFromImage(image)).toBeNull();
    expect(rideTablesFromImage(image.slice(0, 64))).toBeNull();
  });
});

describe('what the tables rest on', () => {
  const rests = (...args: Parameters<typeof roadSemester>) =>
    JSON.stringify(ridesRestOn(roadSemester(...args)));

  it('changes with the homes, means and childcare of those who ride, and with the hours of the shifts', () => {
    const transit = { mode: 'transit' as const, maxMinutes: 60 };
    expect(rests({ home: { lat: 50.9, lon: 4.7 } })).not.toBe(rests());
    expect(rests({ modes: [transit, { mode: 'bike', maxMinutes: 20 }] })).not.toBe(rests());
    expect(rests({ childcare: CHILD })).not.toBe(rests());
    expect(rests({ childcare: { ...CHILD, opens: '06:30' } })).not.toBe(rests({ childcare: CHILD }));
    const later = unit().shifts.map((shift) => (shift.id === 'early' ? { ...shift, start: '07:15' } : shift));
    expect(rests({}, { units: [unit({ shifts: later })] })).not.toBe(rests());
  });

  it('changes with all else that a search looks at', () => {
    const text = (over: Partial<Semester>) => JSON.stringify(ridesRestOn({ ...WORLD, ...over }));
    const { rules, childcare, sites, trainees } = WORLD;
    const [site] = sites;
    const other = item(roadSemester({ id: 't2', home: { lat: 50.9, lon: 4.7 } }).trainees, 0);
    const rule = <K extends keyof Semester['rules']>(key: K, value: Semester['rules'][K]) => ({
      rules: { ...rules, [key]: value },
    });
    const changed: readonly Partial<Semester>[] = [
      { start: isoDateOf(dayNumber('2027-02-02')) },
      { end: isoDateOf(dayNumber('2027-06-26')) },
      { childcare: { ...childcare, weekdays: [] } },
      {
        transit: roadSemester({}, { transit: { gtfs: [{ path: 'bus.zip' }], referenceWeek: '2027-03-01' } })
          .transit,
      },
      {
        transit: roadSemester(
          {},
          { transit: { gtfs: [{ path: 'bus.zip' }], noService: [{ dates: ['2027-03-01'] }] } },
        ).transit,
      },
      rule('arrivalMarginMinutes', minutes.parse(6)),
      rule('maxWalkToStopMinutes', minutes.parse(19)),
      rule('minTransferMinutes', minutes.parse(3)),
      {
        closures: semester({
          closures: [{ from: '2027-05-01', to: '2027-05-01', name: 'x', kind: 'public-holiday' }],
        }).closures,
      },
      { sites: site === undefined ? [] : [{ ...site, lat: 50.97 }] },
      { sites: site === undefined ? [] : [site, { ...site, id: siteId.parse('s2') }] },
      { trainees: [other, ...trainees] },
    ];
    const texts = [text({}), ...changed.map(text)];
    expect(new Set(texts).size).toBe(changed.length + 1);
    expect(text({ trainees: [...trainees, other] })).not.toBe(text({ trainees: [other, ...trainees] }));
  });

  it('does not change with what has nothing to do with travel', () => {
    expect(rests({ wishes: { units: ['u1'] }, busy: [] })).toBe(rests());
    expect(rests({}, { units: [unit({ offers: [] })] })).toBe(rests());
    const walker = trainee({ id: 'walker', modes: [{ mode: 'walk', maxMinutes: 20 }] });
    expect(
      ridesRestOn({ ...WORLD, trainees: [...WORLD.trainees, ...roadSemester(walker).trainees] }),
    ).toEqual(ridesRestOn(WORLD));
  });
});
