/** Whether a trainee has to pass by childcare on a date, and between which hours. */

import { type DayNumber, MINUTES_PER_DAY, minuteOfDay, weekdayOf } from '../domain/calendar.ts';
import type { ClosureCalendar } from '../domain/closures.ts';
import type { Semester, Trainee } from '../domain/semester-schema.ts';

/**
 * - `none`: no call is asked: no child, not one of the child's weekdays, or someone else cares for it.
 * - `call`: both journeys call at childcare.
 * - `shut`: the child needs care, childcare is shut, and there is nobody: no stage that day.
 */
export type CareNeed = 'none' | 'call' | 'shut';

/** H8, first half: what the date asks of this trainee. */
export function careNeed(
  trainee: Trainee,
  childcare: Semester['childcare'],
  closures: ClosureCalendar,
  day: DayNumber,
): CareNeed {
  const own = trainee.childcare;
  const weekday = weekdayOf(day);
  if (own === undefined || !own.weekdays.includes(weekday)) return 'none';
  const open = childcare.weekdays.includes(weekday) && !closures.isPublicHoliday(day);
  if (open) return 'call';
  return own.weekendCare ? 'none' : 'shut';
}

/** Opening hours for this trainee's child, in minutes since midnight; closing at 00:00 is 1440. */
export function careHours(
  own: NonNullable<Trainee['childcare']>,
  childcare: Semester['childcare'],
): { readonly opensMinute: number; readonly closesMinute: number } {
  const closes = minuteOfDay(own.closes ?? childcare.closes);
  return {
    opensMinute: minuteOfDay(own.opens ?? childcare.opens),
    closesMinute: closes === 0 ? MINUTES_PER_DAY : closes,
  };
}
