import { describe, expect, it } from 'vitest';
import { dayNumber } from '../domain/calendar.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import { item } from '../prepare/typed-arrays.ts';
import {
  HEVERLEE,
  LEUVEN,
  semester,
  type TraineeInput,
  trainee,
  type UnitInput,
  unit,
} from '../testing/builders.ts';
import { northOf } from '../testing/north-of.ts';
import { travelOf } from '../testing/travel-of.ts';
import { tripCost } from './day-trip.ts';
import type { DayClass, Travel, TripChoice } from './travel.ts';

type Modes = TraineeInput['modes'];
type World = NonNullable<Parameters<typeof semester>[0]>;

const NO_CALL = 0;
const CALL = 1;
const SHUT = 2;

/** On a straight street of 75 metres a minute on foot and 250 by bike, nothing to park. */
const PLAIN = {
  detourFactor: 1,
  walkKmh: 4.5,
  bikeKmh: 15,
  ebikeKmh: 30,
  carKmh: 60,
  carParkMinutes: 0,
  bikeParkMinutes: 0,
};

interface Case {
  readonly modes: Modes;
  readonly metres: number;
  readonly mobility?: UnitInput['mobility'];
  readonly child?: Partial<NonNullable<TraineeInput['childcare']>>;
  readonly dayClass?: DayClass;
  readonly rules?: World['rules'];
}

function choice(asked: Case): TripChoice {
  const { modes, metres, mobility = 'none', child, dayClass = NO_CALL, rules = {} } = asked;
  const childcare = {
    ...northOf(LEUVEN, metres / 2),
    weekdays: [1],
    opens: '00:00',
    closes: '00:00',
    ...child,
  };
  const world = semester({
    rules: { ...PLAIN, ...rules },
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...northOf(LEUVEN, metres) }],
    units: [unit({ mobility })],
    trainees: [trainee({ modes, ...(child === undefined ? {} : { childcare }) })],
  });
  return earlyShift(world, dayClass);
}

function earlyShift(world: Semester, dayClass: DayClass): TripChoice {
  const place = item(world.units, 0);
  const times = shiftTimes(item(place.shifts, 0));
  const travel = travelOf(world);
  return travel.tripsTo(item(world.trainees, 0), place, item(world.sites, 0), times, dayClass);
}

/** The modes of the trips in order, or the rule in the way. */
function modesOf(asked: Case) {
  const { trips, whyNot } = choice(asked);
  return whyNot ?? trips.map(({ mode }) => mode);
}

describe('the way to a shift, within the minutes of the mode (H7)', () => {
  it('takes at most the minutes of that mode, to the minute', () => {
    const bike = (maxMinutes: number, metres: number) =>
      modesOf({ modes: [{ mode: 'bike', maxMinutes }], metres, rules: { maxWalkToStopMinutes: 0 } });
    expect(bike(20, 5000)).toEqual(['bike']);
    expect(bike(20, 5001)).toBe('H7');
    expect(bike(19, 5000)).toBe('H7');
    expect(bike(21, 5000)).toEqual(['bike']);
  });

  it('is open on foot to everyone up to the walk to a stop', () => {
    expect(modesOf({ modes: [], metres: 1500, rules: { maxWalkToStopMinutes: 20 } })).toEqual(['walk']);
    expect(modesOf({ modes: [], metres: 1501, rules: { maxWalkToStopMinutes: 20 } })).toBe('H7');
    expect(modesOf({ modes: [], metres: 1500, rules: { maxWalkToStopMinutes: 19 } })).toBe('H7');
  });

  it('is open on foot for longer to who walks longer, and no shorter to who walks less', () => {
    const walk = (maxMinutes: number, metres: number) =>
      modesOf({ modes: [{ mode: 'walk', maxMinutes }], metres, rules: { maxWalkToStopMinutes: 20 } });
    expect(walk(30, 2250)).toEqual(['walk']);
    expect(walk(30, 2251)).toBe('H7');
    expect(walk(5, 1500)).toEqual(['walk']);
    expect(walk(5, 1501)).toBe('H7');
  });

  it('counts the call at childcare into the journey', () => {
    const withCall = (maxMinutes: number) =>
      modesOf({
        modes: [{ mode: 'bike', maxMinutes }],
        metres: 5000,
        child: { dropOffMinutes: 7 },
        dayClass: CALL,
        rules: { maxWalkToStopMinutes: 0 },
      });
    expect(withCall(27)).toEqual(['bike']);
    expect(withCall(26)).toBe('H7');
  });

  it('may be walked part by part where the trainee has transit, and is then a transit journey', () => {
    const transit = (metres: number, over: Partial<Case> = {}) =>
      modesOf({
        modes: [{ mode: 'transit', maxMinutes: 60 }],
        metres,
        rules: { maxWalkToStopMinutes: 20 },
        ...over,
      });
    expect(transit(1500)).toEqual(['walk', 'transit']);
    expect(transit(1501)).toBe('H7');
    // Each half takes 20 minutes: too much for one walk, not for two with a call between them.
    const call = { child: { dropOffMinutes: 5 }, dayClass: CALL } as const;
    expect(transit(3000, call)).toEqual(['transit']);
    expect(transit(3002, call)).toBe('H7');
    expect(transit(3000, { ...call, modes: [{ mode: 'transit', maxMinutes: 45 }] })).toEqual(['transit']);
    expect(transit(3000, { ...call, modes: [{ mode: 'transit', maxMinutes: 44 }] })).toBe('H7');
  });

  it('is walked to a transit journey on legs that say so', () => {
    const { trips } = choice({ modes: [{ mode: 'transit', maxMinutes: 60 }], metres: 750 });
    expect(trips.map(({ mode, out, back }) => [mode, out.legs()[0]?.mode, back.legs()[0]?.mode])).toEqual([
      ['walk', 'walk', 'walk'],
      ['transit', 'walk', 'walk'],
    ]);
  });
});

