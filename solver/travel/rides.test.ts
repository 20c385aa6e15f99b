import { describe, expect, it } from 'vitest';
import { clockTimeOf, dayNumber } from '../domain/calendar.ts';
import type { Semester, SemesterInput } from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import { item } from '../prepare/typed-arrays.ts';
import { LEUVEN, semester, type TraineeInput, trainee, unit } from '../testing/builders.ts';
import { type DraftTrip, draftTexts, timetableFrom } from '../testing/gtfs-feed.ts';
import { northOf } from '../testing/north-of.ts';
import { travelOf } from '../testing/travel-of.ts';
import type { TimedJourney } from './day-trip.ts';
import type { Timetables } from './gtfs/feeds.ts';

/**
 * One road north: home, a stop 750 m on (10 minutes on foot), the next stop after 9 km, the site 375 m further (5
 * minutes). Childcare lies beside the first stop, 75 m (1 minute) past it.
 */
const FIRST_STOP = northOf(LEUVEN, 750);
const CARE = northOf(LEUVEN, 825);
const LAST_STOP = northOf(LEUVEN, 9000);
const SITE = northOf(LEUVEN, 9375);

const MONDAY = '2027-03-01';
const TUESDAY = '2027-03-02';
/** After the last shift of Tuesday, which is a night. */
const WEDNESDAY = '2027-03-03';
const SUNDAY = '2027-03-07';
const HOUR = 3600;
const MINUTE = 60;
const FEED = 'bus.zip';

function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}

/** Twenty minutes from stop to stop. */
function bus(id: string, service: string, leaves: string, from: string, to: string): DraftTrip {
  const start = at(leaves);
  const end = start + 20 * MINUTE;
  return {
    id,
    service,
    calls: [
      { stop: from, arrive: start, depart: start },
      { stop: to, arrive: end, depart: end },
    ],
  };
}

const TRIPS = [
  bus('out-0610', 'weekdays', '06:10', 'first', 'last'),
  bus('out-0625', 'weekdays', '06:25', 'first', 'last'),
  bus('out-0735', 'every day', '07:35', 'first', 'last'),
  bus('back-1434', 'every day', '14:34', 'last', 'first'),
  bus('back-1436', 'every day', '14:36', 'last', 'first'),
];

async function timetables(trips: readonly DraftTrip[] = TRIPS): Promise<Timetables> {
  const stops = [
    { id: 'first', ...FIRST_STOP },
    { id: 'last', ...LAST_STOP },
  ];
  const services = {
    weekdays: [MONDAY, TUESDAY, WEDNESDAY],
    'every day': [MONDAY, TUESDAY, WEDNESDAY, SUNDAY],
  };
  const timetable = await timetableFrom(draftTexts({ stops, services, trips, transfers: [] }));
  return [{ path: FEED, timetable }];
}

const RULES = { detourFactor: 1, walkKmh: 4.5, bikeKmh: 15, bikeParkMinutes: 2, arrivalMarginMinutes: 5 };

function world(over: Partial<TraineeInput> = {}, transit: SemesterInput['transit'] = undefined): Semester {
  return semester({
    rules: RULES,
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...SITE }],
    units: [unit()],
    trainees: [trainee({ modes: [{ mode: 'transit', maxMinutes: 60 }], ...over })],
    transit: transit ?? { gtfs: [{ path: FEED }] },
  });
}

function clock(minute: number): string {
  return clockTimeOf(minute);
}

function told({ leaveMinute, arriveMinute }: TimedJourney): string {
  return `${clock(leaveMinute)}–${clock(arriveMinute)}`;
}

/** The trips to the early shift (07:00–14:30) on a date, out and back, or the rule in the way. */
async function early(date: string, semester: Semester = world(), feeds = timetables(), shift = 'early') {
  const travel = travelOf(semester, await feeds);
  const [who, place] = [item(semester.trainees, 0), item(semester.units, 0)];
  const worked = place.shifts.find(({ id }) => id === shift);
  if (worked === undefined) throw new Error(`there is no shift ${shift}`);
  const times = shiftTimes(worked);
  const dayClass = travel.dayClass(who, dayNumber(date));
  const { trips, whyNot } = travel.tripsTo(who, place, item(semester.sites, 0), times, dayClass);
  return { trips, said: whyNot ?? trips.map(({ out, back }) => `${told(out)} ${told(back)}`) };
}

