/** Which mentor works when, and how much of a mentor's guidance a trainee takes (docs/rules.md, H11). */
import { type DayNumber, weekdayOf, weekOf, within } from './calendar.ts';
import type { Mentor, Trainee, Unit } from './semester-schema.ts';
import type { ShiftId } from './values.ts';

type RosterLine = Mentor['roster'][number];

/**
 * Whether the roster has the mentor on that shift on that date, and no absence covers it. Says nothing about
 * the unit: a shift is one of the mentor's own unit.
 *
 * @param semesterStart the date whose week is the first of every roster cycle
 */
export function isOnShift(mentor: Mentor, shift: ShiftId, day: DayNumber, semesterStart: DayNumber): boolean {
  const rostered = mentor.roster.some(
    (line) =>
      line.shift === shift &&
      line.weekdays.includes(weekdayOf(day)) &&
      isWeekOfCycle(line.cycle, day, semesterStart),
  );
  const absent = (mentor.absences ?? []).some((absence) => within(day, absence.from, absence.to));
  return rostered && !absent;
}

function isWeekOfCycle(cycle: RosterLine['cycle'], day: DayNumber, semesterStart: DayNumber): boolean {
  if (cycle === undefined) return true;
  const weeksSinceStart = weekOf(day) - weekOf(semesterStart);
  // `%` keeps the sign, and dates before the semester have their place in the cycle too.
  return ((weeksSinceStart % cycle.weeks) + cycle.weeks) % cycle.weeks === cycle.index;
}

/** What one trainee takes of a mentor's capacity in a shift: intensive guidance weighs double, unless a buddy helps. */
export function guidanceLoad(trainee: Pick<Trainee, 'guidance'>, unit: Pick<Unit, 'buddy'>): number {
  return trainee.guidance === 'intensive' && !unit.buddy ? 2 : 1;
}

/** Intensive guidance takes a mentor with the deeper training. */
export function hasLevelFor(mentor: Pick<Mentor, 'level'>, trainee: Pick<Trainee, 'guidance'>): boolean {
  return trainee.guidance === 'standard' || mentor.level === 'advanced';
}
