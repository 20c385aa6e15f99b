/** How many trainees the staff of a weekend or public holiday can have around (docs/rules.md, H12). */
import { type DayNumber, isSunday, isWeekend } from './calendar.ts';
import type { ClosureCalendar } from './closures.ts';
import type { Unit } from './semester-schema.ts';
import type { ShiftId } from './values.ts';

const SATURDAY = 6;
const SUNDAY = 7;
const PUBLIC_HOLIDAY = 8;
/** Keeps a product that is whole on paper (0.1 × 30) from falling below itself by a float's last digit. */
const ROUNDING_SLACK = 1e-9;

type WeekendStaffing = NonNullable<Unit['weekendStaffing']>[number];
type StaffingDay = WeekendStaffing['weekdays'][number];

/**
 * The weekday whose weekend figures count on that date: 6, 7, or 8 for a public holiday, which then counts
 * alone, whatever its true weekday. Null on an ordinary weekday, where weekend staffing says nothing.
 */
function staffingDay(day: DayNumber, closures: ClosureCalendar): StaffingDay | null {
  if (closures.isPublicHoliday(day)) return PUBLIC_HOLIDAY;
  if (!isWeekend(day)) return null;
  return isSunday(day) ? SUNDAY : SATURDAY;
}

function figureFor(unit: Unit, shift: ShiftId, day: StaffingDay): WeekendStaffing | undefined {
  return unit.weekendStaffing?.find((figure) => figure.shift === shift && figure.weekdays.includes(day));
}

/** Whether the unit says how it is staffed on public holidays in that shift (docs/rules.md, H3). */
export function isStaffedOnPublicHolidays(unit: Unit, shift: ShiftId): boolean {
  return figureFor(unit, shift, PUBLIC_HOLIDAY) !== undefined;
}

/** Trainees allowed at once; 0 where the unit gives no figure, null where the rule does not apply. */
export function weekendAllowance(
  unit: Unit,
  shift: ShiftId,
  day: DayNumber,
  closures: ClosureCalendar,
): number | null {
  const weekendDay = staffingDay(day, closures);
  if (weekendDay === null) return null;
  const figure = figureFor(unit, shift, weekendDay);
  if (figure === undefined) return 0;
  const spareStaff = figure.planned - figure.minimum;
  return Math.max(0, Math.floor(spareStaff * figure.traineesPerSpareStaff + ROUNDING_SLACK));
}
