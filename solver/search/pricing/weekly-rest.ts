/** H13's weekly rest, as far as one week and what the trainee's own calendar fixes around it can tell. */
import { MINUTES_PER_DAY } from '../../domain/calendar.ts';
import type { Rules } from '../../domain/semester-schema.ts';
import type { Horizon } from '../../prepare/horizon.ts';
import { firstEndingAfter } from '../../prepare/lone-day-rest.ts';
import type { TraineeDays } from '../../prepare/trainee-days.ts';

/** The rest lies within what is fixed already. */
export const RESTED = -(2 ** 30);
/** There is none. */
export const UNRESTED = -(2 ** 31);

const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * @param stage of this week, in date order; minutes since day 0's midnight
 * @returns RESTED, UNRESTED, or the moment from which the rest runs when stage of the next week could still cut it
 */
export function restTail(
  stage: readonly Stretch[],
  week: number,
  own: TraineeDays,
  horizon: Horizon,
  { minWeeklyRestMinutes }: Rules,
): number {
  const weekStart = (horizon.mondayOfWeek[week] ?? 0) * MINUTES_PER_DAY;
  const weekEnd = weekStart + MINUTES_PER_WEEK;
  let unrest = firstEndingAfter(own.unrestEnd, weekStart);
  let next = 0;
  let free = weekStart;
  while (free < weekEnd) {
    const day = stage[next];
    const stageStart = day?.start ?? Number.POSITIVE_INFINITY;
    const busyStart =
      unrest < own.unrestStart.length ? (own.unrestStart[unrest] ?? 0) : Number.POSITIVE_INFINITY;
    if (Math.min(stageStart, busyStart) - free >= minWeeklyRestMinutes)
      return day !== undefined || free + minWeeklyRestMinutes <= weekEnd ? RESTED : free;
    if (day !== undefined && stageStart <= busyStart) {
      free = Math.max(free, day.end);
      next++;
    } else {
      free = Math.max(free, own.unrestEnd[unrest] ?? 0);
      unrest++;
    }
  }
  return UNRESTED;
}
