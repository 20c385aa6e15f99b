import { describe, expect, it } from 'vitest';
import { addMinutes, momentOf, wallTimeOf } from '../domain/calendar.ts';
import { type Journey, type Placement, placementSchema } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import {
  type DayOptions,
  HEVERLEE,
  LEUVEN,
  placement,
  semester,
  type TraineeInput,
  trainee,
} from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

/** From Leuven to Heverlee it takes 12 minutes by bike, 10 by e-bike, 9 by car and 32 on foot. */
const BIKE = { mode: 'bike' as const, maxMinutes: 60 };
const MONDAY = { date: '2027-03-01' };
const KESSEL_LO = { lat: 50.89, lon: 4.73 };
/** As far from Heverlee as Leuven is, on the other side. */
const BLANDEN = { lat: 50.85, lon: 4.72 };

function worldWith(over: Partial<TraineeInput>, rules: Parameters<typeof semester>[0] = {}) {
  return semester({ trainees: [trainee(over)], ...rules });
}

interface Ways {
  readonly out?: (journey: Journey) => Journey;
  readonly back?: (journey: Journey) => Journey;
}

function travelled(world: Semester, ways: Ways, day: DayOptions = MONDAY): Placement[] {
  const made = placement(world, {}, [day]);
  const days = made.days.map((one) => ({
    ...one,
    out: ways.out?.(one.out) ?? one.out,
    back: ways.back?.(one.back) ?? one.back,
  }));
  return [placementSchema.parse({ ...made, days })];
}

type Leg = Journey['legs'][number];
type LegChange = { readonly [K in keyof Leg]?: Leg[K] | string | object };

function onLeg(index: number, change: (leg: Leg) => LegChange): (journey: Journey) => Journey {
  return (journey) => {
    const legs = journey.legs.map((leg, i) => (i === index ? { ...leg, ...change(leg) } : leg));
    return parsed({ ...journey, legs });
  };
}

function parsed(journey: unknown): Journey {
  const [day] = placementSchema.shape.days.parse([
    { date: '2027-03-01', shift: 'early', mentor: 'mentor1', minutes: 0, out: journey, back: journey },
  ]);
  if (day === undefined) throw new Error('one day in, one day out');
  return day.out;
}

const later = (time: string, minutes: number) => wallTimeOf(addMinutes(momentOf(time), minutes));

const moved = (minutes: number) =>
  onLeg(0, (leg) => ({ depart: later(leg.depart, minutes), arrive: later(leg.arrive, minutes) }));

describe('H7 journey, times', () => {
  const world = worldWith({});

  it('finds nothing in a right day', () => {
    expect(findings('H7', world, travelled(world, {}))).toEqual([]);
  });

  it('wants to arrive the margin before the shift, to the minute', () => {
    expect(findings('H7', world, travelled(world, { out: moved(-1) }))).toEqual([]);
    expect(findings('H7', world, travelled(world, { out: moved(1) }))).toEqual([
      {
        cause: 'late',
        trainee: 't1',
        module: 'basis',
        date: '2027-03-01',
        found: 416,
        limit: 415,
        amount: 1,
      },
    ]);
  });

  it('wants to leave when the shift ends, to the minute', () => {
    expect(findings('H7', world, travelled(world, { back: moved(1) }))).toEqual([]);
    expect(findings('H7', world, travelled(world, { back: moved(-1) }))).toEqual([
      {
        cause: 'early',
        trainee: 't1',
        module: 'basis',
        date: '2027-03-01',
        found: 869,
        limit: 870,
        amount: 1,
      },
    ]);
  });

  it('leaves a split shift at its second end, and a night on the next date', () => {
    const split = { ...MONDAY, shift: 'split' };
    expect(amounts('H7', world, travelled(world, {}, split))).toEqual([]);
    expect(amounts('H7', world, travelled(world, { back: moved(-450) }, split))).toEqual(['early 450']);
    const night = { date: '2027-03-27', shift: 'night' };
    expect(amounts('H7', world, travelled(world, {}, night))).toEqual([]);
    // The hour that the clock skips on 28 March does not exist here.
    expect(amounts('H7', world, travelled(world, { back: moved(-60) }, night))).toEqual(['early 60']);
  });

  it('goes by the legs, not by what the journey states', () => {
    const misstated = (journey: Journey) => parsed({ ...journey, leave: journey.arrive, minutes: 500 });
    expect(findings('H7', world, travelled(world, { out: misstated, back: misstated }))).toEqual([]);
  });
});

