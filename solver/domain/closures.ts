/** Which dates are closed, and which weeks a closure touches. */
import { addDays, type DayNumber, dayNumber, type WeekNumber, weekOf } from './calendar.ts';
import type { Closure } from './semester-schema.ts';

export interface ClosureCalendar {
  isPublicHoliday(day: DayNumber): boolean;
  isSchoolHoliday(day: DayNumber): boolean;
  isOtherClosure(day: DayNumber): boolean;
  /** A closure of any kind. */
  isClosed(day: DayNumber): boolean;
  /** A closure of any kind has a day in that week. */
  touches(week: WeekNumber): boolean;
}

export function closureCalendar(closures: readonly Closure[]): ClosureCalendar {
  const days: Record<Closure['kind'], Set<number>> = {
    'public-holiday': new Set(),
    'school-holiday': new Set(),
    other: new Set(),
  };
  const touched = new Set<number>();
  for (const closure of closures) {
    const last = dayNumber(closure.to);
    for (let day = dayNumber(closure.from); day <= last; day = addDays(day, 1)) {
      days[closure.kind].add(day);
      touched.add(weekOf(day));
    }
  }
  return {
    isPublicHoliday: (day) => days['public-holiday'].has(day),
    isSchoolHoliday: (day) => days['school-holiday'].has(day),
    isOtherClosure: (day) => days.other.has(day),
    isClosed: (day) =>
      days['public-holiday'].has(day) || days['school-holiday'].has(day) || days.other.has(day),
    touches: (week) => touched.has(week),
  };
}
