/** H6 availability: nothing else to do between leaving home and being back. */
import { type BusyTime, minutesInCommon, occurrencesDuring } from './busy-time.ts';
import { type Check, excess, type Finding, keysOfDay } from './check.ts';
import type { PlannedTrainee, StageDay } from './plan-under-check.ts';

export const checkAvailability: Check = ({ trainees }) => trainees.flatMap(overlaps);

function overlaps({ days, busy }: PlannedTrainee): Finding[] {
  if (busy.length === 0) return [];
  return days
    .filter((day) => !day.historic)
    .map((day) => ({ day, minutes: busyMinutes(day, busy) }))
    .filter(({ minutes }) => minutes > 0)
    .map(({ day, minutes }) => ({
      cause: 'busy',
      ...keysOfDay(day),
      ...excess(minutes, 0),
    }));
}

function busyMinutes(day: StageDay, busy: readonly BusyTime[]): number {
  // Whoever is back before they left has been away no time, and nothing happens during it.
  const span = { start: day.times.out.leave, end: day.times.back.arrive };
  return busy
    .flatMap((block) => occurrencesDuring(block, span))
    .reduce((sum, occurrence) => sum + minutesInCommon(occurrence, span), 0);
}
