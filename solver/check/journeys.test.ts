import { describe, expect, it } from 'vitest';
import type { Journey } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { wallTime } from '../domain/values.ts';
import {
  type DayOptions,
  placement,
  placementDay,
  plan,
  semester,
  trainee,
  unit,
} from '../testing/builders.ts';
import { breachesOf, causesOf, causesOfReplan } from '../testing/checker-findings.ts';

const TUESDAY = '2027-02-02';
const HOME = { lat: 50.88, lon: 4.7 };
/** 0.018° further south: 2 001.5 m as the crow flies, × 1.3 = 2 602 m. */
const SITE = { lat: 50.862, lon: 4.7 };
/** Halfway: 1 000.8 m from both, × 1.3 = 1 301 m. */
const CHILDCARE = { lat: 50.871, lon: 4.7 };

/** Minutes from HOME to SITE: 2 602 m at 4.5, 15, 20 and 45 km/h is 34.7, 10.4, 7.8 and 3.5; parking 0, 2, 2 and 5. */
const MINUTES = { walk: 35, bike: 13, ebike: 10, car: 9 } as const;

const MODES = ['walk', 'bike', 'ebike', 'car'] as const;
const ALL_MODES = MODES.map((mode) => ({ mode, maxMinutes: 60 }));

function worldWith(over: Parameters<typeof trainee>[0] = {}, rest: Parameters<typeof semester>[0] = {}) {
  return semester({
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...SITE }],
    trainees: [trainee({ home: HOME, modes: ALL_MODES, ...over })],
    ...rest,
  });
}

type Change = (journey: Journey) => Journey;
const asIs: Change = (journey) => journey;

/** What H7 finds on an early shift (07:00–14:30) whose journeys have been tampered with. */
function found(
  world: Semester,
  out: Change,
  back: Change = asIs,
  options: Partial<DayOptions> = {},
): string[] {
  const made = placement(world, {}, [{ date: TUESDAY, ...options }]);
  const days = made.days.map((day) => ({ ...day, out: out(day.out), back: back(day.back) }));
  return causesOf('H7', world, [{ ...made, days }]);
}

const at = (time: string) => wallTime.parse(`${TUESDAY}T${time}`);
const withLegs =
  (change: (leg: Journey['legs'][number], i: number) => Journey['legs'][number]): Change =>
  (journey) => ({ ...journey, legs: journey.legs.map(change) });
const from = (depart: string, arrive: string): Change =>
  withLegs((leg) => ({ ...leg, depart: at(depart), arrive: at(arrive) }));