describe('the way to a shift, by a mode that the unit can use (H9)', () => {
  const all: Modes = (['walk', 'bike', 'ebike', 'car', 'transit'] as const).map((mode) => ({
    mode,
    maxMinutes: 60,
  }));

  it('is any mode where the unit asks none, one on wheels where it asks a bike, a car where it asks a car', () => {
    expect(modesOf({ modes: all, metres: 900 })).toEqual(['car', 'ebike', 'bike', 'walk', 'transit']);
    expect(modesOf({ modes: all, metres: 900, mobility: 'bike' })).toEqual(['car', 'ebike', 'bike']);
    expect(modesOf({ modes: all, metres: 900, mobility: 'car' })).toEqual(['car']);
  });

  it('has H9 in the way when every mode that gets there is another', () => {
    const bike: Modes = [{ mode: 'bike', maxMinutes: 20 }];
    expect(modesOf({ modes: [], metres: 900, mobility: 'bike' })).toBe('H9');
    expect(modesOf({ modes: bike, metres: 5000, mobility: 'car' })).toBe('H9');
    expect(modesOf({ modes: bike, metres: 5001, mobility: 'car' })).toBe('H7');
  });

  it('has H9 in the way, not H7, when only the car is too slow', () => {
    const modes: Modes = [
      { mode: 'bike', maxMinutes: 20 },
      { mode: 'car', maxMinutes: 4 },
    ];
    expect(modesOf({ modes, metres: 5000, mobility: 'car' })).toBe('H9');
    expect(modesOf({ modes, metres: 5000, mobility: 'bike' })).toEqual(['bike']);
  });

  it('has H9 in the way, not the hours of childcare, when no mode that the unit can use gets there', () => {
    const modes: Modes = [{ mode: 'bike', maxMinutes: 60 }];
    const asked = { modes, metres: 5000, dayClass: CALL } as const;
    const child = { opens: '12:00' };
    expect(modesOf({ ...asked, child, mobility: 'car' })).toBe('H9');
    expect(modesOf({ ...asked, child, mobility: 'bike' })).toBe('H8');
  });
});

