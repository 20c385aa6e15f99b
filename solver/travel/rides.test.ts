import { describe, expect, it } from 'vitest';
import { clockTimeOf, dayNumber, isoDateOf } from '../domain/calendar.ts';
import { closureCalendar } from '../domain/closures.ts';
import type { Semester, SemesterInput } from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import { item } from '../prepare/typed-arrays.ts';
import { type TraineeInput, unit } from '../testing/builders.ts';
import type { DraftTrip } from '../testing/gtfs-feed.ts';
import {
  at,
  MONDAY,
  ROAD_CARE,
  ROAD_FEED,
  ROAD_TRIPS,
  roadSemester,
  roadTimetables,
  SUNDAY,
  TUESDAY,
} from '../testing/north-road.ts';
import { travelOf } from '../testing/travel-of.ts';
import type { TimedJourney } from './day-trip.ts';
import { Rides } from './rides.ts';
import { type TripChoice, travelIn } from './travel.ts';

function clock(minute: number): string {
  return clockTimeOf(minute);
}

function told({ leaveMinute, arriveMinute }: TimedJourney): string {
  return `${clock(leaveMinute)}–${clock(arriveMinute)}`;
}

function toldTrips({ trips, whyNot }: TripChoice): readonly string[] {
  return whyNot === null ? trips.map(({ out, back }) => `${told(out)} ${told(back)}`) : [whyNot];
}

/** The trips to the early shift (07:00–14:30) on a date, out and back, or the rule in the way. */
async function early(date: string, semester = roadSemester(), feeds = roadTimetables()) {
  const travel = travelOf(semester, await feeds);
  const [who, place] = [item(semester.trainees, 0), item(semester.units, 0)];
  const times = shiftTimes(item(place.shifts, 0));
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
    expect([ride?.feed, ride?.from.stop, ride?.to.stop]).toEqual([ROAD_FEED, 'first', 'last']);
    expect(trip?.back.legs()[1]?.trip).toBe('back-1436');
  });

  it('takes at most the minutes of the mode, each way', async () => {
    const within = (maxMinutes: number) => roadSemester({ modes: [{ mode: 'transit', maxMinutes }] });
    expect((await early(MONDAY, within(35))).said).toEqual(['06:15–06:50 14:31–15:06']);
    expect((await early(MONDAY, within(34))).said).toBe('H7');
  });

  it('is not there for who does not have it, nor where the unit asks for a bike', async () => {
    expect((await early(MONDAY, roadSemester({ modes: [{ mode: 'walk', maxMinutes: 60 }] }))).said).toBe(
      'H7',
    );
    const clients = roadSemester({}, { units: [unit({ mobility: 'bike' })] });
    expect((await early(MONDAY, clients)).said).toBe('H9');
  });

  it('may start by bike where the trainee has one: 5 minutes to the stop instead of 10', async () => {
    const modes: TraineeInput['modes'] = [
      { mode: 'bike', maxMinutes: 10 },
      { mode: 'transit', maxMinutes: 60 },
    ];
    const { said, trips } = await early(MONDAY, roadSemester({ modes }));
    expect(said).toEqual(['06:20–06:50 14:31–15:01']);
    expect(trips[0]?.out.legs().map(({ mode }) => mode)).toEqual(['bike', 'transit', 'walk']);
    expect(trips[0]?.back.legs().map(({ mode }) => mode)).toEqual(['walk', 'transit', 'bike']);
  });

  it('does not run on a day without service', async () => {
    const strike: SemesterInput['transit'] = {
      gtfs: [{ path: ROAD_FEED }],
      noService: [{ dates: [MONDAY] }],
    };
    expect((await early(MONDAY, roadSemester({}, { transit: strike }))).said).toBe('H7');
    expect((await early(TUESDAY, roadSemester({}, { transit: strike }))).said).toEqual([
      '06:15–06:50 14:31–15:06',
    ]);
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
    expect((await early(MONDAY, roadSemester(), roadTimetables([...ROAD_TRIPS, slow]))).said).toEqual([
      '06:15–06:50 14:31–15:06',
      '06:16–06:53 14:31–15:06',
    ]);
  });
});