describe('H7 journey, means of transport', () => {
  it('allows the minutes of the mode, both ways', () => {
    const exact = worldWith({ modes: [{ mode: 'bike', maxMinutes: 12 }] });
    expect(findings('H7', exact, travelled(exact, {}))).toEqual([]);
    const short = worldWith({ modes: [{ mode: 'bike', maxMinutes: 11 }] });
    const keys = { trainee: 't1', module: 'basis', date: '2027-03-01' };
    expect(findings('H7', short, travelled(short, {}))).toEqual([
      { cause: 'too-long', ...keys, direction: 'out', found: 12, limit: 11, amount: 1 },
      { cause: 'too-long', ...keys, direction: 'back', found: 12, limit: 11, amount: 1 },
    ]);
  });

  it('wants one of the modes of the trainee, and then says nothing of the minutes', () => {
    const world = worldWith({ modes: [{ mode: 'transit', maxMinutes: 1 }] });
    expect(amounts('H7', world, travelled(world, {}, { ...MONDAY, mode: 'car' }))).toEqual([
      'mode 1',
      'mode 1',
    ]);
  });

  it('lets everyone walk as far as to a stop', () => {
    const walk = { ...MONDAY, mode: 'walk' as const };
    const near = worldWith({ modes: [] }, { rules: { maxWalkToStopMinutes: 32 } });
    expect(findings('H7', near, travelled(near, {}, walk))).toEqual([]);
    const far = worldWith({ modes: [] }, { rules: { maxWalkToStopMinutes: 31 } });
    expect(amounts('H7', far, travelled(far, {}, walk))).toEqual(['too-long 1', 'too-long 1']);
  });

  it('lets who likes to walk go further, and who does not as far as everyone', () => {
    const walk = { ...MONDAY, mode: 'walk' as const };
    const walker = worldWith({ modes: [{ mode: 'walk', maxMinutes: 32 }] });
    expect(findings('H7', walker, travelled(walker, {}, walk))).toEqual([]);
    const other = worldWith(
      { modes: [{ mode: 'walk', maxMinutes: 1 }] },
      { rules: { maxWalkToStopMinutes: 32 } },
    );
    expect(findings('H7', other, travelled(other, {}, walk))).toEqual([]);
  });

  it('wants the same mode out and back', () => {
    const world = worldWith({ modes: [BIKE, { mode: 'car', maxMinutes: 60 }] });
    const byCar = placement(world, {}, [{ ...MONDAY, mode: 'car' }]).days[0];
    const mixed = travelled(world, { back: (journey) => byCar?.back ?? journey });
    expect(findings('H7', world, mixed)).toEqual([
      {
        cause: 'mode-mix',
        trainee: 't1',
        module: 'basis',
        date: '2027-03-01',
        found: 1,
        limit: 0,
        amount: 1,
      },
    ]);
  });
});

