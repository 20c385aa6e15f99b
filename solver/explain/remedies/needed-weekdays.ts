/** Changes on some weekdays of a shift: tried on all that could be, then brought down to those that are needed. */
import { dayNumber, weekdayOf } from '../../domain/calendar.ts';
import type { Weekday } from '../../domain/values.ts';
import type { Change, ShiftDays } from './change.ts';
import type { Attempt, NewDay } from './lever.ts';

/**
 * @param change the change on those weekdays
 * @param daysOf what a change of it says
 */
export function onFewestWeekdays(
  wide: ShiftDays,
  change: (days: ShiftDays) => Change,
  daysOf: (change: Change) => ShiftDays,
): Pick<Attempt, 'change' | 'narrowed' | 'smaller'> {
  return {
    change: change(wide),
    narrowed: (days) => {
      // A day of another shift was not made possible by this.
      if (days.some(({ shift }) => shift !== wide.shift)) return null;
      return change({ ...wide, weekdays: weekdaysOf(days) });
    },
    smaller: (tried) => {
      const { weekdays } = daysOf(tried);
      if (weekdays.length === 1) return [];
      // The last one first, so that of equal ones the earlier in the week stays.
      return weekdays
        .toReversed()
        .map((left) => change({ ...wide, weekdays: weekdays.filter((day) => day !== left) }));
    },
  };
}

/** In order, each once. */
function weekdaysOf(days: readonly NewDay[]): Weekday[] {
  const weekdays = days.map(({ date }) => weekdayOf(dayNumber(date)));
  return [...new Set(weekdays)].sort((a, b) => a - b);
}
