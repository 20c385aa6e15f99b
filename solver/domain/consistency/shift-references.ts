/** A shift's id means something within its unit only: whoever names a shift names one of that unit. */
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import { soundElements } from '../sound-parts.ts';
import type { KnownIds } from './known-ids.ts';
import { unitsOfMentors } from './mentor-units.ts';
import type { SemesterToJudge, SoundUnit } from './semester-input.ts';
import { DAYS_WITHOUT_UNIT, unknownShift } from './sentences.ts';

interface NamedShift {
  readonly path: InputPath;
  readonly shift: string | undefined;
}

export function* shiftReferences(semester: SemesterToJudge): Generator<Fault> {
  for (const [u, unit] of soundElements(semester.sound.units)) {
    yield* strangers(shiftsNamedBy(unit, ['units', u]), semester.shiftIds(u), unit.id);
  }
  const ofUnit = shiftsByUnit(semester);
  for (const [m, mentor] of soundElements(semester.sound.mentors)) {
    yield* strangersAt(mentor.unit, shiftsIn(mentor.roster, ['mentors', m, 'roster']), ofUnit);
  }
  const mentorsUnit = unitsOfMentors(semester.sound);
  for (const [p, { unit, mentor, days }] of soundElements(semester.sound.pins)) {
    const isUnitGiven = semester.isGiven(['pins', p, 'unit']);
    const pinned = isUnitGiven || mentor === undefined ? unit : mentorsUnit.get(mentor);
    yield* strangersAt(pinned, shiftsIn(days, ['pins', p, 'days']), ofUnit);
  }
}

/** Without a unit, or a mentor who has one, the shifts of a pin's days are nobody's. */
export function* pinDaysWithoutUnit({ sound, isGiven }: SemesterToJudge): Generator<Fault> {
  for (const [p, { days }] of soundElements(sound.pins)) {
    const path = ['pins', p];
    const hasDays = days !== undefined && days.length > 0;
    if (hasDays && !isGiven([...path, 'unit']) && !isGiven([...path, 'mentor'])) {
      yield fault([...path, 'unit'], undefined, DAYS_WITHOUT_UNIT);
    }
  }
}

function* shiftsNamedBy(unit: SoundUnit, path: InputPath): Generator<NamedShift> {
  yield* shiftsIn(unit.offers, [...path, 'offers']);
  yield* shiftsIn(unit.exceptions, [...path, 'exceptions']);
  yield* shiftsIn(unit.weekendStaffing, [...path, 'weekendStaffing']);
  for (const [i, shift] of soundElements(unit.firstDayShifts)) {
    yield { path: [...path, 'firstDayShifts', i], shift };
  }
}

function* shiftsIn(
  list: readonly ({ readonly shift?: string | undefined } | undefined)[] | undefined,
  path: InputPath,
): Generator<NamedShift> {
  for (const [i, { shift }] of soundElements(list)) yield { path: [...path, i, 'shift'], shift };
}

/** Null for an id that two units have: nobody can tell whose shifts are meant. */
function shiftsByUnit({ sound, shiftIds }: SemesterToJudge): Map<string, KnownIds | null> {
  const byUnit = new Map<string, KnownIds | null>();
  for (const [u, { id }] of soundElements(sound.units)) {
    if (id !== undefined) byUnit.set(id, byUnit.has(id) ? null : shiftIds(u));
  }
  return byUnit;
}

function* strangersAt(
  unit: string | undefined,
  named: Iterable<NamedShift>,
  ofUnit: ReadonlyMap<string, KnownIds | null>,
): Generator<Fault> {
  const shifts = unit === undefined ? undefined : ofUnit.get(unit);
  if (shifts) yield* strangers(named, shifts, unit);
}

function* strangers(
  named: Iterable<NamedShift>,
  shifts: KnownIds,
  unit: string | undefined,
): Generator<Fault> {
  // A shift without a readable id may be the one that is meant.
  if (shifts.unreadable > 0) return;
  for (const { path, shift } of named) {
    if (shift !== undefined && !shifts.has(shift)) yield fault(path, shift, unknownShift(unit, shifts.all));
  }
}
