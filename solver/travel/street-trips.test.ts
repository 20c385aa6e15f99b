import { describe, expect, it } from 'vitest';
import { clockTimeOf } from '../domain/calendar.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import { item } from '../prepare/typed-arrays.ts';
import { LEUVEN, semester, type TraineeInput, trainee, unit } from '../testing/builders.ts';
import { northOf } from '../testing/north-of.ts';
import { travelOf } from '../testing/travel-of.ts';
import type { TimedJourney } from './day-trip.ts';
import type { DayClass } from './travel.ts';

type Childcare = NonNullable<TraineeInput['childcare']>;
type World = NonNullable<Parameters<typeof semester>[0]>;

/**
 * One straight street: home, childcare after 500 m, the site after 1500 m. By bike (250 m a minute, 2 minutes to
 * park) that is 4 minutes, then 6; straight to the site it is 8.
 */
const CARE = northOf(LEUVEN, 500);
const SITE = northOf(LEUVEN, 1500);
const RULES = { detourFactor: 1, bikeKmh: 15, bikeParkMinutes: 2, arrivalMarginMinutes: 5 };
const NO_CALL = 0;
const CALL = 1;

interface Asked {
  readonly dayClass: DayClass;
  readonly shift?: string;
  readonly child?: Partial<Childcare>;
  readonly rest?: World;
}

function clock({ legs }: TimedJourney): string[] {
  return legs().map(
    ({ departMinute, arriveMinute }) => `${clockTimeOf(departMinute)} ${clockTimeOf(arriveMinute)}`,
  );
}

/** The bike ride as departure and arrival of each leg, or the rule in the way. */
function ride({ dayClass, shift = 'early', child = {}, rest = {} }: Asked) {
  const childcare = { ...CARE, weekdays: [1], opens: '00:00', closes: '00:00', ...child };
  const world = semester({
    rules: { ...RULES, maxWalkToStopMinutes: 0 },
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...SITE }],
    trainees: [trainee({ childcare })],
    ...rest,
  });
  const place = item(world.units, 0);
  const worked = place.shifts.find(({ id }) => id === shift);
  if (worked === undefined) throw new Error(`the unit has no shift ${shift}`);
  const { trips, whyNot } = travelOf(world).tripsTo(
    item(world.trainees, 0),
    place,
    item(world.sites, 0),
    shiftTimes(worked),
    dayClass,
  );
  const [trip] = trips;
  return trip === undefined ? whyNot : { mode: trip.mode, out: clock(trip.out), back: clock(trip.back) };
}

describe('a trip straight to the site', () => {
  it('leaves as late as the margin allows and comes home as early as the shift does', () => {
    expect(ride({ dayClass: NO_CALL })).toEqual({
      mode: 'bike',
      out: ['06:47 06:55'],
      back: ['14:30 14:38'],
    });
  });

  it('arrives when the shift begins where the centre asks no margin', () => {
    const rest = { rules: { ...RULES, arrivalMarginMinutes: 0 } };
    expect(ride({ dayClass: NO_CALL, rest })).toMatchObject({ out: ['06:52 07:00'] });
  });

  it('waits for the last part of a split shift', () => {
    expect(ride({ dayClass: NO_CALL, shift: 'split' })).toMatchObject({
      out: ['07:17 07:25'],
      back: ['20:00 20:08'],
    });
  });
});

describe('a trip with a call at childcare', () => {
  it('stays the minutes of dropping off, both ways', () => {
    expect(ride({ dayClass: CALL })).toEqual({
      mode: 'bike',
      out: ['06:40 06:44', '06:49 06:55'],
      back: ['14:30 14:36', '14:41 14:45'],
    });
    expect(ride({ dayClass: CALL, child: { dropOffMinutes: 12 } })).toMatchObject({
      out: ['06:33 06:37', '06:49 06:55'],
      back: ['14:30 14:36', '14:48 14:52'],
    });
    expect(ride({ dayClass: CALL, child: { dropOffMinutes: 0 } })).toMatchObject({
      out: ['06:45 06:49', '06:49 06:55'],
      back: ['14:30 14:36', '14:36 14:40'],
    });
  });

  it('begins at opening or later on the way out', () => {
    expect(ride({ dayClass: CALL, child: { opens: '06:43' } })).not.toBe('H8');
    expect(ride({ dayClass: CALL, child: { opens: '06:44' } })).not.toBe('H8');
    expect(ride({ dayClass: CALL, child: { opens: '06:45' } })).toBe('H8');
  });

  it('ends at closing or earlier on the way back', () => {
    expect(ride({ dayClass: CALL, child: { closes: '14:42' } })).not.toBe('H8');
    expect(ride({ dayClass: CALL, child: { closes: '14:41' } })).not.toBe('H8');
    expect(ride({ dayClass: CALL, child: { closes: '14:40' } })).toBe('H8');
  });

  it('goes by the hours of the semester where the child has none of its own', () => {
    const hours = (opens: string, closes: string): Asked => ({
      dayClass: CALL,
      rest: {
        childcare: { opens, closes },
        trainees: [trainee({ childcare: { ...CARE, weekdays: [1] } })],
      },
    });
    expect(ride(hours('06:44', '14:41'))).not.toBe('H8');
    expect(ride(hours('06:45', '14:41'))).toBe('H8');
    expect(ride(hours('06:44', '14:40'))).toBe('H8');
  });

  it('has to fit on both ways: childcare that is long open before and long closed after is no help', () => {
    // The late shift ends at 21:30; childcare closes at 20:00, or opens when the shift is under way.
    expect(ride({ dayClass: CALL, shift: 'late', child: { closes: '20:00' } })).toBe('H8');
    expect(ride({ dayClass: CALL, shift: 'late', child: { opens: '15:00' } })).toBe('H8');
    expect(ride({ dayClass: CALL, shift: 'late', child: { opens: '13:44', closes: '21:41' } })).toMatchObject(
      {
        out: ['13:40 13:44', '13:49 13:55'],
        back: ['21:30 21:36', '21:41 21:45'],
      },
    );
  });

  it('lies on the date of the day: until midnight at most, and never after a night shift', () => {
    const evening = (end: string): Asked => ({
      dayClass: CALL,
      shift: 'evening',
      rest: {
        units: [
          unit({
            shifts: [{ id: 'evening', kind: 'evening', start: '18:00', end, breakMinutes: 0 }],
            offers: [],
            weekendStaffing: [],
          }),
        ],
      },
    });
    // 6 minutes to childcare and 5 there.
    expect(ride(evening('23:49'))).toMatchObject({ back: ['23:49 23:55', '00:00 00:04'] });
    expect(ride(evening('23:50'))).toBe('H8');
    expect(ride({ dayClass: CALL, shift: 'night' })).toBe('H8');
  });

  it('is also two legs where childcare is at home or at the site', () => {
    expect(ride({ dayClass: CALL, child: { ...LEUVEN } })).toMatchObject({
      // A leg of no length parks too.
      out: ['06:40 06:42', '06:47 06:55'],
      back: ['14:30 14:38', '14:43 14:45'],
    });
    expect(ride({ dayClass: CALL, child: { ...SITE } })).toMatchObject({
      out: ['06:40 06:48', '06:53 06:55'],
      back: ['14:30 14:32', '14:37 14:45'],
    });
  });
});
