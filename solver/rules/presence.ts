/** Who is where at the same time. */
import type { DayNumber } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Shift, Unit } from '../domain/semester-schema.ts';
import type { DayReading } from './plan-reading.ts';

/** The days at one unit, on one shift of one date. */
export interface Presence {
  readonly unit: Unit;
  readonly shift: Shift;
  readonly date: DayNumber;
  readonly days: readonly DayReading[];
}

export function presences(days: readonly DayReading[]): Presence[] {
  // Ids hold no line break, so no two presences share a key.
  const groups = groupBy(days, (day) => [day.placement.unit.id, day.shift.id, day.date].join('\n'));
  return [...groups.values()].flatMap((present) =>
    present
      .slice(0, 1)
      .map(({ placement, shift, date }) => ({ unit: placement.unit, shift, date, days: present })),
  );
}

/** A trainee planned twice at once takes one place. */
export function traineesPresent(days: readonly DayReading[]): number {
  return new Set(days.map((day) => day.placement.trainee.id)).size;
}
