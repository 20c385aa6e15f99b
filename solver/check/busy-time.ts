/** When a trainee's busy blocks take place. */
import {
  addDays,
  addMinutes,
  type DayNumber,
  dayNumber,
  dayOfMoment,
  type Moment,
  minuteOfDay,
  momentAt,
  weekdayOf,
} from '../domain/calendar.ts';
import type { BusyBlock } from '../domain/semester-schema.ts';
import { endAfter } from '../domain/shift-times.ts';
import type { Weekday } from '../domain/values.ts';
import type { ClosureDates } from './closure-dates.ts';

/** A stretch of wall-clock time; its last minute is the one before `end`. */
export interface Stretch {
  readonly start: Moment;
  readonly end: Moment;
}

/** A block as a question that can be asked of any date, inside the semester or out. */
export interface BusyTime {
  readonly kind: BusyBlock['kind'];
  /** Minutes of one occurrence. */
  readonly minutes: number;
  startsOn(date: DayNumber): boolean;
  on(date: DayNumber): Stretch;
}

export function busyTime(block: BusyBlock, closures: ClosureDates): BusyTime {
  const startMinute = minuteOfDay(block.start);
  const endMinute = endAfter(startMinute, minuteOfDay(block.end));
  const onDate = block.date === undefined ? undefined : dayNumber(block.date);
  const weekdays = new Set<Weekday>(block.weekdays ?? []);
  const from = block.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(block.from);
  const to = block.to === undefined ? Number.POSITIVE_INFINITY : dayNumber(block.to);
  const counts = (date: DayNumber) =>
    block.when === 'always' || (block.when === 'closures') === closures.kindsOn(date).size > 0;
  return {
    kind: block.kind,
    minutes: endMinute - startMinute,
    startsOn: (date) =>
      (onDate === undefined ? weekdays.has(weekdayOf(date)) : date === onDate) &&
      from <= date &&
      date <= to &&
      counts(date),
    on: (date) => ({ start: momentAt(date, startMinute), end: momentAt(date, endMinute) }),
  };
}

/** The occurrences of which some minute lies between the two moments. */
export function occurrencesDuring(busy: BusyTime, between: Stretch): Stretch[] {
  if (between.end <= between.start) return [];
  const found: Stretch[] = [];
  // A block is at most a day long, so one that is under way began the day before at the earliest.
  const last = dayOfMoment(addMinutes(between.end, -1));
  for (let date = addDays(dayOfMoment(between.start), -1); date <= last; date = addDays(date, 1)) {
    if (!busy.startsOn(date)) continue;
    const occurrence = busy.on(date);
    if (minutesInCommon(occurrence, between) > 0) found.push(occurrence);
  }
  return found;
}

export function minutesInCommon(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
