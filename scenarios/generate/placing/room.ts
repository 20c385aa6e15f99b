/** What is still free at units while a plan grows: places, weekend staff, and the guidance of mentors. */
import type { DayNumber } from '../../../solver/domain/calendar.ts';
import { guidanceLoad, hasLevelFor, isOnShift } from '../../../solver/domain/mentor-roster.ts';
import type { Trainee, Unit } from '../../../solver/domain/semester-schema.ts';
import type { MentorId, ShiftId } from '../../../solver/domain/values.ts';
import type { Frame } from './frame.ts';
import { placesAt, type Workplace } from './workplace.ts';

/** A shift of a date that somebody takes. */
export interface TakenShift {
  readonly day: DayNumber;
  readonly shift: ShiftId;
  readonly mentor: MentorId;
}

export interface Room {
  /** Mentors who can guide this trainee on that shift; none when there is no place. */
  mentorsFor(place: Workplace, trainee: Trainee, shift: ShiftId, day: DayNumber): readonly MentorId[];
  take(place: Workplace, trainee: Trainee, taken: readonly TakenShift[]): void;
  /** Trainees who have taken that shift of that date. */
  presentAt(unit: Unit, shift: ShiftId, day: DayNumber): number;
}

export function emptyRoom(frame: Frame): Room {
  const present = new Map<string, number>();
  const loads = new Map<string, number>();
  const places = remembered((place: Workplace, shift: ShiftId, day: DayNumber) =>
    placesAt(place.unit, shift, day, frame.closures),
  );
  const rostered = remembered((place: Workplace, shift: ShiftId, day: DayNumber) =>
    place.mentors.filter((mentor) => isOnShift(mentor, shift, day, frame.firstDay)),
  );
  const presentAt = (unit: Unit, shift: ShiftId, day: DayNumber) =>
    present.get(`${unit.id}|${shift}|${day}`) ?? 0;
  return {
    presentAt,
    mentorsFor: (place, trainee, shift, day) => {
      if (presentAt(place.unit, shift, day) >= places(place, shift, day)) return [];
      const load = guidanceLoad(trainee, place.unit);
      return rostered(place, shift, day)
        .filter((mentor) => hasLevelFor(mentor, trainee))
        .filter((mentor) => (loads.get(`${mentor.id}|${shift}|${day}`) ?? 0) + load <= mentor.capacity)
        .map((mentor) => mentor.id);
    },
    take: (place, trainee, taken) => {
      for (const { day, shift, mentor } of taken) {
        add(present, `${place.unit.id}|${shift}|${day}`, 1);
        add(loads, `${mentor}|${shift}|${day}`, guidanceLoad(trainee, place.unit));
      }
    },
  };
}

function remembered<T>(
  compute: (place: Workplace, shift: ShiftId, day: DayNumber) => T,
): (place: Workplace, shift: ShiftId, day: DayNumber) => T {
  const known = new Map<string, T>();
  return (place, shift, day) => {
    const key = `${place.unit.id}|${shift}|${day}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(place, shift, day);
    known.set(key, value);
    return value;
  };
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
