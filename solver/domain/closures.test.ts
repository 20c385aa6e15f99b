import { describe, expect, it } from 'vitest';
import { semester } from '../testing/builders.ts';
import { dayNumber, weekOf } from './calendar.ts';
import { closureCalendar } from './closures.ts';

type ClosuresInput = Parameters<typeof semester>[0];

function calendar(...closures: NonNullable<NonNullable<ClosuresInput>['closures']>) {
  return closureCalendar(semester({ closures }).closures);
}

const CARNIVAL = {
  from: '2027-02-08',
  to: '2027-02-14',
  name: 'Krokusvakantie',
  kind: 'school-holiday' as const,
};
const EASTER_MONDAY = {
  from: '2027-03-29',
  to: '2027-03-29',
  name: 'Paasmaandag',
  kind: 'public-holiday' as const,
};

describe('the calendar of closures', () => {
  it('closes a range on both its ends', () => {
    const { isSchoolHoliday } = calendar(CARNIVAL);
    const days = ['2027-02-07', '2027-02-08', '2027-02-14', '2027-02-15'].map(dayNumber);
    expect(days.map(isSchoolHoliday)).toEqual([false, true, true, false]);
  });

  it('tells the kinds apart, and knows that all of them are closures', () => {
    const other = { from: '2027-05-14', to: '2027-05-14', name: 'Pedagogische dag', kind: 'other' as const };
    const closures = calendar(CARNIVAL, EASTER_MONDAY, other);
    const kinds = (date: string) => {
      const day = dayNumber(date);
      return [
        closures.isSchoolHoliday(day),
        closures.isPublicHoliday(day),
        closures.isOtherClosure(day),
        closures.isClosed(day),
      ];
    };
    expect(kinds('2027-02-10')).toEqual([true, false, false, true]);
    expect(kinds('2027-03-29')).toEqual([false, true, false, true]);
    expect(kinds('2027-05-14')).toEqual([false, false, true, true]);
    expect(kinds('2027-05-15')).toEqual([false, false, false, false]);
  });

  it('lets a date be of two kinds', () => {
    const easter = { ...EASTER_MONDAY, to: '2027-04-11', kind: 'school-holiday' as const };
    const closures = calendar(easter, EASTER_MONDAY);
    const monday = dayNumber('2027-03-29');
    expect([closures.isSchoolHoliday(monday), closures.isPublicHoliday(monday)]).toEqual([true, true]);
    expect(closures.isPublicHoliday(dayNumber('2027-03-30'))).toBe(false);
  });

  it('touches every week of which it has a day', () => {
    const { touches } = calendar({ ...CARNIVAL, from: '2027-02-07', to: '2027-02-15' });
    const weeks = ['2027-02-01', '2027-02-08', '2027-02-21', '2027-01-31', '2027-02-22'].map((date) =>
      weekOf(dayNumber(date)),
    );
    expect(weeks.map(touches)).toEqual([true, true, true, false, false]);
  });
});
