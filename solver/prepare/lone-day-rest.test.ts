import { describe, expect, it } from 'vitest';
import { ALL_WEEK, mentor, moduleInput, type TraineeInput, trainee } from '../testing/builders.ts';
import {
  DATES,
  MONDAY,
  only,
  SATURDAY,
  SUNDAY,
  slotsIn,
  TUESDAY,
  type World,
} from '../testing/slots-of-a-week.ts';

type Busy = TraineeInput['busy'];

/** Early shifts, from 07:00 to 14:30: 420 minutes of stage. */
function dates(over: World): string[] {
  const { offered, out } = slotsIn(over);
  expect(out).toEqual(offered.length === DATES.length ? {} : { H13: DATES.length - offered.length });
  return offered.map(({ date }) => date);
}

const without = (...left: string[]) => DATES.filter((date) => !left.includes(date));
const busy = (blocks: Busy, rest: World = {}): World => ({ trainees: [trainee({ busy: blocks })], ...rest });
const work = (weekdays: number[], start: string, end: string): Busy => [
  { weekdays, start, end, kind: 'work' },
];

describe('rest after work and before it', () => {
  it('is 11 hours since the last work, on the date before or longer ago', () => {
    expect(dates(busy(work([1], '18:00', '20:00')))).toEqual(DATES);
    expect(dates(busy(work([1], '18:00', '20:01')))).toEqual(without(TUESDAY));
    // In the night before: work that started on Monday and ends on Tuesday at 06:00.
    const night = busy(work([1], '23:00', '06:00'), { rules: { minRestMinutes: 60 } });
    expect(dates(night)).toEqual(DATES);
    expect(dates({ ...night, rules: { minRestMinutes: 61 } })).toEqual(without(TUESDAY));
  });

  it('is 11 hours until the next work', () => {
    // From 14:30 to 01:30.
    expect(dates(busy(work([2], '01:30', '02:00'), { rules: { minRestMinutes: 660 } }))).toEqual(DATES);
    expect(dates(busy(work([2], '01:29', '02:00')))).toEqual(without(MONDAY));
  });

  it('is counted from the whole working day, stage and work together', () => {
    // On Tuesday itself work is no obstacle, but then the working day is over at 21:00.
    const blocks = [...work([2], '19:00', '21:00'), ...work([3], '06:00', '06:30')];
    const rules = { minRestMinutes: 541 };
    expect(dates(busy(blocks, { rules: { minRestMinutes: 540 } }))).toEqual(DATES);
    // From 21:00 on Tuesday to 06:00 on Wednesday is too short for stage on either day.
    expect(dates(busy(blocks, { rules }))).toEqual(without(TUESDAY, DATES[2] ?? ''));
  });

  it('is not asked after class', () => {
    expect(dates(busy([{ weekdays: [1], start: '18:00', end: '23:00', kind: 'class' }]))).toEqual(DATES);
  });

  it('is asked of work before the semester and after it', () => {
    expect(dates(busy([{ date: '2027-02-28', start: '18:00', end: '20:01', kind: 'work' }]))).toEqual(
      without(MONDAY),
    );
    expect(dates(busy([{ date: '2027-03-08', start: '01:29', end: '02:00', kind: 'work' }]))).toEqual(
      without(SUNDAY),
    );
  });
});

describe('the maxima of H13', () => {
  it('are kept by one day', () => {
    expect(dates({ rules: { maxStageMinutesPerDay: 420 } })).toEqual(DATES);
    expect(dates({ rules: { maxStageMinutesPerDay: 419 } })).toEqual([]);
    expect(dates({ rules: { maxStageMinutesPerWeek: 420 } })).toEqual(DATES);
    expect(dates({ rules: { maxStageMinutesPerWeek: 419 } })).toEqual([]);
    expect(dates({ trainees: [trainee({ maxStageMinutesPerWeek: 420 })] })).toEqual(DATES);
    expect(dates({ trainees: [trainee({ maxStageMinutesPerWeek: 419 })] })).toEqual([]);
  });

  it('are kept by one day with the work of its week', () => {
    // 2 hours on Monday and 420 minutes of stage.
    const blocks = work([1], '15:00', '17:00');
    expect(dates(busy(blocks, { rules: { maxStageAndWorkMinutesPerWeek: 540 } }))).toEqual(DATES);
    expect(dates(busy(blocks, { rules: { maxStageAndWorkMinutesPerWeek: 539 } }))).toEqual([]);
  });

  it('forbid Sundays where the centre allows none', () => {
    expect(dates({ rules: { maxSundaysPerFourWeeks: 1 } })).toEqual(DATES);
    expect(dates({ rules: { maxSundaysPerFourWeeks: 0 } })).toEqual(without(SUNDAY));
  });
});

describe('weekly rest', () => {
  const evenings = (weekdays: number[], kind: 'work' | 'class' | 'family' = 'class'): Busy => [
    { weekdays, start: '19:00', end: '22:00', kind },
  ];

  it('is 35 hours that begin in the week, before the stage of one day or after it', () => {
    // Class from Monday to Thursday: free from Thursday 22:00, or from 14:30 on Saturday, to Monday 19:00.
    expect(dates(busy(evenings([1, 2, 3, 4])))).toEqual(DATES);
    // With class on Friday too, Sunday leaves 33 hours before it and 28 and a half after it.
    expect(dates(busy(evenings([1, 2, 3, 4, 5])))).toEqual(without(SUNDAY));
    // With class on every evening there is no rest in any week.
    expect(dates(busy(evenings(ALL_WEEK)))).toEqual([]);
    expect(dates(busy(evenings(ALL_WEEK, 'family')))).toEqual(DATES);
  });

  it('is long enough to the minute', () => {
    // Free from Saturday 22:00 to Monday 19:00, but for who has stage on Sunday.
    const rules = (minWeeklyRestMinutes: number) => ({ rules: { minWeeklyRestMinutes } });
    const free = 45 * 60;
    expect(dates(busy(evenings([1, 2, 3, 4, 5, 6]), rules(free)))).toEqual(without(SUNDAY));
    expect(dates(busy(evenings([1, 2, 3, 4, 5, 6]), rules(free + 1)))).toEqual([]);
  });

  it('may begin on Sunday evening and run on into the next week', () => {
    // Stage on Sunday until 14:30, then free until class on Tuesday at 19:00.
    const blocks = evenings([2, 3, 4, 5, 6]);
    const until = (minWeeklyRestMinutes: number) => busy(blocks, { rules: { minWeeklyRestMinutes } });
    const afterSunday = (24 + 28) * 60 + 30;
    expect(dates(until(afterSunday))).toContain(SUNDAY);
    expect(dates(until(afterSunday + 1))).not.toContain(SUNDAY);
  });

  it('is asked of the week in which a night shift starts, and the night takes from it', () => {
    // Free from Friday 20:00 to Monday 19:00; a night from Saturday 21:00 leaves Sunday 07:00 to Monday 19:00.
    const world = (minWeeklyRestMinutes: number): World => ({
      ...busy([{ weekdays: [1, 2, 3, 4, 5], start: '19:00', end: '20:00', kind: 'class' }]),
      units: [only('night')],
      mentors: [mentor()],
      modules: [moduleInput({ nightAllowed: true })],
      rules: { minWeeklyRestMinutes, minRestMinutes: 0 },
    });
    expect(slotsIn(world(36 * 60)).offered.map(({ date }) => date)).toContain(SATURDAY);
    expect(slotsIn(world(36 * 60 + 1)).offered.map(({ date }) => date)).not.toContain(SATURDAY);
  });
});
