/** When a trainee is busy: the recurring blocks of the input, turned into dated stretches of time. */
import {
  addDays,
  type DayNumber,
  dayNumber,
  dayOfMoment,
  type Moment,
  minuteOfDay,
  momentAt,
  weekdayOf,
  within,
} from './calendar.ts';
import type { ClosureCalendar } from './closures.ts';
import type { BusyBlock } from './semester-schema.ts';
import { endAfter } from './shift-times.ts';

/** One busy block on one date. It belongs, whole, to the date it starts, also when it ends on the next. */
export interface BusyOccurrence {
  readonly kind: BusyBlock['kind'];
  /** The date on which it starts. */
  readonly day: DayNumber;
  readonly startsAt: Moment;
  readonly endsAt: Moment;
}

/** The blocks that start on `day`, inside the semester or out (docs/rules.md, H6), in the order of the input. */
export function busyOccurrencesOn(
  blocks: readonly BusyBlock[],
  day: DayNumber,
  closures: ClosureCalendar,
): readonly BusyOccurrence[] {
  return busyCalendar(blocks, closures)(day);
}

/** The same for any number of days: what the blocks say is read once. */
export function busyCalendar(
  blocks: readonly BusyBlock[],
  closures: ClosureCalendar,
): (day: DayNumber) => readonly BusyOccurrence[] {
  const timed = blocks.map((block) => {
    const start = minuteOfDay(block.start);
    return { block, start, end: endAfter(start, minuteOfDay(block.end)) };
  });
  return (day) => {
    const found: BusyOccurrence[] = [];
    for (const { block, start, end } of timed) {
      if (!recursOn(block, day) || !countsOn(block, day, closures)) continue;
      found.push({ kind: block.kind, day, startsAt: momentAt(day, start), endsAt: momentAt(day, end) });
    }
    return found;
  };
}

/** The occurrences under way at some time between two moments; one that only touches them is not. */
export function busyOccurrencesBetween(
  blocks: readonly BusyBlock[],
  from: Moment,
  to: Moment,
  closures: ClosureCalendar,
): BusyOccurrence[] {
  const found: BusyOccurrence[] = [];
  // A block lasts at most a day, so one that is still under way began on the date before at the earliest.
  const last = dayOfMoment(to);
  const occurrencesOn = busyCalendar(blocks, closures);
  for (let day = addDays(dayOfMoment(from), -1); day <= last; day = addDays(day, 1)) {
    for (const busy of occurrencesOn(day)) {
      if (busy.startsAt < to && busy.endsAt > from) found.push(busy);
    }
  }
  return found;
}

function recursOn(block: BusyBlock, day: DayNumber): boolean {
  const itsDay =
    block.date === undefined
      ? (block.weekdays ?? []).includes(weekdayOf(day))
      : dayNumber(block.date) === day;
  return itsDay && within(day, block.from, block.to);
}

function countsOn(block: BusyBlock, day: DayNumber, closures: ClosureCalendar): boolean {
  switch (block.when) {
    case 'always':
      return true;
    case 'term':
      return !closures.isClosed(day);
    case 'closures':
      return closures.isClosed(day);
  }
}