describe('by bus to a shift', () => {
  it('is what that date brings: on a Sunday the first bus comes too late', async () => {
    // Home 06:15, stop 06:25, stop 06:45, site 06:50; back from 14:30: stop 14:35, the bus of 14:36, home 15:06.
    expect((await early(MONDAY)).said).toEqual(['06:15–06:50 14:31–15:06']);
    expect((await early(SUNDAY)).said).toBe('H7');
  });

  it('tells its legs: the walk, the ride with stops, feed and trip, the walk', async () => {
    const [trip] = (await early(MONDAY)).trips;
    expect(
      trip?.out.legs().map((leg) => [leg.mode, clock(leg.departMinute), clock(leg.arriveMinute), leg.trip]),
    ).toEqual([
      ['walk', '06:15', '06:25', undefined],
      ['transit', '06:25', '06:45', 'out-0625'],
      ['walk', '06:45', '06:50', undefined],
    ]);
    const ride = trip?.out.legs()[1];
    expect([ride?.feed, ride?.from.stop, ride?.to.stop]).toEqual([FEED, 'first', 'last']);
    expect(trip?.back.legs()[1]?.trip).toBe('back-1436');
  });

  it('takes at most the minutes of the mode, each way', async () => {
    const within = (maxMinutes: number) => world({ modes: [{ mode: 'transit', maxMinutes }] });
    expect((await early(MONDAY, within(35))).said).toEqual(['06:15–06:50 14:31–15:06']);
    expect((await early(MONDAY, within(34))).said).toBe('H7');
  });

  it('is not there for who does not have it, nor where the unit asks for a bike', async () => {
    expect((await early(MONDAY, world({ modes: [{ mode: 'walk', maxMinutes: 60 }] }))).said).toBe('H7');
    const clients = { ...world(), units: semester({ units: [unit({ mobility: 'bike' })] }).units };
    expect((await early(MONDAY, clients)).said).toBe('H9');
  });

  it('may start by bike where the trainee has one: 5 minutes to the stop instead of 10', async () => {
    const modes: TraineeInput['modes'] = [
      { mode: 'bike', maxMinutes: 10 },
      { mode: 'transit', maxMinutes: 60 },
    ];
    const { said, trips } = await early(MONDAY, world({ modes }));
    expect(said).toEqual(['06:20–06:50 14:31–15:01']);
    expect(trips[0]?.out.legs().map(({ mode }) => mode)).toEqual(['bike', 'transit', 'walk']);
    expect(trips[0]?.back.legs().map(({ mode }) => mode)).toEqual(['walk', 'transit', 'bike']);
  });

  it('does not run on a day without service', async () => {
    const strike: SemesterInput['transit'] = { gtfs: [{ path: FEED }], noService: [{ dates: [MONDAY] }] };
    expect((await early(MONDAY, world({}, strike))).said).toBe('H7');
    expect((await early(TUESDAY, world({}, strike))).said).toEqual(['06:15–06:50 14:31–15:06']);
  });

  it('offers the ways that leave later too, the shortest first', async () => {
    const slow: DraftTrip = {
      id: 'slow',
      service: 'weekdays',
      calls: [
        { stop: 'first', arrive: at('06:26'), depart: at('06:26') },
        { stop: 'last', arrive: at('06:48'), depart: at('06:48') },
      ],
    };
    expect((await early(MONDAY, world(), timetables([...TRIPS, slow]))).said).toEqual([
      '06:15–06:50 14:31–15:06',
      '06:16–06:53 14:31–15:06',
    ]);
  });
});

