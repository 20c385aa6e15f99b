import { describe, expect, it } from 'vitest';
import type { Plan } from '../../domain/plan-schema.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { moduleInput, placement, plan, semester, trainee } from '../../testing/builders.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { hasSimpleHistory } from './simple-history.ts';
import { strandsOf } from './strands.ts';
import { always, answered, type Dated, DEAR, unitOn, type World } from './testing/answered.ts';

/** Two days are past, two weeks hold the rest. */
const FIRST_DAYS: Dated = [
  ['2027-03-02', 'early'],
  ['2027-03-04', 'early'],
];
const OFFERED: Dated = [
  ...FIRST_DAYS,
  ['2027-03-05', 'early'],
  ['2027-03-09', 'early'],
  ['2027-03-11', 'early'],
];
const TRAVEL = 24;
const DAY_MINUTES = 420;

const asPins = (dated: Dated) => dated.map(([date, shift]) => ({ date, shift }));
const frozenUntil = (until: string, dated: Dated = FIRST_DAYS, module = 'basis', unit = 'u1') => ({
  trainee: 't1',
  module,
  unit,
  days: asPins(dated),
  frozenUntil: until,
});

function world(over: World = {}): World {
  return {
    start: '2027-03-01',
    end: '2027-04-11',
    modules: [moduleInput({ minutes: 3 * DAY_MINUTES })],
    units: [unitOn('u1', 'basis', OFFERED)],
    mentors: [always('m1', 'u1')],
    trainees: [trainee()],
    pins: [frozenUntil('2027-03-04')],
    ...over,
  };
}

function published(of: World, dated: Dated = FIRST_DAYS, mentor = 'm1'): Plan {
  const made = semester(of);
  return plan(made, [placement(made, { unit: 'u1', mentor }, asPins(dated))]);
}

describe('days that are past', () => {
  it('stay as they were and use nothing that has a price: only the hours that are left are looked for', () => {
    const guidance = { 'm1 2027-03-02': 9_000, 'm1 2027-03-05': 500, 'm1 2027-03-09': 500 };
    const { days, found, least } = answered(world(), { published: published(world()), guidance });
    expect(days).toEqual([['03-02', '03-04', '03-11']]);
    // Ready one week after the first: S7.
    expect(found).toBe(3 * TRAVEL + 10 - DEAR);
    expect(least).toBe(found);
  });

  it('may be more than the module asks, and are then all there is', () => {
    const short = world({ modules: [moduleInput({ minutes: DAY_MINUTES - 20 })] });
    const { days, found, least } = answered(short, { published: published(short) });
    expect(days).toEqual([['03-02', '03-04']]);
    expect(found).toBe(2 * TRAVEL - DEAR);
    expect(least).toBe(found);
  });

  it('may be more a week than the module allows, and leave no room for another then', () => {
    const days = (maxDaysPerWeek: number) => {
      const few = world({ modules: [moduleInput({ minutes: 3 * DAY_MINUTES, maxDaysPerWeek })] });
      return answered(few, { published: published(few) }).days;
    };
    expect(days(2)).toEqual([['03-02', '03-04', '03-09']]);
    expect(days(1)).toEqual([['03-02', '03-04', '03-09']]);
    expect(days(3)).toEqual([['03-02', '03-04', '03-05']]);
  });

  it('may lie as far apart as they did, but what follows may not', () => {
    const apart: Dated = [
      ['2027-03-02', 'early'],
      ['2027-03-23', 'early'],
    ];
    const days = (last: string) => {
      const gone = world({
        rules: { maxGapWeeks: 1 },
        units: [unitOn('u1', 'basis', [...apart, [last, 'early']])],
        pins: [frozenUntil('2027-03-23', apart)],
      });
      return answered(gone, { published: published(gone, apart) }).days;
    };
    expect(days('2027-04-06')).toEqual([['03-02', '03-23', '04-06']]);
    expect(days('2027-04-13')).toEqual([]);
  });

  it('need no first shift, no late ones and no fewest days a week', () => {
    const strict = world({
      modules: [moduleInput({ minutes: 2 * DAY_MINUTES, minDaysBy: { late: 1 }, minDaysPerWeek: 3 })],
      units: [unitOn('u1', 'basis', OFFERED, { firstDayShifts: ['late'], minDaysPerWeek: 3 })],
    });
    expect(answered(strict, { published: published(strict) }).days).toEqual([['03-02', '03-04']]);
  });

  it('are silent on settings when they are all there is, and count with another day', () => {
    const days = (minutes: number) => {
      const finishing = world({
        programmes: [{ id: 'zorg', name: 'Zorg', minSettings: 2, minMinutesPerSetting: 400 }],
        modules: [moduleInput({ minutes })],
        trainees: [trainee({ finishes: true })],
      });
      return answered(finishing, { published: published(finishing) }).days;
    };
    expect(days(2 * DAY_MINUTES)).toEqual([['03-02', '03-04']]);
    expect(days(3 * DAY_MINUTES)).toEqual([]);
  });

  it('keep who guided them, and count for S4 but not for who leads (H11)', () => {
    const two = world({ mentors: [always('m1', 'u1'), always('m2', 'u1')] });
    const dates = ['2027-03-05', '2027-03-09', '2027-03-11'];
    const answer = (price: number) =>
      answered(two, {
        published: published(two, FIRST_DAYS, 'm2'),
        guidance: Object.fromEntries(dates.map((date) => [`m2 ${date}`, price])),
      });
    expect(answer(0)).toMatchObject({ primaries: ['m2'], found: 3 * TRAVEL - DEAR });
    // Cheaper than a day without m2 would be for m1, who then led and was away on two.
    expect(answer(25)).toMatchObject({ primaries: ['m2'], found: 3 * TRAVEL + 25 - DEAR });
    const dear = answer(100);
    expect(dear).toMatchObject({ primaries: ['m1'], guides: [['m2', 'm2', 'm1']] });
    expect(dear.found).toBe(3 * TRAVEL + 2 * 20 - DEAR);
    // Under m2 a day without m2 would do, were it not for H11.
    expect(dear.least).toBe(3 * TRAVEL + 20 - DEAR);
  });

  it('let the module after them begin, once it may', () => {
    const both = world({
      modules: [
        moduleInput({ minutes: 2 * DAY_MINUTES }),
        moduleInput({ id: 'vervolg', minutes: DAY_MINUTES, after: ['basis'] }),
      ],
      units: [unitOn('u1', 'basis', OFFERED), unitOn('u2', 'vervolg', [['2027-03-05', 'early']])],
      mentors: [always('m1', 'u1'), always('m2', 'u2')],
      trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'vervolg' }] })],
    });
    // From 14:30 to 07:00: a breach in which an open day takes part is one.
    const days = (minRestMinutes: number) =>
      answered({ ...both, rules: { minRestMinutes } }, { published: published(both) }).days;
    expect(days(990)).toEqual([['03-02', '03-04'], ['03-05']]);
    expect(days(991)).toEqual([['03-02', '03-04']]);
  });
});

