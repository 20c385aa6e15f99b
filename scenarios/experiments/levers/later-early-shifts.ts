/**
 * Lever: early shifts start later. The shift moves as a whole, so that a day of stage gives as many minutes as before
 * and nothing but the hour differs; its mentors move along. Units with which something is agreed keep their hours.
 */
import { clockTimeOf, minuteOfDay } from '../../../solver/domain/calendar.ts';
import type { Shift } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { agreedUnits } from './agreed.ts';
import { editUnits } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf } from './value.ts';

export const laterEarlyShifts: Lever = {
  id: 'later-early-shifts',
  name: say('Vroege diensten die later beginnen', 'Early shifts that start later'),
  unit: say('minuten later', 'minutes later'),
  says: (value) =>
    say(
      `Elke vroege dienst begint en eindigt ${value} minuten later, ook voor de mentor.`,
      `Every early shift starts and ends ${value} minutes later, for the mentor too.`,
    ),
  domain: { kind: 'number', min: 0, max: 120, whole: true },
  unchanged: 0,
  apply: (semester, value) => {
    const later = figureOf(value);
    if (later === 0) return semester;
    const agreed = agreedUnits(semester);
    const early = semester.units.filter(
      ({ id, shifts }) => !agreed.has(id) && shifts.some(({ kind }) => kind === 'early'),
    );
    return editUnits(semester, new Set(early), (unit) => ({
      ...unit,
      shifts: unit.shifts.map((shift) => (shift.kind === 'early' ? startingLater(shift, later) : shift)),
    }));
  },
};

function startingLater(shift: Shift, minutes: number): Shift {
  return {
    ...shift,
    start: clockTimeOf(minuteOfDay(shift.start) + minutes),
    end: clockTimeOf(minuteOfDay(shift.end) + minutes),
  };
}
