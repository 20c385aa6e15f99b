import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  addWeeks,
  clockTimeOf,
  dayNumber,
  dayOfMoment,
  isoDateOf,
  isSunday,
  isWeekend,
  minuteOfDay,
  momentAt,
  momentOf,
  mondayOf,
  wallTimeOf,
  weekdayOf,
  weekOf,
  within,
} from './calendar.ts';
import { isoDate } from './values.ts';

const date = (text: string) => isoDate.parse(text);
/** From 1900 to 2100. */
const anyDay = fc
  .integer({ min: -25_567, max: 47_481 })
  .map((days) => addDays(dayNumber('1970-01-01'), days));

describe('days', () => {
  it('are counted since 1970-01-01, before it too, leap days included', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('1972-03-01') - dayNumber('1972-02-28')).toBe(2);
    expect(dayNumber('2027-03-01') - dayNumber('2027-02-28')).toBe(1);
  });

  it('are a day apart also when a clock change lies between them', () => {
    expect(dayNumber('2027-03-29') - dayNumber('2027-03-28')).toBe(1);
    expect(dayNumber('2027-11-01') - dayNumber('2027-10-31')).toBe(1);
  });

  it('are read from real dates only', () => {
    expect(() => dayNumber('2027-02-29')).toThrow(RangeError);
    expect(() => dayNumber('1 maart')).toThrow('"1 maart" is not a date (YYYY-MM-DD)');
  });

  it('are written as they are read', () => {
    fc.assert(fc.property(anyDay, (day) => dayNumber(isoDateOf(day)) === day));
  });
});

describe('weekdays', () => {
  it('run from Monday 1 to Sunday 7', () => {
    const week = ['01', '02', '03', '04', '05', '06', '07'].map((day) => dayNumber(`2027-03-${day}`));
    expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
    expect(week.map(isSunday)).toEqual([false, false, false, false, false, false, true]);
    expect(weekdayOf(dayNumber('1969-12-28'))).toBe(7);
  });

  it('are true seven days further on', () => {
    fc.assert(fc.property(anyDay, (day) => weekdayOf(addDays(day, 7)) === weekdayOf(day)));
  });
});

describe('ISO weeks', () => {
  it('run from Monday to Sunday, over New Year too', () => {
    const week = weekOf(dayNumber('2026-12-28'));
    expect(weekOf(dayNumber('2027-01-03'))).toBe(week);
    expect(weekOf(dayNumber('2026-12-27'))).toBe(week - 1);
    expect(weekOf(dayNumber('2027-01-04'))).toBe(addWeeks(week, 1));
    expect(isoDateOf(mondayOf(week))).toBe('2026-12-28');
  });

  it('hold a date between their Monday and the next one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayOf(weekOf(day));
        expect(day - monday).toBe(weekdayOf(day) - 1);
        expect(mondayOf(addWeeks(weekOf(day), 1)) - monday).toBe(7);
      }),
    );
  });
});

describe('moments', () => {
  it('are wall-clock minutes, written as they are read', () => {
    expect(momentOf('1970-01-02T00:01')).toBe(1441);
    expect(wallTimeOf(momentOf('2027-03-28T02:30'))).toBe('2027-03-28T02:30');
    const anyMoment = fc.tuple(anyDay, fc.nat(1439)).map(([day, minute]) => momentAt(day, minute));
    fc.assert(fc.property(anyMoment, (moment) => momentOf(wallTimeOf(moment)) === moment));
  });

  it('do not know of the hour of a clock change', () => {
    expect(momentOf('2027-03-28T04:00') - momentOf('2027-03-28T01:00')).toBe(180);
    expect(momentOf('2027-10-31T04:00') - momentOf('2027-10-31T01:00')).toBe(180);
  });

  it('may lie on another date than the one they are counted from', () => {
    const tuesday = dayNumber('2027-03-02');
    expect(wallTimeOf(momentAt(tuesday, 1440))).toBe('2027-03-03T00:00');
    expect(wallTimeOf(momentAt(tuesday, -1))).toBe('2027-03-01T23:59');
    expect(dayOfMoment(momentAt(tuesday, 1439))).toBe(tuesday);
    expect(dayOfMoment(momentAt(tuesday, 1440))).toBe(addDays(tuesday, 1));
    expect(dayOfMoment(addMinutes(momentAt(tuesday, 0), -1))).toBe(addDays(tuesday, -1));
  });
});

describe('times of day', () => {
  it('are minutes since midnight', () => {
    expect(['00:00', '07:05', '23:59'].map(minuteOfDay)).toEqual([0, 425, 1439]);
    expect([0, 425, 1439].map(clockTimeOf)).toEqual(['00:00', '07:05', '23:59']);
  });

  it('wrap around midnight when they are written', () => {
    expect([1440, 1441, -1, -1440, 2880].map(clockTimeOf)).toEqual([
      '00:00',
      '00:01',
      '23:59',
      '00:00',
      '00:00',
    ]);
  });
});

describe('a range of dates', () => {
  it('holds both its ends, and everything where an end is left out', () => {
    const inRange = (day: string) => within(dayNumber(day), date('2027-03-02'), date('2027-03-04'));
    expect(['2027-03-01', '2027-03-02', '2027-03-04', '2027-03-05'].map(inRange)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(within(dayNumber('1999-01-01'), undefined, date('2027-03-04'))).toBe(true);
    expect(within(dayNumber('2099-01-01'), date('2027-03-02'), undefined)).toBe(true);
    expect(within(dayNumber('2099-01-01'), undefined, undefined)).toBe(true);
  });
});
