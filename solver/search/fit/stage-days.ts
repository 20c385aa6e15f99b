/** The stage days that a trainee already has in other modules: what they leave of rest, weeks and Sundays. */
import { MINUTES_PER_DAY } from '../../domain/calendar.ts';
import type { Horizon } from '../../prepare/horizon.ts';
import { SLOT_FROZEN, workingDayEnd, workingDayStart } from '../../prepare/slots.ts';
import type { TraineeDays } from '../../prepare/trainee-days.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Placed } from './placed.ts';

const SUNDAY = 7;
export const NO_DAYS: readonly StageDay[] = [];

/** One day of stage. Times are minutes since the midnight of day 0. */
export interface StageDay {
  readonly day: number;
  readonly start: number;
  readonly end: number;
  /** The working day that it makes together with own work that starts on that date. */
  readonly workingStart: number;
  readonly workingEnd: number;
  readonly minutes: number;
  readonly frozen: boolean;
}

type DatedSlots = Pick<Placed, 'option' | 'slots'>;

/** The stage days of some placements of one trainee, in date order. */
export function stageDaysOf(placements: readonly DatedSlots[], own: TraineeDays): readonly StageDay[] {
  let all: readonly StageDay[] = NO_DAYS;
  for (const placed of placements) all = mergeDays(daysOf(placed, own), all);
  return all;
}

function daysOf({ option, slots }: DatedSlots, own: TraineeDays): StageDay[] {
  const days: StageDay[] = [];
  for (const slot of slots) {
    const shift = item(option.unit.shifts, option.slots.shift[slot] ?? 0);
    const day = option.slots.day[slot] ?? 0;
    days.push({
      day,
      start: day * MINUTES_PER_DAY + shift.times.startMinute,
      end: day * MINUTES_PER_DAY + shift.times.endMinute,
      workingStart: workingDayStart(own, day, shift),
      workingEnd: workingDayEnd(own, day, shift),
      minutes: shift.times.stageMinutes,
      frozen: ((option.slots.flags[slot] ?? 0) & SLOT_FROZEN) !== 0,
    });
  }
  return days;
}

/** Both in date order, as is what comes out. */
export function mergeDays(some: readonly StageDay[], others: readonly StageDay[]): readonly StageDay[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others].sort((a, b) => a.start - b.start);
}

/** Minutes of stage per week index. */
export function stageMinutesOfWeeks(days: readonly StageDay[], horizon: Horizon): Int32Array {
  const minutes = new Int32Array(horizon.weeks);
  for (const day of days) {
    const week = horizon.weekOfDay[day.day] ?? 0;
    minutes[week] = (minutes[week] ?? 0) + day.minutes;
  }
  return minutes;
}

/** 1 in the weeks with stage on Sunday. */
export function stageSundays(days: readonly StageDay[], horizon: Horizon): Uint8Array {
  const sundays = new Uint8Array(horizon.weeks);
  for (const day of days) {
    if ((horizon.weekdayOfDay[day.day] ?? 0) === SUNDAY) sundays[horizon.weekOfDay[day.day] ?? 0] = 1;
  }
  return sundays;
}
