import { describe, expect, it } from 'vitest';
import { dayNumber, weekdayOf } from '../../../solver/domain/calendar.ts';
import { semester } from '../../../solver/testing/builders.ts';
import { strikeDays } from './strike-days.ts';
import { pulled } from './testing/pulled.ts';
import { TWO_WEEKS, withoutRides } from './testing/two-weeks.ts';

describe('strike days', () => {
  it('are so many weekdays, in order', () => {
    const dates = withoutRides(pulled(strikeDays, TWO_WEEKS, 3));
    expect(dates).toHaveLength(3);
    expect(dates).toEqual([...dates].sort());
    expect(dates.every((date) => weekdayOf(dayNumber(date)) < 6)).toBe(true);
  });

  it('are never on closures, nor on a date on which a day is agreed', () => {
    expect(withoutRides(pulled(strikeDays, TWO_WEEKS, 60))).toEqual([
      ...['2027-02-01', '2027-02-02', '2027-02-05'],
      ...['2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
    ]);
  });

  it('change nothing without a timetable', () => {
    const streets = semester();
    expect(pulled(strikeDays, streets, 5)).toBe(streets);
  });

  it('come beside those that were announced', () => {
    const announced = { dates: ['2027-02-01'], feed: 'bus.zip' };
    const before = semester({ transit: { gtfs: [{ path: 'bus.zip' }], noService: [announced] } });
    const { transit } = pulled(strikeDays, before, 1);
    expect(transit?.noService).toHaveLength(2);
    expect(transit?.noService?.[0]).toEqual(announced);
  });
});
