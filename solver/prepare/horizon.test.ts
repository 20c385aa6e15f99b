import { describe, expect, it } from 'vitest';
import { dayNumber } from '../domain/calendar.ts';
import { closureCalendar } from '../domain/closures.ts';
import { semester } from '../testing/builders.ts';
import { dayIndex, horizonOf } from './horizon.ts';

function horizon(start: string, end: string, closed: readonly (readonly [string, string])[] = []) {
  const closures = closed.map(([from, to]) => ({ from, to, name: 'Vrij', kind: 'other' as const }));
  const world = semester({ start, end, closures });
  return horizonOf(world, closureCalendar(world.closures));
}

describe('the horizon', () => {
  it('numbers the dates of the semester from 0, its last date included', () => {
    const spring = horizon('2027-02-01', '2027-06-27');
    expect([spring.days, spring.weeks]).toEqual([147, 21]);
    expect(spring.firstDay).toBe(dayNumber('2027-02-01'));
    expect(dayIndex(spring, '2027-02-01')).toBe(0);
    expect(dayIndex(spring, '2027-06-27')).toBe(146);
    expect([dayIndex(spring, '2027-01-31'), dayIndex(spring, '2027-06-28')]).toEqual([-1, 147]);
  });

  it('counts ISO weeks, also where the semester starts and ends within one', () => {
    // From a Thursday to the Tuesday of the week after the next.
    const short = horizon('2027-02-04', '2027-02-16');
    expect([short.days, short.weeks]).toEqual([13, 3]);
    expect([...short.weekdayOfDay]).toEqual([4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7, 1, 2]);
    expect([...short.weekOfDay]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2]);
    expect([...short.mondayOfWeek]).toEqual([-3, 4, 11]);
  });

  it('goes on counting over New Year, also after a year of 53 weeks', () => {
    // 2026 has 53 weeks: the last one ends on Sunday 3 January 2027.
    const winter = horizon('2026-12-28', '2027-01-10');
    expect(winter.weeks).toBe(2);
    expect([...winter.weekOfDay]).toEqual([...Array(7).fill(0), ...Array(7).fill(1)]);
    expect([...winter.mondayOfWeek]).toEqual([0, 7]);
  });

  it('is one day and one week at least', () => {
    const sunday = horizon('2027-02-07', '2027-02-07');
    expect([sunday.days, sunday.weeks, ...sunday.weekdayOfDay]).toEqual([1, 1, 7]);
  });

  it('knows the weeks that a closure touches, with a day before the semester or after it too', () => {
    const touched = (from: string, to: string) => [
      ...horizon('2027-02-04', '2027-02-23', [[from, to]]).weekTouched,
    ];
    expect(touched('2027-02-10', '2027-02-10')).toEqual([0, 1, 0, 0]);
    expect(touched('2027-02-14', '2027-02-15')).toEqual([0, 1, 1, 0]);
    expect(touched('2027-01-31', '2027-01-31')).toEqual([0, 0, 0, 0]);
    expect(touched('2027-02-01', '2027-02-01')).toEqual([1, 0, 0, 0]);
    expect(touched('2027-02-28', '2027-02-28')).toEqual([0, 0, 0, 1]);
    expect(touched('2027-03-01', '2027-03-01')).toEqual([0, 0, 0, 0]);
  });
});
