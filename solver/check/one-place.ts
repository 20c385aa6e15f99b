/** H5 one place: one shift a date, and no nights unless the module allows them. */
import { isoDateOf } from '../domain/calendar.ts';
import { type Check, excess, type Finding, keysOfDay, SIMPLY_BROKEN } from './check.ts';
import { groupedBy } from './grouping.ts';
import { anyOpen, type PlannedTrainee } from './plan-under-check.ts';

export const checkOnePlace: Check = ({ trainees }) =>
  trainees.flatMap((planned) => [...severalShifts(planned), ...nights(planned)]);

function severalShifts({ trainee, days }: PlannedTrainee): Finding[] {
  return [...groupedBy(days, (day) => day.date)]
    .filter(([, sameDate]) => sameDate.length > 1 && anyOpen(sameDate))
    .map(([date, sameDate]) => ({
      cause: 'two-shifts',
      trainee: trainee.id,
      date: isoDateOf(date),
      ...excess(sameDate.length, 1),
    }));
}

function nights({ days }: PlannedTrainee): Finding[] {
  return days
    .filter((day) => !day.frozen && day.shift.kind === 'night' && !day.placed.module.nightAllowed)
    .map((day) => ({ cause: 'night', ...keysOfDay(day), shift: day.shift.id, ...SIMPLY_BROKEN }));
}