describe('the way to a shift, past childcare (H8)', () => {
  const modes: Modes = [{ mode: 'bike', maxMinutes: 20 }];

  it('does not exist on dates when childcare is shut', () => {
    expect(modesOf({ modes, metres: 100, dayClass: SHUT })).toBe('H8');
  });

  it('has the length in the way before the hours', () => {
    const child = { opens: '12:00', dropOffMinutes: 6 };
    const rules = { maxWalkToStopMinutes: 0 };
    expect(modesOf({ modes, metres: 3500, child, dayClass: CALL, rules })).toBe('H8');
    expect(modesOf({ modes, metres: 3502, child, dayClass: CALL, rules })).toBe('H7');
  });

  it('is by the modes that reach childcare in time only', () => {
    // Half of 1500 m is 10 minutes on foot and 3 by bike: the call begins at 06:40 or at 06:47.
    const asked = { modes, metres: 1500, dayClass: CALL, rules: { maxWalkToStopMinutes: 60 } } as const;
    expect(modesOf({ ...asked, child: { opens: '06:40' } })).toEqual(['bike', 'walk']);
    expect(modesOf({ ...asked, child: { opens: '06:41' } })).toEqual(['bike']);
    expect(modesOf({ ...asked, child: { opens: '06:48' } })).toBe('H8');
  });
});

describe('the order of the ways', () => {
  const modes: Modes = [
    { mode: 'car', maxMinutes: 60 },
    { mode: 'bike', maxMinutes: 60 },
  ];

  it('is by what S1 and S2 make of them', () => {
    // 4 minutes by bike and 7 by car, with the parking.
    const rules = { carParkMinutes: 6 };
    expect(modesOf({ modes, metres: 1000, rules })).toEqual(['bike', 'car', 'walk']);
    expect(
      choice({ modes, metres: 1000, rules }).trips.map((trip) => tripCost(trip, semester().rules)),
    ).toEqual([8, 14, 28]);
  });

  it('is that of the modes in model.md when they cost the same', () => {
    const even = { walkKmh: 15, ebikeKmh: 15, carKmh: 15, maxWalkToStopMinutes: 20 };
    const own: Modes = (['transit', 'car', 'ebike', 'bike', 'walk'] as const).map((mode) => ({
      mode,
      maxMinutes: 60,
    }));
    expect(modesOf({ modes: own, metres: 1000, rules: even })).toEqual([
      'walk',
      'bike',
      'ebike',
      'car',
      'transit',
    ]);
  });
});

describe('one travel for all', () => {
  const near = trainee({ id: 'near' });
  const far = trainee({ id: 'far', home: northOf(HEVERLEE, 60_000) });
  const child = trainee({ id: 'child', childcare: { ...LEUVEN, weekdays: [1] } });
  const world = semester({ trainees: [near, far, child] });
  const place = item(world.units, 0);

  function ask(travel: Travel, who: number, dayClass: DayClass) {
    const times = shiftTimes(item(place.shifts, 0));
    return travel.tripsTo(item(world.trainees, who), place, item(world.sites, 0), times, dayClass);
  }

  function told({ trips, whyNot }: TripChoice) {
    return { whyNot, trips: trips.map(({ mode, out, back }) => [mode, out.legs(), back.legs()]) };
  }

  it('answers everyone for themselves, in whatever order it is asked', () => {
    const travel = travelOf(world);
    const asked: readonly (readonly [number, DayClass])[] = [
      [0, NO_CALL],
      [1, NO_CALL],
      [0, NO_CALL],
      [2, NO_CALL],
      [2, CALL],
      [2, NO_CALL],
      [0, CALL],
    ];
    for (const [who, dayClass] of asked) {
      const alone = ask(travelOf(world), who, dayClass);
      expect(told(ask(travel, who, dayClass))).toEqual(told(alone));
    }
    expect(ask(travel, 1, NO_CALL).whyNot).toBe('H7');
    expect(ask(travel, 2, CALL).whyNot).toBe('H8');
    expect(ask(travel, 2, NO_CALL).whyNot).toBeNull();
  });

  it('classes dates by the need for childcare', () => {
    const travel = travelOf(world);
    const classOf = (who: number, date: string) =>
      travel.dayClass(item(world.trainees, who), dayNumber(date));
    expect(classOf(2, '2027-03-01')).toBe(CALL);
    expect(classOf(2, '2027-03-02')).toBe(NO_CALL);
    expect(classOf(0, '2027-03-01')).toBe(NO_CALL);
    const closed = travelOf({ ...world, childcare: { ...world.childcare, weekdays: [] } });
    expect(closed.dayClass(item(world.trainees, 2), dayNumber('2027-03-01'))).toBe(SHUT);
  });
});
