/**
 * What it takes for a unit to have one trainee at weekends: a mentor on the roster every Saturday and Sunday, a place,
 * and a colleague more than the minimum (H10, H11, H12). The mentor is a function: who fills it by turns counts as one.
 */
import { type DayNumber, datesBetween, dayNumber, isWeekend } from '../../../solver/domain/calendar.ts';
import { type ClosureCalendar, closureCalendar } from '../../../solver/domain/closures.ts';
import { isOnShift } from '../../../solver/domain/mentor-roster.ts';
import { offeredPlaces } from '../../../solver/domain/offered-places.ts';
import type { Mentor, Semester, Unit } from '../../../solver/domain/semester-schema.ts';
import { mentorId, type ShiftId, weekday } from '../../../solver/domain/values.ts';
import { weekendAllowance } from '../../../solver/domain/weekend-staffing.ts';
import { editUnits } from './edits.ts';
import { freshId } from './fresh-id.ts';
import { mentorsByUnit } from './mentors-by-unit.ts';
import { isOpen, takesTrainees } from './places.ts';

type Figure = NonNullable<Unit['weekendStaffing']>[number];

const WEEKEND_DAYS = [6, 7] as const;
const WEEKEND = WEEKEND_DAYS.map((day) => weekday.parse(day));
/** What a unit would rather open first; nobody begins with nights. */
const SHIFTS_IN_ORDER = ['day', 'early', 'half', 'late', 'evening', 'split'] as const;

/** Units that take trainees, and on no weekend of the semester; day centres are shut then. */
export function unitsWithoutWeekend(semester: Semester): readonly Unit[] {
  const mentorsOf = mentorsByUnit(semester);
  const closures = closureCalendar(semester.closures);
  const start = dayNumber(semester.start);
  const weekends = datesBetween(semester.start, semester.end).filter(isWeekend);
  return semester.units.filter(
    (unit) =>
      unit.setting !== 'dagcentrum' &&
      takesTrainees(unit) &&
      weekendShift(unit, mentorsOf(unit)) !== undefined &&
      !weekends.some((day) => hasRoom(unit, mentorsOf(unit), day, { closures, start })),
  );
}

interface Calendar {
  readonly closures: ClosureCalendar;
  readonly start: DayNumber;
}

function hasRoom(
  unit: Unit,
  mentors: readonly Mentor[],
  day: DayNumber,
  { closures, start }: Calendar,
): boolean {
  return unit.shifts.some(
    ({ id }) =>
      offeredPlaces(unit, id, day) > 0 &&
      (weekendAllowance(unit, id, day, closures) ?? 0) > 0 &&
      mentors.some((mentor) => mentor.capacity > 0 && isOnShift(mentor, id, day, start)),
  );
}

/** One trainee at once can be at each of these units, every weekend. */
export function withWeekendGuidance(semester: Semester, chosen: ReadonlySet<Unit>): Semester {
  const mentorsOf = mentorsByUnit(semester);
  const taken = new Set<string>([...semester.mentors, ...semester.trainees].map(({ id }) => id));
  const mentors = semester.units.flatMap((unit) => {
    const shift = chosen.has(unit) ? weekendShift(unit, mentorsOf(unit)) : undefined;
    return shift === undefined ? [] : [weekendMentor(unit, shift, taken)];
  });
  const opened = editUnits(semester, chosen, (unit) => {
    const shift = weekendShift(unit, mentorsOf(unit));
    return shift === undefined ? unit : openAtWeekends(unit, shift);
  });
  return { ...opened, mentors: [...semester.mentors, ...mentors] };
}

function weekendMentor(unit: Unit, shift: ShiftId, taken: ReadonlySet<string>): Mentor {
  return {
    id: mentorId.parse(freshId(`${unit.id}-weekend`, taken)),
    unit: unit.id,
    level: 'basic',
    capacity: 1,
    roster: [{ weekdays: WEEKEND, shift }],
  };
}

/** A shift that is worked at weekends already, as far as the file tells; else by kind. */
function weekendShift(unit: Unit, mentors: readonly Mentor[]): ShiftId | undefined {
  const lines = [...(unit.weekendStaffing ?? []), ...unit.offers, ...mentors.flatMap(({ roster }) => roster)];
  const worked = new Set(
    lines.filter(({ weekdays }) => weekdays.some((day) => day === 6 || day === 7)).map(({ shift }) => shift),
  );
  const byKind = SHIFTS_IN_ORDER.flatMap((kind) => unit.shifts.filter((shift) => shift.kind === kind));
  return (byKind.find(({ id }) => worked.has(id)) ?? byKind[0])?.id;
}

function openAtWeekends(unit: Unit, shift: ShiftId): Unit {
  const offered = unit.offers.filter((offer) => isOpen(offer) && offer.shift === shift);
  const closed = WEEKEND.filter((day) => !offered.some(({ weekdays }) => weekdays.includes(day)));
  const more = closed.length === 0 ? [] : [{ weekdays: closed, shift, places: 1, reserved: 0 }];
  return {
    ...unit,
    offers: [...unit.offers, ...more],
    weekendStaffing: withSpareStaff(unit.weekendStaffing ?? [], shift),
  };
}

/** Public holidays (8) stay as they are. Where no figure was given, one member of staff is spare. */
function withSpareStaff(figures: readonly Figure[], shift: ShiftId): readonly Figure[] {
  const known = figures.filter((figure) => figure.shift === shift).flatMap(({ weekdays }) => weekdays);
  const unknown = WEEKEND_DAYS.filter((day) => !known.includes(day));
  const raised = figures.flatMap((figure) => (figure.shift === shift ? weekendApart(figure) : [figure]));
  if (unknown.length === 0) return raised;
  return [...raised, { shift, weekdays: unknown, planned: 1, minimum: 0, traineesPerSpareStaff: 1 }];
}

function weekendApart(figure: Figure): readonly Figure[] {
  const weekend = figure.weekdays.filter((day) => day !== 8);
  const holidays = figure.weekdays.filter((day) => day === 8);
  return [
    ...(weekend.length === 0 ? [] : [{ ...lettingOneIn(figure), weekdays: weekend }]),
    ...(holidays.length === 0 ? [] : [{ ...figure, weekdays: holidays }]),
  ];
}

/** The fewest staff with which H12 lets one trainee in. */
function lettingOneIn(figure: Figure): Figure {
  const ratio = figure.traineesPerSpareStaff > 0 ? figure.traineesPerSpareStaff : 1;
  const least = figure.minimum + Math.ceil(1 / ratio);
  return { ...figure, planned: Math.max(figure.planned, least), traineesPerSpareStaff: ratio };
}
