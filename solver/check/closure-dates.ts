/** Which dates and weeks the semester's closures lie on. */
import {
  addDays,
  DAYS_PER_WEEK,
  type DayNumber,
  dayNumber,
  mondayOf,
  type WeekNumber,
} from '../domain/calendar.ts';
import type { Closure, Semester } from '../domain/semester-schema.ts';

export interface ClosureDates {
  /** The kinds of closure on this date; empty on an ordinary one. */
  kindsOn(date: DayNumber): ReadonlySet<Closure['kind']>;
  isPublicHoliday(date: DayNumber): boolean;
  /** Whether a closure of any kind has a day in this week. */
  touches(week: WeekNumber): boolean;
}

export function closureDates(semester: Semester): ClosureDates {
  const ranges = semester.closures.map((closure) => ({
    first: dayNumber(closure.from),
    last: dayNumber(closure.to),
    kind: closure.kind,
  }));
  const kindsByDate = new Map<DayNumber, ReadonlySet<Closure['kind']>>();
  const kindsOn = (date: DayNumber) => {
    const known = kindsByDate.get(date);
    if (known !== undefined) return known;
    const kinds = new Set(ranges.filter((r) => r.first <= date && date <= r.last).map((r) => r.kind));
    kindsByDate.set(date, kinds);
    return kinds;
  };
  return {
    kindsOn,
    isPublicHoliday: (date) => kindsOn(date).has('public-holiday'),
    touches: (week) => {
      const monday = mondayOf(week);
      const sunday = addDays(monday, DAYS_PER_WEEK - 1);
      return ranges.some((r) => r.first <= sunday && monday <= r.last);
    },
  };
}