describe('H7 journey, legs', () => {
  const world = worldWith({ modes: [BIKE, { mode: 'transit', maxMinutes: 60 }] });
  const wrong = (ways: Ways) => amounts('H7', world, travelled(world, ways));

  it('takes exactly the street minutes', () => {
    const longer = onLeg(0, (leg) => ({ depart: later(leg.depart, -1) }));
    expect(wrong({ out: longer })).toEqual(['legs 1']);
    const shorter = onLeg(0, (leg) => ({ depart: later(leg.depart, 1) }));
    expect(wrong({ out: shorter })).toEqual(['legs 1']);
  });

  it('starts at home and ends at the site, and the other way round', () => {
    expect(wrong({ out: onLeg(0, () => ({ from: KESSEL_LO })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, () => ({ to: KESSEL_LO })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, () => ({ from: BLANDEN })) })).toEqual(['legs 1']);
    expect(wrong({ back: onLeg(0, () => ({ to: BLANDEN })) })).toEqual(['legs 1']);
    expect(wrong({ back: onLeg(0, () => ({ from: LEUVEN, to: HEVERLEE })) })).toEqual(['legs 1']);
  });

  it('has legs of the mode of the journey, without stop, feed or trip', () => {
    expect(wrong({ out: onLeg(0, () => ({ mode: 'ebike' })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, () => ({ feed: 'delijn.zip' })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, () => ({ trip: '7' })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, (leg) => ({ to: { ...leg.to, stop: '12' } })) })).toEqual(['legs 1']);
  });

  it('is one breach a direction, whatever is wrong', () => {
    const broken = onLeg(0, () => ({ mode: 'car', from: KESSEL_LO, trip: '7' }));
    expect(wrong({ out: broken, back: broken })).toEqual(['legs 1', 'legs 1']);
  });

  it('has two legs only where they meet at childcare, and then wants them in order', () => {
    const childcare = { ...KESSEL_LO, weekdays: [1] };
    const parent = worldWith({ childcare });
    const call = { ...MONDAY, callMinutes: 5 };
    expect(findings('H7', parent, travelled(parent, {}, call))).toEqual([]);
    const elsewhere = onLeg(0, () => ({ to: { lat: 50.89, lon: 4.74 } }));
    expect(amounts('H7', parent, travelled(parent, { out: elsewhere }, call))).toEqual(['legs 1']);
    const together = onLeg(0, (leg) => ({ depart: later(leg.depart, 5), arrive: later(leg.arrive, 5) }));
    expect(amounts('H7', parent, travelled(parent, { out: together }, call))).toEqual([]);
    const backInTime = onLeg(0, (leg) => ({ depart: later(leg.depart, 6), arrive: later(leg.arrive, 6) }));
    expect(amounts('H7', parent, travelled(parent, { out: backInTime }, call))).toEqual(['legs 1']);

    const childless = semester();
    const detour = travelled(parent, {}, call);
    expect(amounts('H7', childless, detour)).toEqual(['legs 1', 'legs 1']);
  });

  it('meets at childcare with both legs, and ends at the other end', () => {
    const parent = worldWith({ childcare: { ...KESSEL_LO, weekdays: [1] } });
    const call = { ...MONDAY, callMinutes: 5 };
    // Points as far from the other end of the leg as the right one, so that the minutes stay right.
    const mirrored = {
      firstEnd: onLeg(0, () => ({ to: { lat: 50.87, lon: 4.67 } })),
      secondStart: onLeg(1, () => ({ from: { lat: 50.84, lon: 4.69 } })),
      secondEnd: onLeg(1, () => ({ to: { lat: 50.9, lon: 4.76 } })),
    };
    expect(amounts('H7', parent, travelled(parent, { out: mirrored.firstEnd }, call))).toEqual(['legs 1']);
    expect(amounts('H7', parent, travelled(parent, { out: mirrored.secondStart }, call))).toEqual(['legs 1']);
    expect(amounts('H7', parent, travelled(parent, { back: mirrored.secondEnd }, call))).toEqual(['legs 1']);
  });

  it('has no third leg', () => {
    const call = { ...MONDAY, callMinutes: 5 };
    const parent = worldWith({ childcare: { ...KESSEL_LO, weekdays: [1] } });
    const aroundTheBlock = (journey: Journey) =>
      parsed({
        ...journey,
        legs: journey.legs.flatMap((leg, i) => {
          const start = later(leg.arrive, 2);
          const parking = { ...leg, from: leg.to, depart: leg.arrive, arrive: start };
          return i === 1 ? [leg, parking] : [leg];
        }),
      });
    expect(amounts('H7', parent, travelled(parent, { back: aroundTheBlock }, call))).toEqual(['legs 1']);
  });

  it('may be a transit journey that is walked entirely, as far as to a stop', () => {
    const walked = (maxWalkToStopMinutes: number) => {
      const transit = worldWith(
        { modes: [{ mode: 'transit', maxMinutes: 60 }] },
        { rules: { maxWalkToStopMinutes } },
      );
      const byTransit = (journey: Journey) => parsed({ ...journey, mode: 'transit' });
      const walk = { ...MONDAY, mode: 'walk' as const };
      return amounts('H7', transit, travelled(transit, { out: byTransit, back: byTransit }, walk));
    };
    expect(walked(32)).toEqual([]);
    expect(walked(31)).toEqual(['legs 1', 'legs 1']);
  });

  it('cannot be confirmed with a ride, as long as no timetable is read', () => {
    const ride = (journey: Journey) =>
      parsed({ ...journey, mode: 'transit', legs: journey.legs.map((leg) => ({ ...leg, mode: 'transit' })) });
    expect(wrong({ out: ride, back: ride })).toEqual(['legs 1', 'legs 1']);
  });
});

