/** What is still free at units while a plan grows: places, weekend staff, and the guidance of mentors. */
import type { DayNumber } from '../../../solver/domain/calendar.ts';
import { guidanceLoad, hasLevelFor, isOnShift } from '../../../solver/domain/mentor-roster.ts';
import type { Mentor, Trainee } from '../../../solver/domain/semester-schema.ts';
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
}

/** One shift of one date at one unit. */
interface DatedShift {
  freePlaces: number;
  readonly guides: readonly { readonly mentor: Mentor; free: number }[];
}

/** By unit, then by shift, then by date; filled when first asked for. */
type Ledger = WeakMap<Workplace, Map<ShiftId, Map<DayNumber, DatedShift>>>;

export function emptyRoom(frame: Frame): Room {
  const ledger: Ledger = new WeakMap();
  const datedShift = (place: Workplace, shift: ShiftId, day: DayNumber): DatedShift => {
    const shifts = ledger.get(place) ?? new Map<ShiftId, Map<DayNumber, DatedShift>>();
    const days = shifts.get(shift) ?? new Map<DayNumber, DatedShift>();
    const known = days.get(day) ?? untouched(frame, place, shift, day);
    ledger.set(place, shifts.set(shift, days.set(day, known)));
    return known;
  };
  return {
    mentorsFor: (place, trainee, shift, day) => {
      const { freePlaces, guides } = datedShift(place, shift, day);
      if (freePlaces <= 0) return [];
      const load = guidanceLoad(trainee, place.unit);
      return guides
        .filter(({ mentor, free }) => free >= load && hasLevelFor(mentor, trainee))
        .map(({ mentor }) => mentor.id);
    },
    take: (place, trainee, taken) => {
      for (const { day, shift, mentor } of taken) {
        const dated = datedShift(place, shift, day);
        dated.freePlaces -= 1;
        for (const guide of dated.guides) {
          if (guide.mentor.id === mentor) guide.free -= guidanceLoad(trainee, place.unit);
        }
      }
    },
  };
}

function untouched(frame: Frame, place: Workplace, shift: ShiftId, day: DayNumber): DatedShift {
  return {
    freePlaces: placesAt(place.unit, shift, day, frame.closures),
    guides: place.mentors
      .filter((mentor) => isOnShift(mentor, shift, day, frame.firstDay))
      .map((mentor) => ({ mentor, free: mentor.capacity })),
  };
}
