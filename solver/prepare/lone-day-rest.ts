/** H13 for one day of stage beside the trainee's own work and class, as if it were the only one of the plan. */
import { addDays, isSunday, MINUTES_PER_DAY } from '../domain/calendar.ts';
import type { Rules, Trainee } from '../domain/semester-schema.ts';
import type { ShiftTimes } from '../domain/shift-times.ts';
import type { Horizon } from './horizon.ts';
import { EDGE_DAYS, NO_WORK, type TraineeDays } from './trainee-days.ts';

const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** Start and end of the working day are minutes since the midnight of day 0. */
export interface LoneDay {
  readonly day: number;
  readonly times: ShiftTimes;
  readonly workingStart: number;
  readonly workingEnd: number;
}

/** What fails here fails with any other days beside it: they only take more of the rest. */
export function leavesRest(
  lone: LoneDay,
  trainee: Trainee,
  own: TraineeDays,
  horizon: Horizon,
  rules: Rules,
): boolean {
  return (
    keepsMaxima(lone, trainee, own, horizon, rules) &&
    keepsDailyRest(lone, own, rules) &&
    keepsWeeklyRest(lone, own, horizon, rules)
  );
}

function keepsMaxima(
  { day, times: { stageMinutes } }: LoneDay,
  trainee: Trainee,
  own: TraineeDays,
  horizon: Horizon,
  rules: Rules,
): boolean {
  if (rules.maxSundaysPerFourWeeks === 0 && isSunday(addDays(horizon.firstDay, day))) return false;
  const work = own.workMinutesOfWeek[horizon.weekOfDay[day] ?? 0] ?? 0;
  return (
    stageMinutes <= rules.maxStageMinutesPerDay &&
    stageMinutes <= rules.maxStageMinutesPerWeek &&
    stageMinutes <= (trainee.maxStageMinutesPerWeek ?? Number.POSITIVE_INFINITY) &&
    stageMinutes + work <= rules.maxStageAndWorkMinutesPerWeek
  );
}

function keepsDailyRest({ day, workingStart, workingEnd }: LoneDay, own: TraineeDays, rules: Rules): boolean {
  const before = own.workEndBefore[day + EDGE_DAYS] ?? NO_WORK;
  const after = own.workStartAfter[day + EDGE_DAYS] ?? NO_WORK;
  return (
    (before === NO_WORK || workingStart - before >= rules.minRestMinutes) &&
    (after === NO_WORK || after - workingEnd >= rules.minRestMinutes)
  );
}

/** Some moment of the week is followed by the weekly rest, which may run on into the next week. */
function keepsWeeklyRest({ day, times }: LoneDay, own: TraineeDays, horizon: Horizon, rules: Rules): boolean {
  const weekStart = (horizon.mondayOfWeek[horizon.weekOfDay[day] ?? 0] ?? 0) * MINUTES_PER_DAY;
  const stageEnd = day * MINUTES_PER_DAY + times.endMinute;
  let stageStart = day * MINUTES_PER_DAY + times.startMinute;
  let next = firstEndingAfter(own.unrestEnd, weekStart);
  let free = weekStart;
  while (free < weekStart + MINUTES_PER_WEEK) {
    const unrestStart = own.unrestStart[next] ?? Number.POSITIVE_INFINITY;
    if (Math.min(stageStart, unrestStart) - free >= rules.minWeeklyRestMinutes) return true;
    if (stageStart <= unrestStart) {
      free = Math.max(free, stageEnd);
      stageStart = Number.POSITIVE_INFINITY;
    } else {
      free = Math.max(free, own.unrestEnd[next] ?? 0);
      next++;
    }
  }
  return false;
}

/** Index of the first of some stretches, apart and in order, that ends after `moment`. */
export function firstEndingAfter(ends: Int32Array, moment: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
