/** The longest rest that begins in a week (docs/rules.md, H13). */
import { busyOccurrencesBetween } from '../domain/busy-occurrences.ts';
import {
  addMinutes,
  addWeeks,
  type Moment,
  momentAt,
  mondayOf,
  type WeekNumber,
} from '../domain/calendar.ts';
import type { DayReading, PlanReading, TraineeReading } from './plan-reading.ts';

export interface WeeklyRest {
  /** Exact where it falls short of the minimum; else at least the minimum. 0 where no moment is free. */
  readonly longestMinutes: number;
  /** The stage days near enough to cut the rest short. */
  readonly takingPart: readonly DayReading[];
}

/**
 * The longest time, following some moment of the week, without stage, class or work. It may run on into the
 * next week, so what counts is what is under way until the minimum has passed since the week's last moment.
 */
export function weeklyRest(
  trainee: TraineeReading,
  week: WeekNumber,
  { rules, closures }: PlanReading,
): WeeklyRest {
  const from = momentAt(mondayOf(week), 0);
  const weekEnds = momentAt(mondayOf(addWeeks(week, 1)), 0);
  const to = addMinutes(weekEnds, rules.minWeeklyRestMinutes);
  const stage = trainee.days.filter((day) => day.startsAt < to && day.endsAt > from);
  const classAndWork = busyOccurrencesBetween(trainee.trainee.busy, from, to, closures).filter(
    (busy) => busy.kind === 'class' || busy.kind === 'work',
  );
  const occupied = [...stage, ...classAndWork].sort((a, b) => a.startsAt - b.startsAt);

  let longestMinutes = 0;
  let freeFrom: Moment = from;
  for (const { startsAt, endsAt } of [...occupied, { startsAt: to, endsAt: to }]) {
    if (freeFrom < weekEnds) longestMinutes = Math.max(longestMinutes, startsAt - freeFrom);
    if (endsAt > freeFrom) freeFrom = endsAt;
  }
  return { longestMinutes, takingPart: stage };
}
