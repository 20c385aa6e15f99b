import { describe, expect, it } from 'vitest';
import { closureCalendar } from '../domain/closures.ts';
import { semester, type TraineeInput, trainee } from '../testing/builders.ts';
import { dayIndex, horizonOf } from './horizon.ts';
import { EDGE_DAYS, isBusyBetween, NO_WORK, traineeDays } from './trainee-days.ts';
import { at, item, type NumberArray } from './typed-arrays.ts';

type Busy = TraineeInput['busy'];
type Block = Busy[number];
type World = NonNullable<Parameters<typeof semester>[0]>;

const DAY = 1440;
/** The semester starts on Monday 1 February 2027: day 0. */
const MONDAY_2 = 7;

function daysOf(busy: Busy, rest: World = {}) {
  const world = semester({ trainees: [trainee({ busy })], ...rest });
  const horizon = horizonOf(world, closureCalendar(world.closures));
  const days = traineeDays(item(world.trainees, 0), horizon);
  const on = (table: NumberArray, date: string) => at(table, dayIndex(horizon, date) + EDGE_DAYS);
  return { days, on };
}

function block(
  kind: Block['kind'],
  weekdays: number[],
  start: string,
  end: string,
  over: Partial<Block> = {},
) {
  return { kind, weekdays, start, end, ...over };
}

const clock = (hours: number, minutes = 0) => hours * 60 + minutes;

describe('busy time', () => {
  it('overlaps a stretch from the first minute they share, and not where they touch', () => {
    // Every Monday from 10:00 to 12:00.
    const { days } = daysOf([block('family', [1], '10:00', '12:00')]);
    const between = (start: number, end: number) =>
      isBusyBetween(days, MONDAY_2 * DAY + start, MONDAY_2 * DAY + end);
    expect(between(clock(8), clock(10))).toBe(false);
    expect(between(clock(8), clock(10, 1))).toBe(true);
    expect(between(clock(12), clock(14))).toBe(false);
    expect(between(clock(11, 59), clock(14))).toBe(true);
    expect(between(clock(10, 30), clock(11))).toBe(true);
    expect(between(clock(8), clock(14))).toBe(true);
    expect(between(clock(24 + 10), clock(24 + 12))).toBe(false);
  });

  it('goes on after midnight for a block that ends the next day', () => {
    const { days } = daysOf([block('other', [7], '22:00', '06:00')]);
    const monday = (start: number, end: number) =>
      isBusyBetween(days, MONDAY_2 * DAY + start, MONDAY_2 * DAY + end);
    expect(monday(clock(5, 59), clock(8))).toBe(true);
    expect(monday(clock(6), clock(8))).toBe(false);
    expect(monday(-clock(3), -clock(2))).toBe(false);
    expect(monday(-clock(3), -clock(1, 59))).toBe(true);
  });

  it('lasts a whole day where it ends when it starts', () => {
    const { days } = daysOf([block('other', [1], '08:00', '08:00')]);
    const tuesday = (start: number) =>
      isBusyBetween(days, (MONDAY_2 + 1) * DAY + start, (MONDAY_2 + 1) * DAY + clock(9));
    expect(tuesday(clock(7, 59))).toBe(true);
    expect(tuesday(clock(8))).toBe(false);
  });

  it('is there on the eve of the semester and on the morning after it', () => {
    const { days } = daysOf([block('work', [1, 7], '23:00', '07:00')]);
    const last = 146;
    expect(isBusyBetween(days, clock(6), clock(8))).toBe(true);
    expect(isBusyBetween(days, clock(7), clock(8))).toBe(false);
    // A night shift on the last Sunday ends on Monday, when work starts at 23:00.
    expect(isBusyBetween(days, last * DAY + clock(7), last * DAY + clock(23))).toBe(false);
    expect(isBusyBetween(days, (last + 1) * DAY + clock(7), (last + 1) * DAY + clock(23, 1))).toBe(true);
  });

  it('finds a block behind a shorter one that starts before it', () => {
    const { days } = daysOf([
      block('other', [1], '12:00', '13:00'),
      block('family', [1], '08:00', '16:00'),
      block('class', [1], '09:00', '09:30'),
    ]);
    expect(isBusyBetween(days, MONDAY_2 * DAY + clock(14), MONDAY_2 * DAY + clock(15))).toBe(true);
  });

  it('keeps to the dates and the closures of the block', () => {
    const closures = [
      { from: '2027-02-15', to: '2027-02-21', name: 'Krokus', kind: 'school-holiday' as const },
    ];
    const mondays = [0, 1, 2, 3].map((week) => week * 7 * DAY);
    const busyOn = (over: Partial<Block>) => {
      const { days } = daysOf([block('other', [1], '10:00', '12:00', over)], { closures });
      return mondays.map((monday) => isBusyBetween(days, monday + clock(10), monday + clock(12)));
    };
    expect(busyOn({})).toEqual([true, true, true, true]);
    expect(busyOn({ when: 'term' })).toEqual([true, true, false, true]);
    expect(busyOn({ when: 'closures' })).toEqual([false, false, true, false]);
    expect(busyOn({ from: '2027-02-08', to: '2027-02-15' })).toEqual([false, true, true, false]);
  });
});