describe('H7 journey, history and words', () => {
  it('judges a frozen day, but not a historic one', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-01' }];
    const world = worldWith({ modes: [] }, { pins });
    const placements = travelled(world, {});
    expect(amounts('H7', world, placements)).toEqual(['mode 1', 'mode 1']);
    expect(amounts('H7', world, placements, placements)).toEqual([]);
  });

  it('says so', () => {
    const world = worldWith({ modes: [{ mode: 'bike', maxMinutes: 10 }] });
    const byEbike = placement(world, {}, [{ ...MONDAY, mode: 'ebike' }]).days[0];
    const placements = travelled(world, {
      out: moved(65),
      back: (journey) => moved(-1)(parsed({ ...byEbike?.back, arrive: journey.arrive })),
    });
    expect(sentences('H7', world, placements)).toEqual({
      'too-long': [
        't1, Basis: de heenreis op ma 1 maart 2027 duurt 12 min; hoogstens 10 min kan.',
        't1, Basis: the way out on Mon 1 March 2027 takes 12 min; at most 10 min is possible.',
      ],
      mode: [
        't1, Basis: de terugreis op ma 1 maart 2027 gebruikt een vervoermiddel dat de cursist niet heeft.',
        't1, Basis: the way back on Mon 1 March 2027 uses a means of transport that the trainee does not have.',
      ],
      'mode-mix': [
        't1, Basis: op ma 1 maart 2027 gaan de heenreis en de terugreis met een ander vervoermiddel.',
        't1, Basis: on Mon 1 March 2027 the way out and the way back use different means of transport.',
      ],
      late: [
        't1, Basis: op ma 1 maart 2027 komt de cursist om 08:00 aan; dat moet ten laatste om 06:55.',
        't1, Basis: on Mon 1 March 2027 the trainee arrives at 08:00; 06:55 is the latest.',
      ],
      early: [
        't1, Basis: op ma 1 maart 2027 vertrekt de cursist om 14:29, maar de dienst duurt tot 14:30.',
        't1, Basis: on Mon 1 March 2027 the trainee leaves at 14:29, but the shift lasts until 14:30.',
      ],
    });
    expect(sentences('H7', world, travelled(world, { back: onLeg(0, () => ({ trip: '7' })) })).legs).toEqual([
      't1, Basis: de terugreis op ma 1 maart 2027 klopt niet met de kaart of de uurregeling.',
      't1, Basis: the way back on Mon 1 March 2027 does not agree with the map or the timetable.',
    ]);
  });
});
