/**
 * H13 on all stage days of one trainee together. The label search keeps most of it on the way; this is the
 * last word on a finished placement, so nothing that search offers can break the rule.
 */
import { MINUTES_PER_DAY } from '../../domain/calendar.ts';
import type { Rules, Trainee } from '../../domain/semester-schema.ts';
import type { Horizon } from '../../prepare/horizon.ts';
import { firstEndingAfter } from '../../prepare/lone-day-rest.ts';
import { EDGE_DAYS, NO_WORK, type TraineeDays } from '../../prepare/trainee-days.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { type StageDay, stageSundays } from './stage-days.ts';

const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;
const SUNDAY_WINDOW_WEEKS = 4;

/** Days in date order, one a date at most; days in the semester. */
export function keepsRest(
  days: readonly StageDay[],
  trainee: Trainee,
  own: TraineeDays,
  horizon: Horizon,
  rules: Rules,
): boolean {
  return (
    keepsDailyRest(days, own, rules) &&
    keepsSundays(days, horizon, rules) &&
    keepsWeeks(days, trainee, own, horizon, rules)
  );
}

function keepsDailyRest(days: readonly StageDay[], own: TraineeDays, rules: Rules): boolean {
  for (let i = 0; i < days.length; i++) {
    const day = item(days, i);
    if (!day.frozen && day.minutes > rules.maxStageMinutesPerDay) return false;
    const column = day.day + EDGE_DAYS;
    const workBefore = own.workEndBefore[column] ?? 0;
    const workAfter = own.workStartAfter[column] ?? 0;
    if (!day.frozen && workBefore !== NO_WORK && day.workingStart - workBefore < rules.minRestMinutes)
      return false;
    if (!day.frozen && workAfter !== NO_WORK && workAfter - day.workingEnd < rules.minRestMinutes)
      return false;
    const next = days[i + 1];
    if (next === undefined || (day.frozen && next.frozen)) continue;
    // With a day of work alone between them, both gaps to it are longer still, so this asks nothing more.
    if (next.workingStart - day.workingEnd < rules.minRestMinutes) return false;
  }
  return true;
}

function keepsSundays(days: readonly StageDay[], horizon: Horizon, rules: Rules): boolean {
  const all = stageSundays(days, horizon);
  const open = stageSundays(
    days.filter((day) => !day.frozen),
    horizon,
  );
  for (let last = 0; last < horizon.weeks; last++) {
    let sundays = 0;
    let unfrozen = 0;
    for (let week = Math.max(0, last - SUNDAY_WINDOW_WEEKS + 1); week <= last; week++) {
      sundays += all[week] ?? 0;
      unfrozen += open[week] ?? 0;
    }
    if (unfrozen > 0 && sundays > rules.maxSundaysPerFourWeeks) return false;
  }
  return true;
}

function keepsWeeks(
  days: readonly StageDay[],
  trainee: Trainee,
  own: TraineeDays,
  horizon: Horizon,
  rules: Rules,
): boolean {
  const maxStage = Math.min(
    rules.maxStageMinutesPerWeek,
    trainee.maxStageMinutesPerWeek ?? Number.POSITIVE_INFINITY,
  );
  let i = 0;
  while (i < days.length) {
    const week = horizon.weekOfDay[item(days, i).day] ?? 0;
    const first = i;
    let minutes = 0;
    let frozen = true;
    for (; i < days.length && (horizon.weekOfDay[item(days, i).day] ?? 0) === week; i++) {
      minutes += item(days, i).minutes;
      frozen &&= item(days, i).frozen;
    }
    if (!frozen) {
      if (minutes > maxStage) return false;
      if (minutes + (own.workMinutesOfWeek[week] ?? 0) > rules.maxStageAndWorkMinutesPerWeek) return false;
    }
    if (!keepsWeeklyRest(days, first, week, own, horizon, rules)) return false;
  }
  return true;
}

/** Whether some moment of the week is followed by the weekly rest; days that are all frozen are history. */
function keepsWeeklyRest(
  days: readonly StageDay[],
  firstOfWeek: number,
  week: number,
  own: TraineeDays,
  horizon: Horizon,
  rules: Rules,
): boolean {
  const weekStart = (horizon.mondayOfWeek[week] ?? 0) * MINUTES_PER_DAY;
  const weekEnd = weekStart + MINUTES_PER_WEEK;
  const horizonEnd = weekEnd + rules.minWeeklyRestMinutes;
  // A day of the week before may still be under way on Monday.
  let nextDay = firstOfWeek;
  while (nextDay > 0 && item(days, nextDay - 1).end > weekStart) nextDay--;
  let allFrozen = true;
  for (let i = nextDay; i < days.length && item(days, i).start < horizonEnd; i++)
    allFrozen &&= item(days, i).frozen;
  if (allFrozen) return true;

  let unrest = firstEndingAfter(own.unrestEnd, weekStart);
  let free = weekStart;
  while (free < weekEnd) {
    const stage = days[nextDay];
    const stageStart = stage?.start ?? Number.POSITIVE_INFINITY;
    const busyStart =
      unrest < own.unrestStart.length ? (own.unrestStart[unrest] ?? 0) : Number.POSITIVE_INFINITY;
    const next = Math.min(stageStart, busyStart);
    if (next - free >= rules.minWeeklyRestMinutes) return true;
    if (stage !== undefined && stageStart <= busyStart) {
      free = Math.max(free, stage.end);
      nextDay++;
    } else {
      free = Math.max(free, own.unrestEnd[unrest] ?? 0);
      unrest++;
    }
  }
  return false;
}
