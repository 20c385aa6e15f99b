/** A unit with the people who guide there, and the trainees they have room for. */
import { type DayNumber, dayNumber, within } from '../../../solver/domain/calendar.ts';
import type { ClosureCalendar } from '../../../solver/domain/closures.ts';
import { isOnShift } from '../../../solver/domain/mentor-roster.ts';
import { offeredPlaces } from '../../../solver/domain/offered-places.ts';
import { type Mentor, semesterSchema, type Unit } from '../../../solver/domain/semester-schema.ts';
import type { ShiftId } from '../../../solver/domain/values.ts';
import { weekendAllowance } from '../../../solver/domain/weekend-staffing.ts';
import { closed, OPEN_DAYS, START } from '../calendar-2027.ts';
import type { StaffedUnit } from '../units.ts';

export interface Workplace {
  readonly unit: Unit;
  readonly mentors: readonly Mentor[];
}

const unitSchema = semesterSchema.shape.units.element;
const mentorSchema = semesterSchema.shape.mentors.element;

/** With every default filled in. */
export function workplaceOf({ unit, mentors }: StaffedUnit): Workplace {
  return { unit: unitSchema.parse(unit), mentors: mentors.map((mentor) => mentorSchema.parse(mentor)) };
}

/** Trainees at once that offers and weekend staff allow, whoever guides them. */
export function placesAt(unit: Unit, shift: ShiftId, day: DayNumber, closures: ClosureCalendar): number {
  const offered = offeredPlaces(unit, shift, day);
  const staffed = weekendAllowance(unit, shift, day, closures);
  return staffed === null ? offered : Math.min(offered, staffed);
}

/** Trainees that the unit can have on open days, summed over days and shifts: places or guidance, the lesser. */
export function unitDays({ unit, mentors }: Workplace): number {
  const firstDay = dayNumber(START);
  const room = (day: DayNumber, shift: ShiftId) =>
    Math.min(
      placesAt(unit, shift, day, closed),
      mentors
        .filter((mentor) => isOnShift(mentor, shift, day, firstDay))
        .reduce((sum, mentor) => sum + mentor.capacity, 0),
    );
  return OPEN_DAYS.filter((day) => within(day, unit.from, unit.to)).reduce(
    (sum, day) => sum + unit.shifts.reduce((total, shift) => total + room(day, shift.id), 0),
    0,
  );
}
