/** The dates of the semester, numbered from 0, with what is true of each for everybody. */
import {
  addDays,
  type DayNumber,
  dayNumber,
  mondayOf,
  type WeekNumber,
  weekdayOf,
  weekOf,
} from '../domain/calendar.ts';
import type { ClosureCalendar } from '../domain/closures.ts';
import type { Semester } from '../domain/semester-schema.ts';

/**
 * Day index 0 is `semester.start`; week index 0 is its ISO week. Arrays are by day or by week index. Times in
 * search are minutes since the midnight of day 0.
 */
export interface Horizon {
  readonly firstDay: DayNumber;
  readonly firstWeek: WeekNumber;
  readonly days: number;
  readonly weeks: number;
  readonly closures: ClosureCalendar;
  /** 1 … 7 by day. */
  readonly weekdayOfDay: Uint8Array;
  readonly weekOfDay: Uint8Array | Uint16Array;
  /** 1 where a closure of any kind touches the week. */
  readonly weekTouched: Uint8Array;
  /** Day index of the week's Monday; negative for the first week when the semester starts later in it. */
  readonly mondayOfWeek: Int16Array;
}

export function horizonOf(semester: Semester, closures: ClosureCalendar): Horizon {
  const firstDay = dayNumber(semester.start);
  const firstWeek = weekOf(firstDay);
  const days = dayNumber(semester.end) - firstDay + 1;
  const weeks = weekOf(dayNumber(semester.end)) - firstWeek + 1;
  const weekdayOfDay = new Uint8Array(days);
  const weekOfDay = new Uint16Array(days);
  for (let d = 0; d < days; d++) {
    const day = addDays(firstDay, d);
    weekdayOfDay[d] = weekdayOf(day);
    weekOfDay[d] = weekOf(day) - firstWeek;
  }
  const weekTouched = new Uint8Array(weeks);
  const mondayOfWeek = new Int16Array(weeks);
  for (let w = 0; w < weeks; w++) {
    const week = weekOf(addDays(mondayOf(firstWeek), w * 7));
    weekTouched[w] = closures.touches(week) ? 1 : 0;
    mondayOfWeek[w] = mondayOf(week) - firstDay;
  }
  return { firstDay, firstWeek, days, weeks, closures, weekdayOfDay, weekOfDay, weekTouched, mondayOfWeek };
}

/** Day index of a date; outside 0 … days − 1 when the date lies outside the semester. */
export function dayIndex(horizon: Horizon, date: string): number {
  return dayNumber(date) - horizon.firstDay;
}
