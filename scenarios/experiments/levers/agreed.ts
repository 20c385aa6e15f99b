/**
 * What people have agreed (pins) stands. A pin that cannot be kept stops the planning, so levers that take something
 * away leave alone whoever has an agreement.
 */
import type { Pin, Semester } from '../../../solver/domain/semester-schema.ts';
import type { IsoDate, UnitId } from '../../../solver/domain/values.ts';

/** Where a pin puts its trainee: its unit, else that of its mentor. Undefined where it leaves the unit open. */
export function pinnedUnits(semester: Semester): ReadonlyMap<Pin, UnitId | undefined> {
  const unitOf = new Map(semester.mentors.map(({ id, unit }) => [id, unit]));
  return new Map(
    (semester.pins ?? []).map((pin) => [
      pin,
      pin.unit ?? (pin.mentor === undefined ? undefined : unitOf.get(pin.mentor)),
    ]),
  );
}

/** Units with which something is agreed. */
export function agreedUnits(semester: Semester): ReadonlySet<UnitId> {
  return new Set([...pinnedUnits(semester).values()].filter((unit) => unit !== undefined));
}

/** Dates on which somebody's day is agreed. */
export function agreedDates({ pins = [] }: Pick<Semester, 'pins'>): ReadonlySet<IsoDate> {
  return new Set(pins.flatMap(({ days = [] }) => days.map(({ date }) => date)));
}
