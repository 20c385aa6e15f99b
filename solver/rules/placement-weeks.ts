/** The weeks of a placement: those with a day, those between, and those that a closure touches. */
import { addWeeks, type DayNumber, type WeekNumber, weekOf } from '../domain/calendar.ts';
import type { ClosureCalendar } from '../domain/closures.ts';
import { groupBy } from '../domain/group-by.ts';
import type { PlacementReading } from './plan-reading.ts';

/** The dates of each week with a day, weeks and dates in order; two days on one date are one date. */
function datesByWeek(placement: PlacementReading): ReadonlyMap<WeekNumber, readonly DayNumber[]> {
  return groupBy(new Set(placement.days.map((day) => day.date)), weekOf);
}

/** The weeks strictly between two weeks that no closure touches. */
export function openWeeksBetween(
  first: WeekNumber,
  last: WeekNumber,
  closures: ClosureCalendar,
): WeekNumber[] {
  const between: WeekNumber[] = [];
  for (let week = addWeeks(first, 1); week < last; week = addWeeks(week, 1)) {
    if (!closures.touches(week)) between.push(week);
  }
  return between;
}

/**
 * Per week strictly between the first and the last that no closure touches: its dates, none for a week
 * without a day. What the employer's rhythm (S6) and the steady rhythm (S8) are measured over.
 */
export function innerOpenWeeks(
  placement: PlacementReading,
  closures: ClosureCalendar,
): (readonly DayNumber[])[] {
  const first = placement.days.at(0);
  const last = placement.days.at(-1);
  if (first === undefined || last === undefined) return [];
  const dates = datesByWeek(placement);
  return openWeeksBetween(first.week, last.week, closures).map((week) => dates.get(week) ?? []);
}
