/**
 * Lever: units that take trainees only early or late open day shifts. A mentor cannot guide at two hours at once, so
 * every other early shift of each mentor becomes a day shift (`other-hours.ts`). Units with which something is agreed
 * keep their hours.
 */
import type { Semester, Shift, Unit } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { clockTime, minutes, type Setting, shiftId } from '../../../solver/domain/values.ts';
import { agreedUnits } from './agreed.ts';
import { shareOf } from './choosing.ts';
import { freshId } from './fresh-id.ts';
import type { Lever } from './lever.ts';
import { mentorsByUnit } from './mentors-by-unit.ts';
import { canMove, weekdayKinds, withOtherHours } from './other-hours.ts';
import { figureOf, PERCENT } from './value.ts';

/** Start, end and break of a day shift (domain facts; those of hospitals, home care and nursing homes are assumed). */
const DAY_HOURS: Readonly<Record<Setting, readonly [string, string, number]>> = {
  wzc: ['08:30', '16:36', 30],
  ziekenhuis: ['08:00', '16:30', 30],
  gezinszorg: ['08:00', '17:00', 60],
  dagcentrum: ['09:00', '16:30', 30],
};
const NOT_BEFORE = '08:00';

export const dayShifts: Lever = {
  id: 'day-shifts',
  name: say('Dagdiensten opengesteld', 'Day shifts opened'),
  unit: say(
    '% van de afdelingen met vroege en late diensten maar geen dagdiensten',
    '% of the units with early and late shifts but no day shifts',
  ),
  says: (value) =>
    say(
      `Van de afdelingen die op weekdagen alleen vroege en late diensten aanbieden, stelt ${value} % dagdiensten open: om de andere vroege dienst komt de mentor overdag, en de cursist met hem mee.`,
      `Of the units that offer only early and late shifts on weekdays, ${value} % open day shifts: every other early shift the mentor comes by day, and the trainee along.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) =>
    withOtherHours(semester, shareOf(onlyEarlyAndLate(semester), figureOf(value), random), {
      from: 'early',
      to: (unit) => [dayShiftOf(unit)],
    }),
};

function onlyEarlyAndLate(semester: Semester): readonly Unit[] {
  const agreed = agreedUnits(semester);
  const mentorsOf = mentorsByUnit(semester);
  return semester.units.filter((unit) => {
    const kinds = weekdayKinds(unit);
    return (
      !agreed.has(unit.id) &&
      !kinds.has('day') &&
      !kinds.has('half') &&
      canMove(unit, mentorsOf(unit), 'early')
    );
  });
}

/** One that the unit has and does not offer, or a new one. */
function dayShiftOf(unit: Unit): Shift {
  const known = unit.shifts.find(({ kind, start }) => kind === 'day' && start >= NOT_BEFORE);
  if (known !== undefined) return known;
  const [start, end, pause] = DAY_HOURS[unit.setting];
  return {
    id: shiftId.parse(freshId('dag', new Set(unit.shifts.map(({ id }) => id)))),
    kind: 'day',
    start: clockTime.parse(start),
    end: clockTime.parse(end),
    breakMinutes: minutes.parse(pause),
  };
}
