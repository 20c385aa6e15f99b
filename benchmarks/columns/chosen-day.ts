/** A dated shift that a placement has, with what rest is judged by. Moments are minutes since midnight of day 0. */
import type { Exchange, ExchangeSlots } from '../exchange/format.ts';

const MINUTES_PER_DAY = 1440;

export interface ChosenDay {
  readonly slot: number;
  readonly day: number;
  readonly unitShift: number;
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
  readonly workingStart: number;
  readonly workingEnd: number;
}

export function chosenDay({ unitShifts }: Exchange, slots: ExchangeSlots, slot: number): ChosenDay {
  const day = slots.day[slot] ?? 0;
  const unitShift = slots.unitShift[slot] ?? 0;
  const shift = unitShifts[unitShift];
  if (shift === undefined) throw new RangeError(`no unit shift ${unitShift}`);
  return {
    slot,
    day,
    unitShift,
    minutes: shift.minutes,
    start: day * MINUTES_PER_DAY + shift.start,
    end: day * MINUTES_PER_DAY + shift.end,
    workingStart: slots.workingStart[slot] ?? 0,
    workingEnd: slots.workingEnd[slot] ?? 0,
  };
}
