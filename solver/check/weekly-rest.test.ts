import { describe, expect, it } from 'vitest';
import {
  ALL_WEEK,
  type DayOptions,
  placement,
  semester,
  type TraineeInput,
  trainee,
} from '../testing/builders.ts';
import { breachesOf, inShort } from '../testing/checker-findings.ts';

type Busy = TraineeInput['busy'];
type World = NonNullable<Parameters<typeof semester>[0]>;

/** Of `weekly-rest` only. */
function breaches(days: readonly DayOptions[], busy: Busy, over: World = {}) {
  const world = semester({ trainees: [trainee({ busy })], ...over });
  return breachesOf('H13', world, [placement(world, {}, days)]).filter((b) => b.cause === 'weekly-rest');
}
const found = (days: readonly DayOptions[], busy: Busy, over: World = {}) =>
  breaches(days, busy, over).map(inShort);

describe('H13 weekly rest', () => {
  const weekly = (
    weekdays: number[],
    start: string,
    end: string,
    kind: 'work' | 'class' | 'family' = 'class',
  ) => [{ weekdays, start, end, kind }];

  it('begins in the week and may run on: from Saturday 21:30 to Monday 08:30 is 2100 minutes', () => {
    const week = [{ date: '2027-02-06', shift: 'late' }];
    const busy = [...weekly([1, 2, 3, 4, 5], '08:30', '17:00')];
    expect(found(week, busy)).toEqual([]);
    const earlier = [...weekly([1], '08:29', '17:00'), ...weekly([2, 3, 4, 5], '08:30', '17:00')];
    expect(breaches(week, earlier)).toEqual([
      {
        rule: 'H13',
        cause: 'weekly-rest',
        trainee: 't1',
        week: '2027-02-01',
        amount: 1,
        found: 2099,
        limit: 2100,
      },
    ]);
  });

  it('counts from Monday 00:00 on, what was free before it is last week’s', () => {
    // Never busy before; class every day from Tuesday 08:30 on, 1950 minutes after Monday 00:00.
    const week = [{ date: '2027-02-02', shift: 'day' }];
    const busy = weekly(ALL_WEEK, '08:30', '22:00').map((block) => ({ ...block, from: '2027-02-02' }));
    expect(found(week, busy)).toEqual(['weekly-rest 1950/2100 on 2027-02-01']);
    expect(found(week, busy, { rules: { minWeeklyRestMinutes: 1950 } })).toEqual([]);
  });

  it('does not end with the week, nor with the plan', () => {
    // Busy until Sunday 22:00 and never again.
    const busy = weekly(ALL_WEEK, '08:30', '22:00').map((block) => ({ ...block, to: '2027-02-07' }));
    expect(found([{ date: '2027-02-02', shift: 'day' }], busy)).toEqual([]);
  });

  it('does not begin at the very end of the week: that moment is Monday’s', () => {
    const busy: Busy = [{ weekdays: ALL_WEEK, start: '08:00', end: '00:00', kind: 'work', to: '2027-02-07' }];
    const short = 'weekly-rest 480/2100 on 2027-02-01';
    expect(found([{ date: '2027-02-02' }], busy)).toEqual([short]);
    expect(found([{ date: '2027-02-02' }, { date: '2027-02-12' }], busy)).toEqual([short]);
    const oneMinuteLess = busy.map((block) => ({ ...block, end: '23:59' }));
    expect(found([{ date: '2027-02-02' }], oneMinuteLess)).toEqual([]);
  });

  it('is 0 where no moment of the week is free', () => {
    const busy = weekly(ALL_WEEK, '08:00', '08:00', 'work');
    expect(found([{ date: '2027-02-02' }], busy)).toEqual(['weekly-rest 0/2100 on 2027-02-01']);
  });

  it('is not disturbed by family or other blocks, nor asked in weeks without stage', () => {
    expect(found([{ date: '2027-02-02' }], weekly(ALL_WEEK, '08:00', '08:00', 'family'))).toEqual([]);
    const busy: Busy = [
      { weekdays: ALL_WEEK, start: '08:00', end: '08:00', kind: 'work', from: '2027-02-08' },
    ];
    expect(found([{ date: '2027-02-02' }], busy)).toEqual([]);
  });

  it('sees a night that runs into Monday morning', () => {
    // Sunday's night until Monday 07:00, then class from Tuesday 16:00 on: 33 hours, 1980 minutes.
    const days = [
      { date: '2027-02-07', shift: 'night' },
      { date: '2027-02-10', shift: 'late' },
    ];
    const busy: Busy = [
      { weekdays: [2, 3, 4, 5, 6, 7], start: '16:00', end: '22:00', kind: 'class', from: '2027-02-09' },
      { weekdays: [1], start: '16:00', end: '22:00', kind: 'class', from: '2027-02-15' },
    ];
    expect(found(days, busy)).toEqual(['weekly-rest 1980/2100 on 2027-02-08']);
  });

  it('is history only when every stage day up to the end of that rest is frozen', () => {
    const busy = weekly(ALL_WEEK, '08:00', '20:00', 'work');
    // Monday 8 February 00:00 + 2100 minutes is Tuesday 9 February 11:00.
    const days = (next: string) => [{ date: '2027-02-05' }, { date: next }];
    const history = { pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-02-07' }] };
    expect(found(days('2027-02-09'), busy, history)).toContain('weekly-rest 720/2100 on 2027-02-01');
    expect(found(days('2027-02-10'), busy, history)).not.toContain('weekly-rest 720/2100 on 2027-02-01');
  });
});