describe('H7 street journeys, leg by leg', () => {
  it.each(MODES)('take exactly their street minutes: %s', (mode) => {
    const world = worldWith();
    const options = { mode };
    const [day] = placement(world, {}, [{ date: TUESDAY, ...options }]).days;
    expect(day?.out.minutes).toBe(MINUTES[mode]);
    expect(found(world, asIs, asIs, options)).toEqual([]);
    const longer = withLegs((leg) => ({ ...leg, depart: at('06:00') }));
    expect(found(world, longer, asIs, options)).toContain(`legs out 1/0 on ${TUESDAY}`);
  });

  it('a minute less is not a journey, nor a minute more', () => {
    expect(found(worldWith(), from('06:42', '06:55'))).toEqual([]);
    expect(found(worldWith(), from('06:43', '06:55'))).toEqual([`legs out 1/0 on ${TUESDAY}`]);
    expect(found(worldWith(), from('06:41', '06:55'))).toEqual([`legs out 1/0 on ${TUESDAY}`]);
    expect(found(worldWith(), asIs, from('14:30', '14:44'))).toEqual([`legs back 1/0 on ${TUESDAY}`]);
  });

  it.each<[string, Change]>([
    ['starts elsewhere', withLegs((leg) => ({ ...leg, from: { lat: 50.8801, lon: 4.7 } }))],
    ['ends elsewhere', withLegs((leg) => ({ ...leg, to: { lat: 50.8619, lon: 4.7 } }))],
    ['has a leg of another mode', withLegs((leg) => ({ ...leg, mode: 'ebike' }))],
    ['names a stop', withLegs((leg) => ({ ...leg, to: { ...leg.to, stop: 'halte' } }))],
    ['has a ride', withLegs((leg) => ({ ...leg, mode: 'transit' }))],
    ['names a feed', withLegs((leg) => ({ ...leg, feed: 'delijn' }))],
    ['names a trip', withLegs((leg) => ({ ...leg, trip: '4' }))],
    ['arrives before it leaves', from('06:55', '06:42')],
    [
      'is in three parts',
      (journey) => ({ ...journey, legs: [...journey.legs, ...journey.legs, ...journey.legs] }),
    ],
  ])('is no journey when it %s', (_what, change) => {
    const about = found(worldWith(), change).filter((one) => /^(legs|ride) /.test(one));
    expect(about).toEqual([`legs out 1/0 on ${TUESDAY}`]);
  });

  it('goes back from the site to home', () => {
    const turned = withLegs((leg) => ({ ...leg, from: leg.to, to: leg.from }));
    expect(found(worldWith(), asIs, turned)).toEqual([`legs back 1/0 on ${TUESDAY}`]);
  });

  describe('with a call', () => {
    const world = worldWith({ childcare: { ...CHILDCARE, weekdays: [2] } });
    const call = { callMinutes: 5 };

    it('has two legs that meet at the childcare, each rounded up and parked by itself', () => {
      // Twice 1 301 m at 15 km/h: 5.2, so 6, and 2 to park: 8 + 5 + 8.
      const [day] = placement(world, {}, [{ date: TUESDAY, ...call }]).days;
      expect(day?.out.minutes).toBe(21);
      expect(found(world, asIs, asIs, call)).toEqual([]);
    });

    it('does not leave before it has arrived', () => {
      const second = (time: string) => withLegs((leg, i) => (i === 1 ? { ...leg, depart: at(time) } : leg));
      // The first leg arrives at 06:42.
      const arriving = (depart: string, arrive: string) =>
        withLegs((leg, i) => (i === 1 ? { ...leg, depart: at(depart), arrive: at(arrive) } : leg));
      expect(found(world, arriving('06:42', '06:50'), asIs, call)).toEqual([]);
      expect(found(world, arriving('06:41', '06:49'), asIs, call)).toEqual([`legs out 1/0 on ${TUESDAY}`]);
      expect(found(world, second('06:48'), asIs, call)).toEqual([`legs out 1/0 on ${TUESDAY}`]);
    });

    it('meets in one point, and nowhere but at the childcare', () => {
      const astray = { lat: 50.8712, lon: 4.7 };
      const parted = withLegs((leg, i) => (i === 1 ? { ...leg, from: astray } : leg));
      const elsewhere = withLegs((leg, i) => (i === 0 ? { ...leg, to: astray } : { ...leg, from: astray }));
      expect(found(world, parted, asIs, call)).toEqual([`legs out 1/0 on ${TUESDAY}`]);
      expect(found(world, elsewhere, asIs, call)).toEqual([`legs out 1/0 on ${TUESDAY}`]);
    });

    it('is not for a trainee without childcare', () => {
      const made = placement(world, {}, [{ date: TUESDAY, ...call }]);
      expect(causesOf('H7', worldWith(), [made])).toEqual([
        `legs back 1/0 on ${TUESDAY}`,
        `legs out 1/0 on ${TUESDAY}`,
      ]);
    });
  });

  it('is one leg also where home is the site', () => {
    const world = worldWith({ home: SITE });
    const [day] = placement(world, {}, [{ date: TUESDAY, mode: 'walk' }]).days;
    expect(day?.out.minutes).toBe(0);
    expect(found(world, asIs, asIs, { mode: 'walk' })).toEqual([]);
  });
});

describe('H7 transit journeys', () => {
  /** 2 602 m at 8 km/h is 19.5, so 20 minutes. */
  const onTransit = (walkKmh: number, legMode: 'walk' | 'transit', maxWalkToStopMinutes = 20) => {
    const world = worldWith(
      { modes: [{ mode: 'transit', maxMinutes: 60 }] },
      { rules: { walkKmh, maxWalkToStopMinutes } },
    );
    const change: Change = (journey) => ({
      ...journey,
      mode: 'transit',
      legs: journey.legs.map((leg) => ({ ...leg, mode: legMode })),
    });
    return found(world, change, change, { mode: 'walk' });
  };

  it('may be walked entirely, as far as one walks to a stop', () => {
    expect(onTransit(8, 'walk')).toEqual([]);
    expect(onTransit(8, 'walk', 19)).toEqual([`legs back 1/0 on ${TUESDAY}`, `legs out 1/0 on ${TUESDAY}`]);
  });

  it('cannot be confirmed without a timetable where there is a ride', () => {
    expect(onTransit(8, 'transit')).toEqual([`ride back 1/0 on ${TUESDAY}`, `ride out 1/0 on ${TUESDAY}`]);
  });
});

