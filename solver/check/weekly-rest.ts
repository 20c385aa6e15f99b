/** H13's weekly rest: one long stretch without stage, class or work that begins in the week. */
import {
  addMinutes,
  addWeeks,
  isoDateOf,
  type Moment,
  momentAt,
  mondayOf,
  type WeekNumber,
} from '../domain/calendar.ts';
import type { Rules } from '../domain/semester-schema.ts';
import { minutesInCommon, occurrencesDuring, type Stretch } from './busy-time.ts';
import { type Finding, shortage } from './check.ts';
import { anyOpen, type PlannedTrainee } from './plan-under-check.ts';

export function weeklyRest({ trainee, days, busy }: PlannedTrainee, rules: Rules): Finding[] {
  const asked: number = rules.minWeeklyRestMinutes;
  const blocks = busy.filter((block) => block.kind === 'class' || block.kind === 'work');
  return [...new Set(days.map((day) => day.week))].flatMap((week) => {
    const start = momentAt(mondayOf(week), 0);
    const weekEnd = momentAt(mondayOf(addWeeks(week, 1)), 0);
    // A rest that begins in this week is long enough before this moment, or has been cut short by then.
    const reach = { start, end: addMinutes(weekEnd, asked) };
    const stage = days.filter((day) => minutesInCommon(day, reach) > 0);
    if (!anyOpen(stage)) return [];
    const occupied = [...stage, ...blocks.flatMap((block) => occurrencesDuring(block, reach))];
    const rest = longestRest(occupied, start, weekEnd);
    if (rest >= asked) return [];
    return [{ cause: 'weekly-rest', trainee: trainee.id, week: mondayText(week), ...shortage(rest, asked) }];
  });
}

function mondayText(week: WeekNumber) {
  return isoDateOf(mondayOf(week));
}

/** Minutes of the longest free stretch with a beginning in [from, until); endless when nothing follows. */
function longestRest(occupied: readonly Stretch[], from: Moment, until: Moment): number {
  let longest = 0;
  let freeFrom = from;
  for (const { start, end } of [...occupied].sort((a, b) => a.start - b.start)) {
    if (freeFrom >= until) return longest;
    longest = Math.max(longest, start - freeFrom);
    if (end > freeFrom) freeFrom = end;
  }
  return freeFrom < until ? Number.POSITIVE_INFINITY : longest;
}
