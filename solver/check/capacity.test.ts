import { describe, expect, it } from 'vitest';
import {
  type DayOptions,
  mentor,
  placement,
  plan,
  semester,
  trainee,
  type UnitInput,
  unit,
} from '../testing/builders.ts';
import { breachesOf, causesOf, causesOfReplan } from '../testing/checker-findings.ts';

const TUESDAY = '2027-02-02';
const FOUR = ['t1', 't2', 't3', 't4'];
type Figure = NonNullable<UnitInput['weekendStaffing']>[number];
type World = NonNullable<Parameters<typeof semester>[0]>;

function worldWith(over: Partial<UnitInput>, rest: World = {}) {
  return semester({
    units: [unit(over)],
    trainees: FOUR.map((id) => trainee({ id })),
    ...rest,
  });
}

/** The first `count` trainees, all on the same day. */
const together = (world: ReturnType<typeof semester>, count: number, day: DayOptions = { date: TUESDAY }) =>
  FOUR.slice(0, count).map((id) => placement(world, { trainee: id }, [day]));

describe('H10 places', () => {
  const offer = (over: Partial<UnitInput['offers'][number]> = {}) => ({
    weekdays: [2],
    shift: 'early',
    places: 2,
    ...over,
  });
  const found = (over: Partial<UnitInput>, count: number, day?: DayOptions) => {
    const world = worldWith(over);
    return causesOf('H10', world, together(world, count, day));
  };
  const full = (present: number, places: number) => [`places ${present}/${places} on ${TUESDAY}`];

  it('has as many trainees as places, and not one more', () => {
    expect(found({ offers: [offer()] }, 2)).toEqual([]);
    const world = worldWith({ offers: [offer()] });
    expect(breachesOf('H10', world, together(world, 3))).toEqual([
      {
        rule: 'H10',
        cause: 'places',
        unit: 'u1',
        shift: 'early',
        date: TUESDAY,
        amount: 1,
        found: 3,
        limit: 2,
      },
    ]);
  });

  it('adds offers up, each less what is reserved and never below 0', () => {
    const offers = [
      offer({ places: 3, reserved: 1 }),
      offer({ places: 1, reserved: 5 }),
      offer({ places: 1 }),
    ];
    expect(found({ offers }, 3)).toEqual([]);
    expect(found({ offers }, 4)).toEqual(full(4, 3));
  });

  it('offers by shift, weekday and dates', () => {
    expect(found({ offers: [offer({ shift: 'late' })] }, 1)).toEqual(full(1, 0));
    expect(found({ offers: [offer({ weekdays: [1, 3] })] }, 1)).toEqual(full(1, 0));
    expect(found({ offers: [offer({ from: TUESDAY, to: TUESDAY })] }, 1)).toEqual([]);
    expect(found({ offers: [offer({ from: '2027-02-03' })] }, 1)).toEqual(full(1, 0));
    expect(found({ offers: [offer({ to: '2027-02-01' })] }, 1)).toEqual(full(1, 0));
  });

  it('lets an exception replace what is offered, reserved places too', () => {
    const offers = [offer({ reserved: 2 })];
    expect(found({ offers, exceptions: [{ date: TUESDAY, places: 3 }] }, 3)).toEqual([]);
    expect(found({ offers, exceptions: [{ date: TUESDAY, places: 3 }] }, 4)).toEqual(full(4, 3));
    expect(found({ offers, exceptions: [{ date: '2027-02-09', places: 3 }] }, 1)).toEqual(full(1, 0));
  });

  it('an exception without shift opens nothing that is not offered, one with its shift does', () => {
    const offers = [offer({ shift: 'late' })];
    expect(found({ offers, exceptions: [{ date: TUESDAY, places: 3 }] }, 1)).toEqual(full(1, 0));
    expect(found({ offers, exceptions: [{ date: TUESDAY, shift: 'early', places: 3 }] }, 3)).toEqual([]);
  });

  it('puts the exception with the shift first', () => {
    const exceptions = [
      { date: TUESDAY, places: 4 },
      { date: TUESDAY, shift: 'early', places: 1 },
    ];
    expect(found({ offers: [offer()], exceptions }, 2)).toEqual(full(2, 1));
    expect(found({ offers: [offer()], exceptions: [...exceptions].reverse() }, 2)).toEqual(full(2, 1));
  });

  it('counts a trainee who is there twice once', () => {
    const world = worldWith({ offers: [offer({ places: 1 })] });
    const twice = placement(world, {}, [{ date: TUESDAY }, { date: TUESDAY }]);
    expect(causesOf('H10', world, [twice])).toEqual([]);
  });

  it('keeps the employer’s maximum over all its units and shifts on a date', () => {
    const world = semester({
      employers: [
        { id: 'e1', name: 'Eén', maxTraineesPerDay: 2 },
        { id: 'e2', name: 'Twee' },
      ],
      sites: [
        { id: 's1', employer: 'e1', name: 'A', lat: 50.865, lon: 4.71 },
        { id: 's2', employer: 'e2', name: 'B', lat: 50.865, lon: 4.71 },
      ],
      units: [unit(), unit({ id: 'u2' }), unit({ id: 'u3', site: 's2' })],
      mentors: [mentor()],
      trainees: FOUR.map((id) => trainee({ id })),
    });
    const at = (who: string, where: string, shift = 'early') =>
      placement(world, { trainee: who, unit: where }, [{ date: TUESDAY, shift }]);
    const two = [at('t1', 'u1'), at('t2', 'u2', 'late')];
    expect(causesOf('H10', world, [...two, at('t3', 'u3'), at('t4', 'u3')])).toEqual([]);
    expect(breachesOf('H10', world, [...two, at('t3', 'u1')])).toEqual([
      { rule: 'H10', cause: 'employer', employer: 'e1', date: TUESDAY, amount: 1, found: 3, limit: 2 },
    ]);
  });

  it('lets frozen days take up their place, and blames only who is not frozen', () => {
    const pin = (who: string) => ({ trainee: who, module: 'basis', frozenUntil: TUESDAY });
    const rest = (pins: ReturnType<typeof pin>[]) => ({
      pins,
      employers: [{ id: 'e1', name: 'Eén', maxTraineesPerDay: 1 }],
    });
    const one = worldWith({ offers: [offer({ places: 1 })] }, rest([pin('t1')]));
    expect(causesOf('H10', one, together(one, 2))).toEqual([`employer 2/1 on ${TUESDAY}`, ...full(2, 1)]);
    const both = worldWith({ offers: [offer({ places: 1 })] }, rest([pin('t1'), pin('t2')]));
    expect(causesOf('H10', both, together(both, 2))).toEqual([]);
    expect(causesOfReplan('H10', both, together(both, 2), plan(both, together(both, 2)))).toEqual([]);
  });
});

