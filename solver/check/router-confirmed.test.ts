/** What the planner rides, the checker confirms: on any small feed, by bike or not, by way of childcare or not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type DayNumber, dayNumber, isoDateOf, weekdayOf } from '../domain/calendar.ts';
import { placementSchema } from '../domain/plan-schema.ts';
import type { Semester, Shift } from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import type { Point } from '../domain/values.ts';
import { ASKED_DATE, arbitraryFeed, placesNear } from '../testing/arbitrary-feed.ts';
import { ALL_WEEK, mentor, plan, semester, trainee, type UnitInput, unit } from '../testing/builders.ts';
import { draftTexts, type FeedDraft, timetableFrom } from '../testing/gtfs-feed.ts';
import { type DayTrip, journeyOn } from '../travel/day-trip.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { Rides } from '../travel/rides.ts';
import { checkPlan } from './check-plan.ts';

/** Around the midnights at which the small feeds run. */
const SHIFTS: UnitInput['shifts'] = [
  { id: 'before midnight', kind: 'evening', start: '23:40', end: '23:42', breakMinutes: 0 },
  { id: 'short', kind: 'evening', start: '23:50', end: '00:10', breakMinutes: 0 },
  { id: 'evening', kind: 'evening', start: '23:30', end: '00:30', breakMinutes: 0 },
  { id: 'dead of night', kind: 'night', start: '00:40', end: '00:55', breakMinutes: 0 },
  { id: 'late', kind: 'late', start: '15:00', end: '23:05', breakMinutes: 0 },
];
/** The childcare's Tuesday, a Wednesday, and both a week later, which the feeds do not cover. */
const DATES = [0, 1, 7, 8].map((days) => addDays(dayNumber(ASKED_DATE), days));
const CHILD_WEEKDAY = 2;
/** Of all the ways to make a day, so many are told and checked. */
const CHECKED_TRIPS = 4;

interface World {
  readonly feeds: readonly FeedDraft[];
  readonly semester: Semester;
}

function semesterOf(feeds: readonly FeedDraft[]): fc.Arbitrary<Semester> {
  const place = placesNear(feeds.at(-1) ?? { stops: [], services: {}, trips: [], transfers: [] }).map(
    ([first]) => bare(first),
  );
  return fc
    .record({
      places: fc.tuple(place, place, place),
      bikes: fc.subarray(['bike', 'ebike'] as const),
      hours: fc.record({
        opens: fc.constantFrom('00:00', '23:10'),
        closes: fc.constantFrom('23:55', '00:00'),
      }),
      dropOffMinutes: fc.constantFrom(0, 5),
      strike: fc.subarray([{ dates: [ASKED_DATE], feed: 'feed0' }]),
      rules: fc.record({
        maxWalkToStopMinutes: fc.constantFrom(4, 8, 20),
        maxBikeToStopMinutes: fc.constantFrom(4, 15),
        minTransferMinutes: fc.constantFrom(0, 2, 5),
      }),
    })
    .map(({ places: [home, care, site], bikes, hours, dropOffMinutes, strike, rules }) =>
      semester({
        start: ASKED_DATE,
        end: '2027-03-14',
        rules,
        units: [unit({ shifts: SHIFTS, offers: [], weekendStaffing: [] })],
        mentors: [mentor({ roster: [] })],
        sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...site }],
        childcare: { weekdays: ALL_WEEK },
        transit: { gtfs: feeds.map((_, i) => ({ path: `feed${i}` })), noService: strike },
        trainees: [
          trainee({
            home,
            modes: (['transit', ...bikes] as const).map((mode) => ({ mode, maxMinutes: 100 })),
            childcare: { ...care, weekdays: [CHILD_WEEKDAY], dropOffMinutes, ...hours },
          }),
        ],
      }),
    );
}

function bare(point: Point | undefined): Point {
  if (point === undefined) throw new RangeError('no place');
  return { lat: point.lat, lon: point.lon };
}

const world: fc.Arbitrary<World> = fc
  .tuple(arbitraryFeed, fc.option(arbitraryFeed, { freq: 2 }))
  .map(([feed, another]) => (another === null ? [feed] : [feed, another]))
  .chain((feeds) => fc.record({ feeds: fc.constant(feeds), semester: semesterOf(feeds) }));

function objections(own: Semester, timetables: Timetables, day: DayNumber, shift: Shift, trip: DayTrip) {
  const { stageMinutes: minutes } = shiftTimes(shift);
  const [out, back] = [journeyOn(day, trip.mode, trip.out), journeyOn(day, trip.mode, trip.back)];
  const days = [{ date: isoDateOf(day), shift: shift.id, mentor: 'mentor1', minutes, out, back }];
  const who = { trainee: 't1', module: 'basis', unit: 'u1', mentor: 'mentor1' };
  const placement = placementSchema.parse({ ...who, minutes, days });
  const found = checkPlan(own, plan(own, [placement]), null, timetables)
    .breaches.filter(({ rule }) => rule === 'H7' || rule === 'H8')
    .map(({ rule, cause, direction }) => `${rule} ${cause} ${direction}`);
  return { out, back, found };
}

interface Told {
  readonly withCall: boolean;
  readonly modes: readonly string[];
  readonly judged: ReturnType<typeof objections>;
}

async function toldIn({ feeds, semester: own }: World): Promise<readonly Told[]> {
  const timetables = await Promise.all(
    feeds.map(async (draft, i) => ({ path: `feed${i}`, timetable: await timetableFrom(draftTexts(draft)) })),
  );
  const [person, site] = [own.trainees[0], own.sites[0]];
  if (person === undefined || site === undefined) throw new RangeError('nobody to travel, or nowhere to go');
  const rides = new Rides(own, timetables);
  return DATES.flatMap((day) =>
    own.units
      .flatMap(({ shifts }) => shifts)
      .flatMap((shift) => {
        const withCall = weekdayOf(day) === CHILD_WEEKDAY;
        const call = withCall ? 'within hours' : 'none';
        const serviceClass = rides.classOf(day);
        return rides
          .trips({ trainee: person, site, shift: shiftTimes(shift), call, serviceClass })
          .slice(0, CHECKED_TRIPS)
          .map((trip) => {
            const judged = objections(own, timetables, day, shift, trip);
            return {
              withCall,
              judged,
              modes: [...judged.out.legs, ...judged.back.legs].map(({ mode }) => mode),
            };
          });
      }),
  );
}

describe('the checker', () => {
  it('has nothing against a journey that the planner makes', async () => {
    const property = fc.asyncProperty(world, async (any) => {
      for (const { judged } of await toldIn(any)) expect(judged).toEqual({ ...judged, found: [] });
    });
    await fc.assert(property, { numRuns: 160 });
  });

  it('is asked about rides, rides by bike, and rides by way of childcare', async () => {
    const told = (await Promise.all(fc.sample(world, { seed: 20270201, numRuns: 300 }).map(toldIn))).flat();
    const ridden = told.filter(({ modes }) => modes.includes('transit'));
    expect(ridden.length).toBeGreaterThan(0);
    expect(ridden.some(({ modes }) => modes.includes('bike') || modes.includes('ebike'))).toBe(true);
    expect(ridden.some(({ withCall }) => withCall)).toBe(true);
  });
});
