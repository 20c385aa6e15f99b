/** The dated shifts that one trainee could work at one unit, as things stand. */
import {
  addDays,
  type DayNumber,
  dayNumber,
  type Moment,
  momentAt,
  within,
} from '../../../solver/domain/calendar.ts';
import type { Module, Shift, Trainee } from '../../../solver/domain/semester-schema.ts';
import { type ShiftTimes, shiftTimes } from '../../../solver/domain/shift-times.ts';
import type { MentorId, ShiftId } from '../../../solver/domain/values.ts';
import type { Frame } from './frame.ts';
import { type DayTrip, tripsTo } from './journeys.ts';
import type { Room } from './room.ts';
import type { TraineeTime } from './trainee-time.ts';
import type { Workplace } from './workplace.ts';

export interface PossibleShift {
  readonly day: DayNumber;
  readonly shift: ShiftId;
  readonly minutes: number;
  readonly startsAt: Moment;
  readonly endsAt: Moment;
  readonly mentors: readonly MentorId[];
  readonly trip: DayTrip;
}

/** Who is looking, for what, and from when. */
export interface Search {
  readonly trainee: Trainee;
  readonly module: Module;
  readonly time: TraineeTime;
  readonly notBefore: DayNumber;
}

/** By date, in order; dates on which nothing is possible are left out. */
export function possibleDays(
  frame: Frame,
  room: Room,
  place: Workplace,
  search: Search,
): Map<DayNumber, PossibleShift[]> {
  const found = new Map<DayNumber, PossibleShift[]>();
  const tripOn = tripsTo(frame, search.trainee, place.unit);
  if (tripOn === null) return found;
  const shifts = place.unit.shifts
    .filter((shift) => shift.kind !== 'night' || search.module.nightAllowed)
    .map((shift) => ({ shift, times: shiftTimes(shift) }));
  for (let day = firstDayFor(frame, search); day <= frame.lastDay; day = addDays(day, 1)) {
    if (!isOpen(frame, place, search, day)) continue;
    const possible = shifts.flatMap(({ shift, times }) => {
      const mentors = room.mentorsFor(place, search.trainee, shift.id, day);
      const trip = mentors.length > 0 ? tripOn(day, times) : null;
      return trip !== null && search.time.isFree(trip.leave, trip.home)
        ? [possibleShift(day, shift, times, mentors, trip)]
        : [];
    });
    if (possible.length > 0) found.set(day, possible);
  }
  return found;
}

function possibleShift(
  day: DayNumber,
  shift: Shift,
  times: ShiftTimes,
  mentors: readonly MentorId[],
  trip: DayTrip,
): PossibleShift {
  return {
    day,
    shift: shift.id,
    minutes: times.stageMinutes,
    startsAt: momentAt(day, times.startMinute),
    endsAt: momentAt(day, times.endMinute),
    mentors,
    trip,
  };
}

function firstDayFor(frame: Frame, { trainee, module, notBefore }: Search): DayNumber {
  const dates = [trainee.availableFrom, module.from].flatMap((date) =>
    date === undefined ? [] : dayNumber(date),
  );
  return [notBefore, ...dates].reduce((latest, day) => (day > latest ? day : latest), frame.firstDay);
}

/** H1 and H3; public holidays are left out, also where a unit would be staffed. */
function isOpen(frame: Frame, { unit }: Workplace, { trainee, module }: Search, day: DayNumber): boolean {
  const { closures } = frame;
  return (
    within(day, unit.from, unit.to) &&
    within(day, module.from, module.to) &&
    within(day, trainee.availableFrom, trainee.availableUntil) &&
    !closures.isOtherClosure(day) &&
    !closures.isPublicHoliday(day) &&
    (module.inSchoolHolidays || !closures.isSchoolHoliday(day))
  );
}