describe('history is simple', () => {
  const isSimple = (of: World, inForce: Plan | null = published(of)) => {
    const { prepared, book } = searchTools(semester(of), inForce);
    return hasSimpleHistory(prepared, book, item(strandsOf(prepared.demands), 0));
  };

  it('where there is none, and where a module went on as planned', () => {
    expect(isSimple(world({ pins: [] }), null)).toBe(true);
    expect(isSimple(world())).toBe(true);
  });

  it('with the rest that is asked today', () => {
    const nightFirst: Dated = [
      ['2027-03-02', 'night'],
      ['2027-03-03', 'late'],
    ];
    const of = (minRestMinutes: number) =>
      world({
        rules: { minRestMinutes },
        units: [unitOn('u1', 'basis', nightFirst)],
        pins: [frozenUntil('2027-03-04', nightFirst)],
      });
    // From 07:00 to 14:00.
    expect(isSimple(of(420), published(of(420), nightFirst))).toBe(true);
    expect(isSimple(of(421), published(of(421), nightFirst))).toBe(false);
  });

  it('where it is known who guided', () => {
    const two = [always('m1', 'u1'), always('m2', 'u1')];
    expect(isSimple(world({ mentors: two }))).toBe(true);
    expect(isSimple(world({ mentors: two }), null)).toBe(false);
    expect(isSimple(world(), null)).toBe(true);
    const elsewhere = world({
      units: [unitOn('u1', 'basis', OFFERED), unitOn('u2', 'basis', [])],
      mentors: [always('m1', 'u1'), always('m2', 'u2')],
    });
    expect(isSimple(elsewhere, published(elsewhere, FIRST_DAYS, 'm1'))).toBe(true);
    expect(isSimple(elsewhere, published(elsewhere, FIRST_DAYS, 'm2'))).toBe(false);
    const pinned = [{ ...frozenUntil('2027-03-04'), mentor: 'm2' }];
    expect(isSimple(world({ mentors: two, pins: pinned }), null)).toBe(true);
  });

  it('where modules followed each other and time did not stop at one of them alone', () => {
    const later: Dated = [['2027-03-05', 'early']];
    const of = (first: string, second: string, ofSecond: Dated = later) =>
      world({
        modules: [
          moduleInput({ minutes: 2 * DAY_MINUTES }),
          moduleInput({ id: 'vervolg', after: ['basis'] }),
        ],
        units: [unitOn('u1', 'basis', OFFERED), unitOn('u2', 'vervolg', ofSecond)],
        mentors: [always('m1', 'u1'), always('m2', 'u2')],
        trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'vervolg' }] })],
        pins: [frozenUntil(first), frozenUntil(second, ofSecond, 'vervolg', 'u2')],
      });
    expect(isSimple(of('2027-03-05', '2027-03-05'))).toBe(true);
    expect(isSimple(of('2027-03-04', '2027-03-05'))).toBe(false);
    const before: Dated = [['2027-03-03', 'early']];
    expect(isSimple(of('2027-03-05', '2027-03-05', before))).toBe(false);
  });
});