describe('H12 weekend staffing', () => {
  const SATURDAY = '2027-02-06';
  const figure = (over: Partial<Figure> = {}): Figure => ({
    shift: 'early',
    weekdays: [6],
    planned: 4,
    minimum: 2,
    ...over,
  });
  const found = (staffing: Figure[], count: number, date = SATURDAY, rest: World = {}) => {
    const world = worldWith({ weekendStaffing: staffing }, rest);
    return causesOf('H12', world, together(world, count, { date }));
  };

  it('has as many trainees as staff to spare', () => {
    expect(found([figure()], 2)).toEqual([]);
    const world = worldWith({ weekendStaffing: [figure()] });
    expect(breachesOf('H12', world, together(world, 3, { date: SATURDAY }))).toEqual([
      {
        rule: 'H12',
        cause: 'staffing',
        unit: 'u1',
        shift: 'early',
        date: SATURDAY,
        amount: 1,
        found: 3,
        limit: 2,
      },
    ]);
  });

  it('multiplies, rounds down, and keeps a whole number whole', () => {
    expect(found([figure({ traineesPerSpareStaff: 1.4 })], 3)).toEqual([`staffing 3/2 on ${SATURDAY}`]);
    expect(found([figure({ traineesPerSpareStaff: 1.5 })], 3)).toEqual([]);
    // One trainee for every three staff, as a decimal: 9 × 0.333333333333 = 2.999999999997 is three.
    const third = figure({ planned: 11, traineesPerSpareStaff: 0.333333333333 });
    expect(found([third], 3)).toEqual([]);
    expect(found([third], 4)).toEqual([`staffing 4/3 on ${SATURDAY}`]);
  });

  it('allows nobody below the minimum, and nobody without a figure', () => {
    expect(found([figure({ planned: 1 })], 1)).toEqual([`staffing 1/0 on ${SATURDAY}`]);
    expect(found([figure({ shift: 'late' })], 1)).toEqual([`staffing 1/0 on ${SATURDAY}`]);
    expect(found([figure({ weekdays: [7] })], 1)).toEqual([`staffing 1/0 on ${SATURDAY}`]);
    expect(found([], 1)).toEqual([`staffing 1/0 on ${SATURDAY}`]);
  });

  it('is not about other days', () => {
    expect(found([], 4, '2027-02-05')).toEqual([]);
    expect(found([], 1, '2027-02-07')).toEqual(['staffing 1/0 on 2027-02-07']);
  });

  it('counts weekday 8 alone on a public holiday, on a Saturday (1 May 2027) and on a Thursday', () => {
    const closures = [
      { from: '2027-05-01', to: '2027-05-01', name: 'Dag van de Arbeid', kind: 'public-holiday' as const },
      { from: '2027-05-06', to: '2027-05-06', name: 'Hemelvaart', kind: 'public-holiday' as const },
    ];
    const on8 = figure({ planned: 3, weekdays: [8] });
    for (const date of ['2027-05-01', '2027-05-06']) {
      expect(found([figure(), on8], 1, date, { closures })).toEqual([]);
      expect(found([figure(), on8], 2, date, { closures })).toEqual([`staffing 2/1 on ${date}`]);
      expect(found([figure()], 1, date, { closures })).toEqual([`staffing 1/0 on ${date}`]);
    }
    expect(found([on8], 1, SATURDAY, { closures })).toEqual([`staffing 1/0 on ${SATURDAY}`]);
  });

  it('counts frozen days, and blames only who is not frozen', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: SATURDAY }];
    expect(found([figure({ planned: 3 })], 2, SATURDAY, { pins })).toEqual([`staffing 2/1 on ${SATURDAY}`]);
    expect(found([], 1, SATURDAY, { pins })).toEqual([]);
  });
});
