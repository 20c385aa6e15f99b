/** H6 availability: nothing else to do between leaving home and being back. */
import { addMinutes } from '../domain/calendar.ts';
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
  // Empty where the plan has them back before they left.
  const { leave: start } = day.times.out;
  const span = { start, end: addMinutes(start, Math.max(0, day.times.back.arrive - start)) };
  return busy
    .flatMap((block) => occurrencesDuring(block, span))
    .reduce((sum, occurrence) => sum + minutesInCommon(occurrence, span), 0);
}
