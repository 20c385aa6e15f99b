/** How much stage a unit or a mentor could give, date by date: what the plan's days are held against. */
import { type DayNumber, dayNumber, within } from '../../../../solver/domain/calendar.ts';
import { type ClosureCalendar, closureCalendar } from '../../../../solver/domain/closures.ts';
import { isOnShift } from '../../../../solver/domain/mentor-roster.ts';
import { offeredPlaces } from '../../../../solver/domain/offered-places.ts';
import type { Mentor, Semester, Unit } from '../../../../solver/domain/semester-schema.ts';
import type { ShiftId } from '../../../../solver/domain/values.ts';
import { isStaffedOnPublicHolidays, weekendAllowance } from '../../../../solver/domain/weekend-staffing.ts';

export interface PossibleLoad {
  /**
   * Trainees that a unit takes on a date, all shifts together: what it offers, never more than its weekend staffing
   * allows, nothing where the centre or the holidays rule stage out. An employer's own maximum is not in it.
   */
  readonly places: (unit: Unit, day: DayNumber) => number;
  /** What a mentor can guide on a date: its capacity for each shift of its roster that has places for trainees. */
  readonly guidance: (mentor: Mentor, unit: Unit, day: DayNumber) => number;
}

export function possibleLoad(semester: Semester): PossibleLoad {
  const closures = closureCalendar(semester.closures);
  const semesterStart = dayNumber(semester.start);
  const inHolidays = new Set(semester.modules.filter((m) => m.inSchoolHolidays).map(({ id }) => id));

  const open = (unit: Unit, day: DayNumber) =>
    within(day, semester.start, semester.end) &&
    within(day, unit.from, unit.to) &&
    !closures.isOtherClosure(day) &&
    (!closures.isSchoolHoliday(day) || unit.accepts.some((module) => inHolidays.has(module)));
  const placesOn = (unit: Unit, shift: ShiftId, day: DayNumber) =>
    open(unit, day) ? shiftPlaces(unit, shift, day, closures) : 0;

  return {
    places: (unit, day) => unit.shifts.reduce((sum, shift) => sum + placesOn(unit, shift.id, day), 0),
    guidance: (mentor, unit, day) =>
      mentor.capacity *
      unit.shifts.filter(({ id }) => placesOn(unit, id, day) > 0 && isOnShift(mentor, id, day, semesterStart))
        .length,
  };
}

function shiftPlaces(unit: Unit, shift: ShiftId, day: DayNumber, closures: ClosureCalendar): number {
  if (closures.isPublicHoliday(day) && !isStaffedOnPublicHolidays(unit, shift)) return 0;
  const offered = offeredPlaces(unit, shift, day);
  return Math.min(offered, weekendAllowance(unit, shift, day, closures) ?? offered);
}
