import { describe, expect, it } from 'vitest';
import {
  ALL_WEEK,
  type MentorInput,
  mentor,
  placement,
  semester,
  trainee,
  unit,
} from '../testing/builders.ts';
import { breachesOf, causesOf } from '../testing/checker-findings.ts';

const TUESDAY = '2027-02-02';
type World = NonNullable<Parameters<typeof semester>[0]>;

const worldWith = (over: Partial<MentorInput>, rest: World = {}) =>
  semester({
    units: [unit(), unit({ id: 'u2' })],
    mentors: [mentor(over), mentor({ id: 'mentor2' })],
    trainees: [trainee(), trainee({ id: 't2' }), trainee({ id: 't3', guidance: 'intensive' })],
    ...rest,
  });

describe('H11: a mentor of the unit, on the shift, not absent', () => {
  const found = (over: Partial<MentorInput>, date = TUESDAY, rest: World = {}) => {
    const world = worldWith(over, rest);
    return causesOf('H11', world, [placement(world, {}, [{ date }])]);
  };
  const missed = (date = TUESDAY) => [`not-on-shift 1/0 on ${date}`];

  it('is on the roster by weekday and shift', () => {
    expect(found({ roster: [{ weekdays: [2], shift: 'early' }] })).toEqual([]);
    expect(found({ roster: [{ weekdays: [1, 3], shift: 'early' }] })).toEqual(missed());
    const world = worldWith({ roster: [{ weekdays: [2], shift: 'late' }] });
    expect(breachesOf('H11', world, [placement(world, {}, [{ date: TUESDAY }])])).toEqual([
      {
        rule: 'H11',
        cause: 'not-on-shift',
        trainee: 't1',
        module: 'basis',
        mentor: 'mentor1',
        date: TUESDAY,
        shift: 'early',
        amount: 1,
        found: 1,
        limit: 0,
      },
    ]);
  });

  it('belongs to the unit', () => {
    expect(found({ unit: 'u2' })).toEqual(missed());
  });

  it('is not absent, both ends of an absence included', () => {
    const absent = (from: string, to: string) => ({ absences: [{ from, to }] });
    expect(found(absent(TUESDAY, TUESDAY))).toEqual(missed());
    expect(found(absent('2027-01-01', '2027-02-01'))).toEqual([]);
    expect(found(absent('2027-02-03', '2027-03-01'))).toEqual([]);
  });

  it('follows a cycle from the week of the semester’s start, also before it', () => {
    const every = (weeks: number, index: number) => ({
      roster: [{ weekdays: ALL_WEEK, shift: 'early', cycle: { weeks, index } }],
    });
    expect(found(every(2, 0), '2027-02-07')).toEqual([]);
    expect(found(every(2, 1), '2027-02-07')).toEqual(missed('2027-02-07'));
    expect(found(every(2, 1), '2027-02-08')).toEqual([]);
    expect(found(every(3, 0), '2027-02-22')).toEqual([]);
    // The week before the semester is week −1: the last of the cycle.
    expect(found(every(3, 2), '2027-01-26')).toEqual([]);
    expect(found(every(3, 1), '2027-01-26')).toEqual(missed('2027-01-26'));
  });

  it('counts weeks over New Year, in a year of 53 weeks', () => {
    // Monday 21 December 2026 is week 0, 28 December (ISO week 53) week 1, 4 January week 2.
    const over = { roster: [{ weekdays: ALL_WEEK, shift: 'early', cycle: { weeks: 2, index: 0 } }] };
    const rest = { start: '2026-12-23' };
    expect(found(over, '2027-01-03', rest)).toEqual(missed('2027-01-03'));
    expect(found(over, '2027-01-04', rest)).toEqual([]);
  });

  it('is not asked of frozen days', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: TUESDAY }];
    expect(found({ unit: 'u2' }, TUESDAY, { pins })).toEqual([]);
    expect(found({ unit: 'u2' }, '2027-02-03', { pins })).toHaveLength(1);
  });
});

