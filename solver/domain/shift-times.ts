/** When a shift starts and ends, and how many minutes of stage it gives. */
import { MINUTES_PER_DAY, minuteOfDay } from './calendar.ts';
import type { Shift } from './semester-schema.ts';

/** Minutes since the midnight of the date on which the shift starts; the end may lie past 1440. */
export interface ShiftTimes {
  readonly startMinute: number;
  /** The end of the last part: where a split shift's second part ends. */
  readonly endMinute: number;
  /** Minutes of stage: both parts less the break. */
  readonly stageMinutes: number;
}

/** An end that is not after its start lies on the next day (model.md, section 0). */
export function endAfter(startMinute: number, endClock: number): number {
  return endClock > startMinute ? endClock : endClock + MINUTES_PER_DAY;
}

export function shiftTimes(shift: Shift): ShiftTimes {
  const startMinute = minuteOfDay(shift.start);
  const firstEnd = endAfter(startMinute, minuteOfDay(shift.end));
  if (shift.secondStart === undefined || shift.secondEnd === undefined) {
    return { startMinute, endMinute: firstEnd, stageMinutes: firstEnd - startMinute - shift.breakMinutes };
  }
  const dayOfFirstEnd = Math.floor(firstEnd / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const secondStart = dayOfFirstEnd + minuteOfDay(shift.secondStart);
  const secondEnd = dayOfFirstEnd + endAfter(minuteOfDay(shift.secondStart), minuteOfDay(shift.secondEnd));
  return {
    startMinute,
    endMinute: secondEnd,
    stageMinutes: firstEnd - startMinute + secondEnd - secondStart - shift.breakMinutes,
  };
}
