/** The kinds of day that a coordinator thinks in, for who has to get to a shift. */
import { addDays, type DayNumber, dayNumber, isSunday, isWeekend, within } from '../domain/calendar.ts';
import type { ClosureCalendar } from '../domain/closures.ts';
import { offeredPlaces } from '../domain/offered-places.ts';
import type { Semester, Shift, Unit } from '../domain/semester-schema.ts';
import { weekendAllowance } from '../domain/weekend-staffing.ts';

/** A weekday is Monday to Friday; one in a school holiday is a kind of its own, as is a public holiday on any day. */
export const DAY_KINDS = ['weekday', 'saturday', 'sunday', 'public-holiday', 'school-holiday'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Null on a date on which nobody has stage: a closure that is no holiday. */
function dayKindOf(day: DayNumber, closures: ClosureCalendar): DayKind | null {
  if (closures.isOtherClosure(day)) return null;
  if (closures.isPublicHoliday(day)) return 'public-holiday';
  if (isWeekend(day)) return isSunday(day) ? 'sunday' : 'saturday';
  return closures.isSchoolHoliday(day) ? 'school-holiday' : 'weekday';
}

/** The dates of the semester by their kind, in order; a kind without dates has none. */
export function datesByKind(
  { start, end }: Pick<Semester, 'start' | 'end'>,
  closures: ClosureCalendar,
): ReadonlyMap<DayKind, readonly DayNumber[]> {
  const dates = new Map<DayKind, DayNumber[]>(DAY_KINDS.map((kind) => [kind, []]));
  for (let day = dayNumber(start); day <= dayNumber(end); day = addDays(day, 1)) {
    const kind = dayKindOf(day, closures);
    if (kind !== null) dates.get(kind)?.push(day);
  }
  return dates;
}

/** Whether the unit takes any trainee in that shift on that date, by what it offers and how it is staffed. */
export function takesTrainees(unit: Unit, shift: Shift, day: DayNumber, closures: ClosureCalendar): boolean {
  return (
    within(day, unit.from, unit.to) &&
    offeredPlaces(unit, shift.id, day) > 0 &&
    weekendAllowance(unit, shift.id, day, closures) !== 0
  );
}
