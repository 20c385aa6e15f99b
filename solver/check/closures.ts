/** H3 closures: no stage on days that are closed to it. */
import type { Closure } from '../domain/semester-schema.ts';
import { type Check, type Finding, keysOfDay, SIMPLY_BROKEN } from './check.ts';
import type { StageDay } from './plan-under-check.ts';

export const checkClosures: Check = ({ days, closures }) =>
  days.filter((day) => !day.frozen).flatMap((day) => closedTo(day, closures.kindsOn(day.date)));

function closedTo(day: StageDay, kinds: ReadonlySet<Closure['kind']>): Finding[] {
  const { module, unit } = day.placed;
  const staffedOnHolidays = (unit.weekendStaffing ?? []).some(
    (figure) => figure.shift === day.shift.id && figure.weekdays.includes(8),
  );
  const open: Record<Closure['kind'], boolean> = {
    other: false,
    'school-holiday': module.inSchoolHolidays,
    'public-holiday': staffedOnHolidays,
  };
  return [...kinds]
    .filter((kind) => !open[kind])
    .map((cause) => ({ cause, ...keysOfDay(day), unit: unit.id, shift: day.shift.id, ...SIMPLY_BROKEN }));
}
