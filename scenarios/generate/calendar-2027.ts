/**
 * Spring semester 2027: the real school holidays and public holidays of Flanders. Friday 7 May, the bridge day
 * after Ascension, is closed at most centres.
 */
import {
  addDays,
  type DayNumber,
  dayNumber,
  mondayOf,
  type WeekNumber,
  weekOf,
} from '../../solver/domain/calendar.ts';
import { closureCalendar } from '../../solver/domain/closures.ts';
import { semesterSchema } from '../../solver/domain/semester-schema.ts';
import type { ClosureInput } from './semester-parts.ts';

export const START = '2027-02-01';
export const END = '2027-06-27';

/** The first Monday after six weeks of theory, the spring holiday left out. */
export const AFTER_THEORY = '2027-03-22';
/** The first Monday after the Easter holiday. */
export const AFTER_EASTER = '2027-04-12';
/** A Sunday: what follows is June. */
export const LAST_OF_MAY = '2027-05-30';

export const CLOSURES: readonly ClosureInput[] = [
  { from: '2027-02-08', to: '2027-02-14', name: 'Krokusvakantie', kind: 'school-holiday' },
  { from: '2027-03-29', to: '2027-04-11', name: 'Paasvakantie', kind: 'school-holiday' },
  { from: '2027-03-29', to: '2027-03-29', name: 'Paasmaandag', kind: 'public-holiday' },
  { from: '2027-05-01', to: '2027-05-01', name: 'Dag van de Arbeid', kind: 'public-holiday' },
  { from: '2027-05-06', to: '2027-05-06', name: 'Hemelvaart', kind: 'public-holiday' },
  { from: '2027-05-07', to: '2027-05-07', name: 'Brugdag na Hemelvaart', kind: 'other' },
  { from: '2027-05-17', to: '2027-05-17', name: 'Pinkstermaandag', kind: 'public-holiday' },
];

export const closed = closureCalendar(semesterSchema.shape.closures.parse(CLOSURES));

/** Every date of the semester, in order. */
export const ALL_DAYS: readonly DayNumber[] = daysBetween(dayNumber(START), dayNumber(END));

/** Dates on which no closure of any kind lies. */
export const OPEN_DAYS: readonly DayNumber[] = ALL_DAYS.filter((day) => !closed.isClosed(day));

/** Mondays of the weeks that are not whole school holidays. */
export const TERM_WEEKS: readonly WeekNumber[] = [...new Set(ALL_DAYS.map(weekOf))].filter(
  (week) =>
    !daysBetween(mondayOf(week), addDays(mondayOf(week), 4)).every((day) => closed.isSchoolHoliday(day)),
);

function daysBetween(first: DayNumber, last: DayNumber): DayNumber[] {
  return Array.from({ length: last - first + 1 }, (_, i) => addDays(first, i));
}

/** How many term weeks start on or after that date. */
export function termWeeksFrom(date: string): number {
  const first = weekOf(dayNumber(date));
  return TERM_WEEKS.filter((week) => week >= first).length;
}
