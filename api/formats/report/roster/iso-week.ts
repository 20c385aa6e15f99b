/** The number of a week in its year, as calendars print it. */
import { DateTime } from 'luxon';
import { isoDateOf, mondayOf, type WeekNumber } from '../../../../solver/domain/calendar.ts';
import type { IsoDate } from '../../../../solver/domain/values.ts';

/** 1 … 53: the ISO week that the date is in. */
export function isoWeekOf(date: IsoDate): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekNumber;
}

/** 1 … 53, of a week as the planner counts it. */
export function isoWeek(week: WeekNumber): number {
  return isoWeekOf(isoDateOf(mondayOf(week)));
}
