/**
 * Lever: units with day shifts open half days. Every other day shift of each mentor is opened as a morning and an
 * afternoon (`other-hours.ts`), so two trainees can share that day and nobody guides more at once. Units with which
 * something is agreed keep their hours.
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

/** Start and end; those of home care (domain facts, assumed) for the others too, but that a day centre opens at nine. */
type Halves = readonly [morning: readonly [string, string], afternoon: readonly [string, string]];
const EIGHT_TO_FIVE: Halves = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];
const HALVES: Readonly<Record<Setting, Halves>> = {
  wzc: EIGHT_TO_FIVE,
  ziekenhuis: EIGHT_TO_FIVE,
  gezinszorg: EIGHT_TO_FIVE,
  dagcentrum: [
    ['09:00', '12:30'],
    ['13:00', '16:30'],
  ],
};

export const halfDays: Lever = {
  id: 'half-days',
  name: say('Halve dagen opengesteld', 'Half days opened'),
  unit: say(
    '% van de afdelingen met dagdiensten maar geen halve dagen',
    '% of the units with day shifts but no half days',
  ),
  says: (value) =>
    say(
      `Van de afdelingen met dagdiensten stelt ${value} % ook halve dagen open: om de andere dagdienst kan een cursist een voormiddag of een namiddag komen.`,
      `Of the units with day shifts, ${value} % open half days too: every other day shift a trainee may come for a morning or an afternoon.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) =>
    withOtherHours(semester, shareOf(onlyWholeDays(semester), figureOf(value), random), {
      from: 'day',
      to: halvesOf,
    }),
};

function onlyWholeDays(semester: Semester): readonly Unit[] {
  const agreed = agreedUnits(semester);
  const mentorsOf = mentorsByUnit(semester);
  return semester.units.filter(
    (unit) =>
      !agreed.has(unit.id) &&
      weekdayKinds(unit).has('day') &&
      !unit.shifts.some(({ kind }) => kind === 'half') &&
      canMove(unit, mentorsOf(unit), 'day'),
  );
}

function halvesOf(unit: Unit): readonly Shift[] {
  const taken = new Set(unit.shifts.map(({ id }) => id));
  const half = (name: string, [start, end]: readonly [string, string]): Shift => ({
    id: shiftId.parse(freshId(name, taken)),
    kind: 'half',
    start: clockTime.parse(start),
    end: clockTime.parse(end),
    breakMinutes: minutes.parse(0),
  });
  const [morning, afternoon] = HALVES[unit.setting];
  return [half('voormiddag', morning), half('namiddag', afternoon)];
}