describe('waiting at the site', () => {
  /** Fourteen minutes on the road instead of twenty, and so many minutes before the others. */
  const quicker = (leaves: string, arrives: string): DraftTrip => ({
    id: 'quicker',
    service: 'weekdays',
    calls: [
      { stop: 'first', arrive: at(leaves), depart: at(leaves) },
      { stop: 'last', arrive: at(arrives), depart: at(arrives) },
    ],
  });

  it('counts for a third: a shorter way is not worth a wait of three times what it saves', async () => {
    // The bus of 06:25 takes 35 minutes and waits 5: 36 2/3. The quicker one takes 29 and waits 22 or 23.
    const withQuicker = (leaves: string, arrives: string) =>
      early(MONDAY, roadSemester(), roadTimetables([...ROAD_TRIPS, quicker(leaves, arrives)]));
    expect((await withQuicker('06:14', '06:28')).said).toEqual([
      '06:04–06:33 14:31–15:06',
      '06:15–06:50 14:31–15:06',
    ]);
    expect((await withQuicker('06:13', '06:27')).said).toEqual(['06:15–06:50 14:31–15:06']);
  });
});

describe('by bus past childcare', () => {
  const childcare = { ...ROAD_CARE, weekdays: [1], dropOffMinutes: 5, opens: '06:00', closes: '20:00' };

  it('takes the bus after the call, on the days of the child', async () => {
    // Home 06:08, childcare 06:19 to 06:24, the stop 06:25; back: stop 14:56, childcare 14:57 to 15:02, home 15:13.
    const { said, trips } = await early(MONDAY, roadSemester({ childcare }));
    expect(said).toEqual(['06:08–06:50 14:31–15:13']);
    expect(trips[0]?.out.legs().map(({ mode }) => mode)).toEqual(['walk', 'walk', 'transit', 'walk']);
    expect((await early(TUESDAY, roadSemester({ childcare }))).said).toEqual(['06:15–06:50 14:31–15:06']);
  });

  it('is kept by its hours, to the minute', async () => {
    const opening = (opens: string) => early(MONDAY, roadSemester({ childcare: { ...childcare, opens } }));
    expect((await opening('06:19')).said).toEqual(['06:08–06:50 14:31–15:13']);
    expect((await opening('06:20')).said).toBe('H8');
    const closing = (closes: string) => early(MONDAY, roadSemester({ childcare: { ...childcare, closes } }));
    expect((await closing('15:02')).said).toEqual(['06:08–06:50 14:31–15:13']);
    expect((await closing('15:01')).said).toBe('H8');
  });
});

describe('what stands in the way of a ride past childcare', () => {
  const open = { ...ROAD_CARE, weekdays: [1], dropOffMinutes: 30, opens: '00:00', closes: '00:00' };
  const within = (maxMinutes: number, over: Partial<typeof open> = {}) =>
    early(
      MONDAY,
      roadSemester({ modes: [{ mode: 'transit', maxMinutes }], childcare: { ...open, ...over } }),
    );

  it('is the time it takes with the call, where the way without one is short enough', async () => {
    // 11 minutes on foot to childcare, 30 there, 1 to the stop, 20 on the bus, 5 on foot.
    expect((await within(67)).said).toEqual(['05:43–06:50 14:31–15:38']);
    expect((await within(66)).said).toBe('H7');
  });

  it('is childcare where it is short enough and the hours are not', async () => {
    expect((await within(67, { opens: '07:00' })).said).toBe('H8');
    expect((await within(67, { closes: '15:00' })).said).toBe('H8');
    expect((await within(66, { opens: '07:00' })).said).toBe('H7');
  });
});

