/**
 * Mentors who work part of their weekdays at other hours, and trainees with them. Of the weekdays on which a roster line
 * has the mentor on one kind of shift that is on offer, every other one (the second, the fourth) moves to the new shifts,
 * and the places move along. Shift for shift, so nobody guides more than before: what a lever shows is what the hours
 * do.
 */
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Mentor, Semester, Shift, Unit } from '../../../solver/domain/semester-schema.ts';
import type { ShiftId, Weekday } from '../../../solver/domain/values.ts';
import { editUnits } from './edits.ts';
import { mentorsByUnit } from './mentors-by-unit.ts';
import { isOpen } from './places.ts';

type RosterLine = Mentor['roster'][number];
type Offer = Unit['offers'][number];

export interface OtherHours {
  readonly from: Shift['kind'];
  /** The shifts that take the place of one; a unit that has a shift with that id keeps it. */
  readonly to: (unit: Unit) => readonly Shift[];
}

/** Kinds of shift on which the unit takes trainees on some weekday, Monday to Friday. */
export function weekdayKinds(unit: Unit): ReadonlySet<Shift['kind']> {
  const offered = new Set(
    unit.offers.filter((offer) => isOpen(offer) && offer.weekdays.some(isWorkday)).map(({ shift }) => shift),
  );
  return new Set(unit.shifts.filter(({ id }) => offered.has(id)).map(({ kind }) => kind));
}

/** Whether any mentor of the unit has a weekday that would move. */
export function canMove(unit: Unit, mentors: readonly Mentor[], from: Shift['kind']): boolean {
  return mentors.some(({ roster }) => roster.some((line) => movedDays(unit, line, from).length > 0));
}

export function withOtherHours(
  semester: Semester,
  chosen: ReadonlySet<Unit>,
  { from, to }: OtherHours,
): Semester {
  if (chosen.size === 0) return semester;
  const mentorsOf = mentorsByUnit(semester);
  const chosenById = new Map([...chosen].map((unit) => [unit.id, unit]));
  const moved = editUnits(semester, chosen, (unit) =>
    unitWithOtherHours(unit, mentorsOf(unit), from, to(unit)),
  );
  return {
    ...moved,
    mentors: semester.mentors.map((mentor) => {
      const unit = chosenById.get(mentor.unit);
      if (unit === undefined) return mentor;
      return {
        ...mentor,
        roster: mentor.roster.flatMap((line) => linesWithOtherHours(unit, line, from, to(unit))),
      };
    }),
  };
}

function isWorkday(day: Weekday): boolean {
  return day < 6;
}

function movedDays(unit: Unit, line: RosterLine, from: Shift['kind']): readonly Weekday[] {
  if (unit.shifts.find(({ id }) => id === line.shift)?.kind !== from) return [];
  const offered = new Set(
    unit.offers
      .filter((offer) => isOpen(offer) && offer.shift === line.shift)
      .flatMap(({ weekdays }) => weekdays),
  );
  return line.weekdays
    .filter((day) => isWorkday(day) && offered.has(day))
    .toSorted((a, b) => a - b)
    .filter((_day, i) => i % 2 === 1);
}

function linesWithOtherHours(
  unit: Unit,
  line: RosterLine,
  from: Shift['kind'],
  to: readonly Shift[],
): readonly RosterLine[] {
  const moved = movedDays(unit, line, from);
  if (moved.length === 0) return [line];
  return [
    { ...line, weekdays: line.weekdays.filter((day) => !moved.includes(day)) },
    ...to.map(({ id }) => ({ ...line, weekdays: moved, shift: id })),
  ];
}

function unitWithOtherHours(
  unit: Unit,
  mentors: readonly Mentor[],
  from: Shift['kind'],
  to: readonly Shift[],
): Unit {
  const known = new Set(unit.shifts.map(({ id }) => id));
  const lines = groupBy(
    mentors.flatMap(({ roster }) => roster),
    ({ shift }) => shift,
  );
  return {
    ...unit,
    shifts: [...unit.shifts, ...to.filter(({ id }) => !known.has(id))],
    offers: unit.offers.flatMap((offer) =>
      offersWithOtherHours(unit, offer, lines.get(offer.shift) ?? [], from, to),
    ),
    ...startingWithToo(
      unit,
      to.map(({ id }) => id),
    ),
  };
}

/** A weekday stays on offer in the old shift as long as some mentor works it then. */
function offersWithOtherHours(
  unit: Unit,
  offer: Offer,
  lines: readonly RosterLine[],
  from: Shift['kind'],
  to: readonly Shift[],
): readonly Offer[] {
  const moved = new Set(lines.flatMap((line) => movedDays(unit, line, from)));
  const kept = new Set(
    lines.flatMap((line) => line.weekdays.filter((day) => !movedDays(unit, line, from).includes(day))),
  );
  const stays = offer.weekdays.filter((day) => !moved.has(day) || kept.has(day));
  const moves = offer.weekdays.filter((day) => moved.has(day));
  return [
    ...(stays.length === 0 ? [] : [{ ...offer, weekdays: stays }]),
    ...(moves.length === 0 ? [] : to.map(({ id }) => ({ ...offer, weekdays: moves, shift: id }))),
  ];
}

/** These shifts start at eight or later, so a first day may be on them too. */
function startingWithToo(
  { firstDayShifts = [] }: Unit,
  shifts: readonly ShiftId[],
): Pick<Unit, 'firstDayShifts'> {
  return firstDayShifts.length === 0 ? {} : { firstDayShifts: [...new Set([...firstDayShifts, ...shifts])] };
}
