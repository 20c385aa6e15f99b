/** Which day of its timetable a feed runs on a date: that day, one of the reference week, or none (model.md, section 5). */
import { addDays, type DayNumber, mondayOf, weekdayOf, weekOf } from '../../domain/calendar.ts';
import { type Coverage, coverageOf } from './services.ts';
import type { Timetable } from './timetable.ts';

const DAYS_TO_SUNDAY = 6;

export interface ServiceDates {
  /** Null when nothing of the feed runs on any day. */
  readonly coverage: Coverage | null;
  /** The Monday that dates outside the coverage are read from; null when no whole week is covered. */
  readonly referenceWeek: DayNumber | null;
  /** The date whose service runs; null when nothing of the feed runs. By service date: 25:10 on Friday is Friday's. */
  readAs(day: DayNumber): DayNumber | null;
}

export interface ServiceDateRules {
  /** A Monday; where the feed does not cover that whole week, its last whole covered week holds. */
  readonly referenceWeek?: DayNumber | undefined;
  /** A strike: nothing runs. Another date read from such a date is not touched. */
  isWithoutService(day: DayNumber): boolean;
  isPublicHoliday(day: DayNumber): boolean;
}

export function serviceDates(timetable: Timetable, rules: ServiceDateRules): ServiceDates {
  const coverage = coverageOf(timetable.services);
  const referenceWeek = coverage === null ? null : referenceMonday(coverage, rules.referenceWeek);
  return {
    coverage,
    referenceWeek,
    readAs: (day) => {
      if (coverage === null || rules.isWithoutService(day)) return null;
      if (day >= coverage.first && day <= coverage.last) return day;
      const weekday = rules.isPublicHoliday(day) ? 7 : weekdayOf(day);
      if (referenceWeek !== null) return addDays(referenceWeek, weekday - 1);
      return lastCovered(weekday, coverage);
    },
  };
}

function referenceMonday(coverage: Coverage, given: DayNumber | undefined): DayNumber | null {
  if (given !== undefined && coversWeek(coverage, given)) return given;
  const monday = mondayOf(weekOf(addDays(coverage.last, -DAYS_TO_SUNDAY)));
  return coversWeek(coverage, monday) ? monday : null;
}

function coversWeek({ first, last }: Coverage, monday: DayNumber): boolean {
  return monday >= first && addDays(monday, DAYS_TO_SUNDAY) <= last;
}

/** A feed of less than a week, where the contract is silent: its last day of that weekday, if it has one. */
function lastCovered(weekday: number, { first, last }: Coverage): DayNumber | null {
  for (let day = last; day >= first; day = addDays(day, -1)) {
    if (weekdayOf(day) === weekday) return day;
  }
  return null;
}