describe('work', () => {
  const { days, on } = daysOf([
    block('work', [2], '18:00', '20:00'),
    block('work', [2], '08:00', '09:00'),
    block('work', [5], '22:00', '06:00'),
    block('class', [3], '08:00', '16:00'),
    block('family', [4], '08:00', '16:00'),
  ]);
  const tuesday = (week: number) => (week * 7 + 1) * DAY;
  const friday = (week: number) => (week * 7 + 4) * DAY;

  it('has a first start and a last end on the dates on which it starts', () => {
    expect(on(days.workStart, '2027-02-09')).toBe(tuesday(1) + clock(8));
    expect(on(days.workEnd, '2027-02-09')).toBe(tuesday(1) + clock(20));
    expect(on(days.workStart, '2027-02-12')).toBe(friday(1) + clock(22));
    expect(on(days.workEnd, '2027-02-12')).toBe(friday(1) + clock(30));
    for (const date of ['2027-02-10', '2027-02-11', '2027-02-13']) {
      expect([on(days.workStart, date), on(days.workEnd, date)]).toEqual([NO_WORK, NO_WORK]);
    }
  });

  it('has a last end before every date and a first start after it, which class and family do not change', () => {
    expect(on(days.workEndBefore, '2027-02-09')).toBe(friday(0) + clock(30));
    expect(on(days.workEndBefore, '2027-02-10')).toBe(tuesday(1) + clock(20));
    expect(on(days.workEndBefore, '2027-02-12')).toBe(tuesday(1) + clock(20));
    expect(on(days.workStartAfter, '2027-02-09')).toBe(friday(1) + clock(22));
    expect(on(days.workStartAfter, '2027-02-12')).toBe(tuesday(2) + clock(8));
    expect(on(days.workStartAfter, '2027-02-08')).toBe(tuesday(1) + clock(8));
  });

  it('lies before the semester and after it too', () => {
    expect(on(days.workEndBefore, '2027-02-01')).toBe(friday(-1) + clock(30));
    expect(on(days.workStartAfter, '2027-06-27')).toBe(147 * DAY + DAY + clock(8));
    const none = daysOf([]);
    expect(none.on(none.days.workEndBefore, '2027-02-01')).toBe(NO_WORK);
    expect(none.on(none.days.workStartAfter, '2027-06-27')).toBe(NO_WORK);
  });

  it('counts in full in the week in which it starts, overlapping or not', () => {
    // 3 hours on Tuesday and 8 in the night after Friday.
    expect([...days.workMinutesOfWeek]).toEqual(Array(21).fill(clock(11)));
    const night = daysOf([block('work', [7], '22:00', '06:00'), block('work', [7], '20:00', '23:00')]);
    expect(at(night.days.workMinutesOfWeek, 0)).toBe(clock(11));
  });

  it('counts in the whole first and last week, also where the semester has a part of it', () => {
    const part = { start: '2027-02-04', end: '2027-02-16' };
    const { days: short } = daysOf([block('work', [1, 7], '08:00', '12:00')], part);
    expect([...short.workMinutesOfWeek]).toEqual([clock(8), clock(8), clock(8)]);
  });
});

describe('unrest', () => {
  it('is work and class, in stretches apart from each other', () => {
    const world = { start: '2027-02-08', end: '2027-02-14' };
    const over = { from: '2027-02-08', to: '2027-02-09' };
    const { days } = daysOf(
      [
        block('class', [1], '13:00', '16:00', over),
        block('work', [1], '08:00', '12:00', over),
        block('work', [1], '16:00', '18:00', over),
        block('class', [1], '09:00', '10:00', over),
        block('family', [1], '12:00', '13:00', over),
        block('work', [2], '08:00', '09:00', over),
      ],
      world,
    );
    expect([...days.unrestStart]).toEqual([clock(8), clock(13), DAY + clock(8)]);
    expect([...days.unrestEnd]).toEqual([clock(12), clock(18), DAY + clock(9)]);
  });
});