describe('H7 modes and minutes', () => {
  it('is by one of the trainee’s modes, the same one out and back', () => {
    const world = worldWith({ modes: [{ mode: 'bike', maxMinutes: 60 }] });
    expect(found(world, asIs, asIs, { mode: 'car' })).toEqual([
      `mode back 1/0 on ${TUESDAY}`,
      `mode out 1/0 on ${TUESDAY}`,
    ]);
    const bike = placementDay(world, {}, { date: TUESDAY });
    expect(found(worldWith(), () => bike.out, asIs, { mode: 'car' })).toEqual([`mode-mix 1/0 on ${TUESDAY}`]);
  });

  it('takes at most what the mode may take', () => {
    const upTo = (maxMinutes: number) => worldWith({ modes: [{ mode: 'bike', maxMinutes }] });
    expect(found(upTo(13), asIs)).toEqual([]);
    expect(found(upTo(12), asIs)).toEqual([
      `too-long back 13/12 on ${TUESDAY}`,
      `too-long out 13/12 on ${TUESDAY}`,
    ]);
  });

  it('lets everyone walk as far as to a stop, and who walks by choice as far as that', () => {
    const walking = (modes: { mode: 'walk'; maxMinutes: number }[], maxWalkToStopMinutes: number) =>
      found(worldWith({ modes }, { rules: { maxWalkToStopMinutes } }), asIs, asIs, { mode: 'walk' });
    expect(walking([], 35)).toEqual([]);
    expect(walking([], 34)).toEqual([
      `too-long back 35/34 on ${TUESDAY}`,
      `too-long out 35/34 on ${TUESDAY}`,
    ]);
    expect(walking([{ mode: 'walk', maxMinutes: 35 }], 20)).toEqual([]);
    expect(walking([{ mode: 'walk', maxMinutes: 34 }], 20)).toHaveLength(2);
    expect(walking([{ mode: 'walk', maxMinutes: 10 }], 35)).toEqual([]);
  });
});

describe('H7 in time', () => {
  it('arrives the margin before the shift, and leaves when it has ended', () => {
    expect(found(worldWith(), from('06:42', '06:55'))).toEqual([]);
    // 06:56 is 416 minutes after midnight, 06:55 is 415; 14:29 is 869, 14:30 is 870.
    expect(found(worldWith(), from('06:43', '06:56'))).toEqual([`late 416/415 on ${TUESDAY}`]);
    expect(found(worldWith(), asIs, from('14:29', '14:42'))).toEqual([`early 869/870 on ${TUESDAY}`]);
  });

  it('goes home after the second part of a split shift, and after a night on the next morning', () => {
    expect(found(worldWith(), asIs, from('12:30', '12:43'), { shift: 'split' })).toEqual([
      `early 750/1200 on ${TUESDAY}`,
    ]);
    expect(found(worldWith(), asIs, from('07:00', '07:13'), { shift: 'night' })).toEqual([
      `early 420/1860 on ${TUESDAY}`,
    ]);
  });

  it('keeps to the clock face on the day of the clock change', () => {
    const world = worldWith();
    expect(causesOf('H7', world, [placement(world, {}, [{ date: '2027-03-27', shift: 'night' }])])).toEqual(
      [],
    );
  });

  it('gives every key, number and amount', () => {
    const world = worldWith();
    const made = placement(world, {}, [{ date: TUESDAY }]);
    const days = made.days.map((day) => ({ ...day, back: from('14:20', '14:33')(day.back) }));
    expect(breachesOf('H7', world, [{ ...made, days }])).toEqual([
      {
        rule: 'H7',
        cause: 'early',
        trainee: 't1',
        module: 'basis',
        date: TUESDAY,
        found: 860,
        limit: 870,
        amount: 10,
      },
    ]);
  });
});

describe('H7 and H9 on frozen days', () => {
  it('judge them, unless they are in the published plan', () => {
    const world = worldWith(
      { modes: [] },
      {
        units: [unit({ mobility: 'car' })],
        pins: [{ trainee: 't1', module: 'basis', frozenUntil: TUESDAY }],
        rules: { maxWalkToStopMinutes: 0 },
      },
    );
    const placements = [placement(world, {}, [{ date: TUESDAY }])];
    expect(causesOf('H7', world, placements)).toHaveLength(2);
    expect(causesOf('H9', world, placements)).toHaveLength(1);
    const published = plan(world, placements);
    expect(causesOfReplan('H7', world, placements, published)).toEqual([]);
    expect(causesOfReplan('H9', world, placements, published)).toEqual([]);
  });
});