describe('by bus past childcare', () => {
  const childcare = { ...CARE, weekdays: [1], dropOffMinutes: 5, opens: '06:00', closes: '20:00' };

  it('takes the bus after the call, on the days of the child', async () => {
    // Home 06:08, childcare 06:19 to 06:24, the stop 06:25; back: stop 14:56, childcare 14:57 to 15:02, home 15:13.
    const { said, trips } = await early(MONDAY, world({ childcare }));
    expect(said).toEqual(['06:08–06:50 14:31–15:13']);
    expect(trips[0]?.out.legs().map(({ mode }) => mode)).toEqual(['walk', 'walk', 'transit', 'walk']);
    expect((await early(TUESDAY, world({ childcare }))).said).toEqual(['06:15–06:50 14:31–15:06']);
  });

  it('is kept by its hours, to the minute', async () => {
    const opening = (opens: string) => early(MONDAY, world({ childcare: { ...childcare, opens } }));
    expect((await opening('06:19')).said).toEqual(['06:08–06:50 14:31–15:13']);
    expect((await opening('06:20')).said).toBe('H8');
    const closing = (closes: string) => early(MONDAY, world({ childcare: { ...childcare, closes } }));
    expect((await closing('15:02')).said).toEqual(['06:08–06:50 14:31–15:13']);
    expect((await closing('15:01')).said).toBe('H8');
  });
});

describe('classes of dates', () => {
  it('are those on which the same services run, for who goes by transit; one for the others', async () => {
    const semester = world();
    const travel = travelOf(semester, await timetables());
    const rider = item(semester.trainees, 0);
    const cyclist = item(world({ modes: [{ mode: 'bike', maxMinutes: 30 }] }).trainees, 0);
    const classOf = (who: typeof rider, date: string) => travel.dayClass(who, dayNumber(date));
    expect(classOf(rider, MONDAY)).toBe(classOf(rider, TUESDAY));
    expect(classOf(rider, SUNDAY)).not.toBe(classOf(rider, MONDAY));
    expect(classOf(cyclist, SUNDAY)).toBe(classOf(cyclist, MONDAY));
  });

  it('outside the feed are those of its reference week', async () => {
    const whole: readonly string[] = Array.from({ length: 7 }, (_, i) => `2027-03-0${i + 1}`);
    const drafts = draftTexts({
      stops: [
        { id: 'first', ...FIRST_STOP },
        { id: 'last', ...LAST_STOP },
      ],
      services: { weekdays: whole.slice(0, 5), 'every day': whole },
      trips: TRIPS,
      transfers: [],
    });
    const feeds = Promise.resolve([{ path: FEED, timetable: await timetableFrom(drafts) }]);
    expect((await early('2027-06-07', world(), feeds)).said).toEqual(['06:15–06:50 14:31–15:06']);
    expect((await early('2027-06-13', world(), feeds)).said).toBe('H7');
  });
});

describe('a trainee whose circumstances are changed to try something', () => {
  it('is asked as a whole semester with that trainee would be', async () => {
    const original = world({ modes: [{ mode: 'transit', maxMinutes: 34 }] });
    const travel = travelOf(original, await timetables());
    const place = item(original.units, 0);
    const times = shiftTimes(item(place.shifts, 0));
    const ask = (over: Partial<TraineeInput>) => {
      const changed = item(world({ modes: [{ mode: 'transit', maxMinutes: 34 }], ...over }).trainees, 0);
      const dayClass = travel.dayClass(changed, dayNumber(MONDAY));
      const { trips, whyNot } = travel.tripsTo(changed, place, item(original.sites, 0), times, dayClass);
      return whyNot ?? trips.map(({ out, back }) => `${told(out)} ${told(back)}`);
    };
    expect(ask({})).toBe('H7');
    expect(ask({ modes: [{ mode: 'transit', maxMinutes: 60 }] })).toEqual(['06:15–06:50 14:31–15:06']);
    const modes: TraineeInput['modes'] = [
      { mode: 'ebike', maxMinutes: 1 },
      { mode: 'transit', maxMinutes: 34 },
    ];
    expect(ask({ modes })).not.toBe('H7');
  });
});