describe('classes of dates', () => {
  it('are those on which the same services run, for who goes by transit; one for the others', async () => {
    const semester = roadSemester();
    const travel = travelOf(semester, await roadTimetables());
    const rider = item(semester.trainees, 0);
    const cyclist = item(roadSemester({ modes: [{ mode: 'bike', maxMinutes: 30 }] }).trainees, 0);
    const classOf = (who: typeof rider, date: string) => travel.dayClass(who, dayNumber(date));
    expect(classOf(rider, MONDAY)).toBe(classOf(rider, TUESDAY));
    expect(classOf(rider, SUNDAY)).not.toBe(classOf(rider, MONDAY));
    expect(classOf(cyclist, SUNDAY)).toBe(classOf(cyclist, MONDAY));
  });

  it('outside the feed are those of its reference week', async () => {
    expect((await early('2027-06-07')).said).toEqual(['06:15–06:50 14:31–15:06']);
    expect((await early('2027-06-13')).said).toBe('H7');
  });
});

describe('the classes that are enough to know how well a shift is reached', () => {
  it('leave out those on which a trainee has the same times for it', async () => {
    const semester = roadSemester();
    const travel = travelOf(semester, await roadTimetables());
    const who = item(semester.trainees, 0);
    const early = shiftTimes(item(item(semester.units, 0).shifts, 0));
    const [monday, sunday] = [MONDAY, SUNDAY].map((date) => travel.dayClass(who, dayNumber(date)));
    expect(monday).not.toBe(sunday);
    expect(travel.dayClasses(who, early)).toHaveLength(2);
    // What weekdays have more has gone by then.
    const late = { ...early, startMinute: 14 * 60, endMinute: 15 * 60 };
    expect(travel.dayClasses(who, late)).toHaveLength(1);
  });

  it('have no call at childcare for who has no child', async () => {
    const semester = roadSemester({ modes: [{ mode: 'bike', maxMinutes: 30 }] });
    const travel = travelOf(semester, await roadTimetables());
    const times = shiftTimes(item(item(semester.units, 0).shifts, 0));
    const classes = (childcare?: TraineeInput['childcare']) =>
      travel.dayClasses(
        item(
          roadSemester({ modes: [{ mode: 'bike', maxMinutes: 30 }], ...(childcare && { childcare }) })
            .trainees,
          0,
        ),
        times,
      );
    expect(classes()).toHaveLength(1);
    expect(classes({ ...ROAD_CARE, weekdays: [1] })).toHaveLength(2);
  });
});

describe('a semester that is made longer to try something', () => {
  it('is answered on its new dates too', async () => {
    const original = roadSemester();
    const rides = new Rides(original, await roadTimetables());
    const longer: Semester = { ...original, end: isoDateOf(dayNumber('2027-07-18')) };
    const travel = travelIn(longer, closureCalendar(longer.closures), rides);
    const [who, place, site] = [item(longer.trainees, 0), item(longer.units, 0), item(longer.sites, 0)];
    const times = shiftTimes(item(place.shifts, 0));
    const reach = (date: string) => {
      const dayClass = travel.dayClass(who, dayNumber(date));
      const toldIn = (one: number) => toldTrips(travel.tripsTo(who, place, site, times, one));
      expect(travel.dayClasses(who, times).map(toldIn)).toContainEqual(toldIn(dayClass));
      return travel.tripsTo(who, place, site, times, dayClass).whyNot;
    };
    expect([reach('2027-07-12'), reach('2027-07-18')]).toEqual([null, 'H7']);
  });
});

describe('a trainee whose circumstances are changed to try something', () => {
  it('is asked as a whole semester with that trainee would be', async () => {
    const original = roadSemester({ modes: [{ mode: 'transit', maxMinutes: 34 }] });
    const travel = travelOf(original, await roadTimetables());
    const place = item(original.units, 0);
    const times = shiftTimes(item(place.shifts, 0));
    const ask = (over: Partial<TraineeInput>) => {
      const changed = item(
        roadSemester({ modes: [{ mode: 'transit', maxMinutes: 34 }], ...over }).trainees,
        0,
      );
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
