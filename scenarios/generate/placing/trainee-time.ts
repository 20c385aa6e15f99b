/** When a trainee is not free, looked up by date. */
import { type BusyOccurrence, busyOccurrencesOn } from '../../../solver/domain/busy-occurrences.ts';
import { addDays, type DayNumber, dayOfMoment, type Moment } from '../../../solver/domain/calendar.ts';
import type { Trainee } from '../../../solver/domain/semester-schema.ts';
import type { Frame } from './frame.ts';

export interface TraineeTime {
  isFree(from: Moment, to: Moment): boolean;
  /** The work blocks that start on that date: with stage they make one working day. */
  workOn(day: DayNumber): readonly BusyOccurrence[];
}

export function traineeTime(frame: Frame, trainee: Trainee): TraineeTime {
  const known = new Map<DayNumber, readonly BusyOccurrence[]>();
  const busyOn = (day: DayNumber) => {
    const found = known.get(day) ?? busyOccurrencesOn(trainee.busy, day, frame.closures);
    known.set(day, found);
    return found;
  };
  return {
    isFree: (from, to) => {
      // A block lasts at most a day, so one that is under way began on the date before at the earliest.
      for (let day = addDays(dayOfMoment(from), -1); day <= dayOfMoment(to); day = addDays(day, 1)) {
        if (busyOn(day).some((busy) => busy.startsAt < to && busy.endsAt > from)) return false;
      }
      return true;
    },
    workOn: (day) => busyOn(day).filter((busy) => busy.kind === 'work'),
  };
}
