/**
 * The groups between which outcomes are compared: by what a trainee asks of a place (track, status, childcare, car,
 * days). Never by religion, origin, gender or health: a semester does not even hold them, and how intensive
 * the guidance is stays out too, because it may say something of health.
 */

import { busyOccurrencesBetween } from '../../../../solver/domain/busy-occurrences.ts';
import { type DayNumber, momentAt, weekdayOf, within } from '../../../../solver/domain/calendar.ts';
import { type ClosureCalendar, closureCalendar } from '../../../../solver/domain/closures.ts';
import type { Semester, Trainee } from '../../../../solver/domain/semester-schema.ts';
import { datesBetween } from '../roster/week-grid.ts';

/** The ways to divide trainees, each with its groups: everybody is in exactly one of each. */
export const DIMENSIONS = {
  track: ['day-track', 'evening-track'],
  status: ['regular', 'vdab', 'art60', 'lde', 'maatwerk', 'employed'],
  childcare: ['childcare', 'no-childcare'],
  car: ['car', 'no-car'],
  freeWeekdays: ['no-weekday', 'one-weekday', 'some-weekdays', 'most-weekdays'],
} as const;

export type Dimension = keyof typeof DIMENSIONS;
export type Group = (typeof DIMENSIONS)[Dimension][number];

export type GroupOf = Readonly<Record<Dimension, (trainee: Trainee) => Group>>;

const SATURDAY = 6;
const WORKING_DAYS = 5;
/** The hours in which most shifts lie; who is busy in them is not free that day. */
const DAYTIME = { from: 8 * 60, to: 16 * 60 };

export function groupOf(semester: Semester): GroupOf {
  const closures = closureCalendar(semester.closures);
  const weekdays = datesBetween(semester.start, semester.end).filter(
    (day) => weekdayOf(day) < SATURDAY && !closures.isClosed(day),
  );
  return {
    track: ({ track }) => (track === 'day' ? 'day-track' : 'evening-track'),
    status: ({ status }) => status,
    childcare: ({ childcare }) => (childcare === undefined ? 'no-childcare' : 'childcare'),
    car: ({ modes }) => (modes.some(({ mode }) => mode === 'car') ? 'car' : 'no-car'),
    freeWeekdays: (trainee) => freeWeekdaysGroup(freeWeekdaysPerWeek(trainee, weekdays, closures)),
  };
}

/** Of Monday to Friday, rounded, outside closures and within the dates that the trainee is available. */
export function freeWeekdaysPerWeek(
  trainee: Pick<Trainee, 'busy' | 'availableFrom' | 'availableUntil'>,
  weekdays: readonly DayNumber[],
  closures: ClosureCalendar,
): number {
  const available = weekdays.filter((day) => within(day, trainee.availableFrom, trainee.availableUntil));
  const free = available.filter(
    (day) =>
      busyOccurrencesBetween(trainee.busy, momentAt(day, DAYTIME.from), momentAt(day, DAYTIME.to), closures)
        .length === 0,
  );
  return available.length === 0 ? 0 : Math.round((WORKING_DAYS * free.length) / available.length);
}

function freeWeekdaysGroup(days: number): Group {
  if (days === 0) return 'no-weekday';
  if (days === 1) return 'one-weekday';
  return days <= 3 ? 'some-weekdays' : 'most-weekdays';
}
