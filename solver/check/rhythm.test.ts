import { describe, expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee, unit } from '../testing/builders.ts';
import { breachesOf, causesOf } from '../testing/checker-findings.ts';

type World = NonNullable<Parameters<typeof semester>[0]>;
const on = (...dates: string[]) => dates.map((date) => ({ date }));
const closed = (from: string, to = from) => [{ from, to, name: 'Vrij', kind: 'other' as const }];
const found = (rule: 'H14' | 'H15', days: { date: string; shift?: string }[], over: World = {}) => {
  const world = semester(over);
  return causesOf(rule, world, [placement(world, {}, days)]);
};

describe('H14 rhythm: at most', () => {
  const three = on('2027-02-01', '2027-02-03', '2027-02-07');

  it('the module’s maximum, or the trainee’s own', () => {
    expect(found('H14', three, { modules: [moduleInput({ maxDaysPerWeek: 3 })] })).toEqual([]);
    const world = semester({ modules: [moduleInput({ maxDaysPerWeek: 2 })] });
    expect(breachesOf('H14', world, [placement(world, {}, three)])).toEqual([
      {
        rule: 'H14',
        cause: 'too-many',
        trainee: 't1',
        module: 'basis',
        week: '2027-02-01',
        amount: 1,
        found: 3,
        limit: 2,
      },
    ]);
    const own = (maxDaysPerWeek: number) => ({
      modules: [moduleInput({ maxDaysPerWeek: 5 - maxDaysPerWeek })],
      trainees: [trainee({ modules: [{ module: 'basis', maxDaysPerWeek }] })],
    });
    expect(found('H14', three, own(3))).toEqual([]);
    expect(found('H14', three, own(2))).toHaveLength(1);
  });

  it('counts dates, in weeks touched by a closure too, and over New Year', () => {
    const max2 = { modules: [moduleInput({ maxDaysPerWeek: 2 })] };
    expect(found('H14', on('2027-02-01', '2027-02-01', '2027-02-02'), max2)).toEqual([]);
    expect(found('H14', three, { ...max2, closures: closed('2027-02-05') })).toHaveLength(1);
    expect(found('H14', on('2026-12-31', '2027-01-01', '2027-01-03'), max2)).toEqual([
      'too-many 3/2 on 2026-12-28',
    ]);
    expect(found('H14', on('2026-12-31', '2027-01-03', '2027-01-04'), max2)).toEqual([]);
  });

  it('is history when the days of that week are frozen, whatever comes after', () => {
    const pins = (frozenUntil: string) => [{ trainee: 't1', module: 'basis', frozenUntil }];
    const max2 = { modules: [moduleInput({ maxDaysPerWeek: 2 })] };
    const days = [...three, ...on('2027-02-08')];
    expect(found('H14', days, { ...max2, pins: pins('2027-02-07') })).toEqual([]);
    expect(found('H14', days, { ...max2, pins: pins('2027-02-06') })).toHaveLength(1);
  });
});

describe('H14 rhythm: at least', () => {
  /** One day in the first week, `middle` in the second, one in the third. */
  const days = (...middle: string[]) => on('2027-02-01', ...middle, '2027-02-15');
  const min2 = { modules: [moduleInput({ minDaysPerWeek: 2 })] };
  const short = ['too-few 1/2 on 2027-02-08'];

  it('the module’s minimum, but not in the first and the last week', () => {
    expect(found('H14', days('2027-02-08', '2027-02-09'), min2)).toEqual([]);
    expect(found('H14', days('2027-02-08'), min2)).toEqual(short);
  });

  it('in weeks with a day only', () => {
    expect(found('H14', days(), min2)).toEqual([]);
  });

  it('not in weeks touched by a closure, be it on Sunday', () => {
    expect(found('H14', days('2027-02-08'), { ...min2, closures: closed('2027-02-14') })).toEqual([]);
    expect(found('H14', days('2027-02-08'), { ...min2, closures: closed('2027-02-15') })).toEqual(short);
  });

  it('the larger of the unit’s and the trainee’s own, which replaces the module’s', () => {
    const own = (minDaysPerWeek: number, ofUnit: number) => ({
      ...min2,
      units: [unit({ minDaysPerWeek: ofUnit })],
      trainees: [trainee({ modules: [{ module: 'basis', minDaysPerWeek }] })],
    });
    expect(found('H14', days('2027-02-08'), own(1, 1))).toEqual([]);
    expect(found('H14', days('2027-02-08'), own(1, 2))).toEqual(short);
    expect(found('H14', days('2027-02-08'), own(2, 1))).toEqual(short);
  });
});

describe('H15 continuity', () => {
  it('has at most two weeks without a day, and not a third', () => {
    expect(found('H15', on('2027-02-01', '2027-02-22'))).toEqual([]);
    const world = semester();
    expect(breachesOf('H15', world, [placement(world, {}, on('2027-02-07', '2027-03-01'))])).toEqual([
      {
        rule: 'H15',
        cause: 'gap',
        trainee: 't1',
        module: 'basis',
        date: '2027-03-01',
        amount: 1,
        found: 3,
        limit: 2,
      },
    ]);
  });

  it('leaves weeks touched by a closure out, without ending the row', () => {
    const gap = on('2027-02-07', '2027-03-08');
    expect(found('H15', gap)).toEqual(['gap 4/2 on 2027-03-08']);
    expect(found('H15', gap, { closures: closed('2027-02-21', '2027-02-22') })).toEqual([]);
    expect(found('H15', gap, { closures: closed('2027-02-18') })).toEqual(['gap 3/2 on 2027-03-08']);
  });

  it('is history when the day before and the day after are frozen', () => {
    const pins = (frozenUntil: string) => [{ trainee: 't1', module: 'basis', frozenUntil }];
    const gap = on('2027-02-01', '2027-03-01', '2027-03-02');
    expect(found('H15', gap, { pins: pins('2027-03-01') })).toEqual([]);
    expect(found('H15', gap, { pins: pins('2027-02-28') })).toHaveLength(1);
  });

  it('starts on one of the first-day shifts, where there are any', () => {
    const days = [
      { date: '2027-02-02', shift: 'late' },
      { date: '2027-02-03', shift: 'early' },
    ];
    const wanting = (...firstDayShifts: string[]) => ({ units: [unit({ firstDayShifts })] });
    expect(found('H15', days, wanting('late', 'day'))).toEqual([]);
    expect(found('H15', days, wanting())).toEqual([]);
    const world = semester(wanting('early', 'day'));
    expect(breachesOf('H15', world, [placement(world, {}, days)])).toEqual([
      {
        rule: 'H15',
        cause: 'first-day',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        date: '2027-02-02',
        shift: 'late',
        amount: 1,
        found: 1,
        limit: 0,
      },
    ]);
  });

  it('finds the first day by its date, and does not judge it when frozen', () => {
    const days = [
      { date: '2027-02-03', shift: 'early' },
      { date: '2027-02-02', shift: 'late' },
    ];
    const units = [unit({ firstDayShifts: ['early'] })];
    expect(found('H15', days, { units })).toEqual(['first-day 1/0 on 2027-02-02']);
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-02-02' }];
    expect(found('H15', days, { units, pins })).toEqual([]);
  });
});