describe('H11: load', () => {
  const found = (capacity: number, who: readonly string[], rest: World = {}) => {
    const world = worldWith({ capacity }, rest);
    return breachesOf(
      'H11',
      world,
      who.map((id) => placement(world, { trainee: id }, [{ date: TUESDAY }])),
    );
  };

  it('is 1 for standard guidance and 2 for intensive', () => {
    expect(found(2, ['t1', 't2'])).toEqual([]);
    expect(found(3, ['t1', 't3'])).toEqual([]);
    expect(found(2, ['t1', 't3'])).toEqual([
      {
        rule: 'H11',
        cause: 'load',
        mentor: 'mentor1',
        unit: 'u1',
        shift: 'early',
        date: TUESDAY,
        amount: 1,
        found: 3,
        limit: 2,
      },
    ]);
  });

  it('is 1 for intensive guidance where there is a buddy', () => {
    const units = [unit({ buddy: true }), unit({ id: 'u2' })];
    expect(found(2, ['t1', 't3'], { units })).toEqual([]);
    expect(found(1, ['t1', 't3'], { units })).toMatchObject([{ found: 2 }]);
  });

  it('counts per shift, per date, and a trainee once', () => {
    const world = worldWith({ capacity: 1 });
    const placements = [
      placement(world, {}, [{ date: TUESDAY }, { date: TUESDAY }]),
      placement(world, { trainee: 't2' }, [{ date: TUESDAY, shift: 'late' }, { date: '2027-02-03' }]),
    ];
    expect(causesOf('H11', world, placements)).toEqual([]);
  });

  it('counts frozen days, and blames only who is not frozen', () => {
    const pin = (who: string) => ({ trainee: who, module: 'basis', frozenUntil: TUESDAY });
    expect(found(1, ['t1', 't2'], { pins: [pin('t1')] })).toHaveLength(1);
    expect(found(1, ['t1', 't2'], { pins: [pin('t1'), pin('t2')] })).toEqual([]);
  });
});

describe('H11: level', () => {
  const found = (level: 'basic' | 'advanced', who: string) => {
    const world = worldWith({ level });
    return causesOf('H11', world, [placement(world, { trainee: who }, [{ date: TUESDAY }])]);
  };

  it('is advanced for intensive guidance', () => {
    expect(found('advanced', 't3')).toEqual([]);
    expect(found('basic', 't3')).toEqual([`level 1/0 on ${TUESDAY}`]);
    expect(found('basic', 't1')).toEqual([]);
  });
});

describe('H11: primary mentor', () => {
  const dates = ['2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05'];
  const guidedBy = (mentors: readonly string[], pins: World['pins'] = []) => {
    const world = worldWith({}, { pins, mentors: ['1', '2', '3'].map((n) => mentor({ id: `mentor${n}` })) });
    const days = mentors.map((n, i) => ({ date: dates[i] ?? '', mentor: `mentor${n}` }));
    return breachesOf('H11', world, [placement(world, {}, days)]);
  };

  it('guides at least as many days as any other', () => {
    expect(guidedBy(['1', '1', '2', '2'])).toEqual([]);
    expect(guidedBy(['1', '2', '3'])).toEqual([]);
    expect(guidedBy(['1', '2', '2', '3'])).toEqual([
      {
        rule: 'H11',
        cause: 'primary',
        trainee: 't1',
        module: 'basis',
        mentor: 'mentor1',
        amount: 1,
        found: 2,
        limit: 1,
      },
    ]);
    expect(guidedBy(['2'])).toMatchObject([{ found: 1, limit: 0 }]);
  });

  it('of the days that are not frozen', () => {
    const pins = (frozenUntil: string) => [{ trainee: 't1', module: 'basis', frozenUntil }];
    expect(guidedBy(['2', '2', '1'], pins('2027-02-03'))).toEqual([]);
    expect(guidedBy(['1', '1', '2'], pins('2027-02-03'))).toMatchObject([{ cause: 'primary', amount: 1 }]);
  });
});
