/**
 * A trainee's own calendar, without any placement: when busy, when at work, when in class. Times are minutes
 * since the midnight of day 0, dates outside the semester included where they matter for rest.
 */
import { type BusyOccurrence, busyCalendar } from '../domain/busy-occurrences.ts';
import { addDays, MINUTES_PER_DAY, weekOf } from '../domain/calendar.ts';
import type { Trainee } from '../domain/semester-schema.ts';
import type { Horizon } from './horizon.ts';

/** Days laid out before and after the semester, so that rest, up to three weeks of it, can look over its edges. */
export const EDGE_DAYS = 28;
/** In `workStart` and `workEnd`: no work on that date. */
export const NO_WORK = -(2 ** 30);

export interface TraineeDays {
  /** Start and end of every busy block, by start; what H6 is about. */
  readonly busyStart: Int32Array;
  readonly busyEnd: Int32Array;
  /** First index into `busyStart` of blocks that start on or after a day; column day index + EDGE_DAYS. */
  readonly busyFrom: Int32Array;
  /** Work and class blocks merged into stretches apart from each other, by start; what weekly rest is about. */
  readonly unrestStart: Int32Array;
  readonly unrestEnd: Int32Array;
  /** First start and last end of the work blocks that start on a date; column day index + EDGE_DAYS. */
  readonly workStart: Int32Array;
  readonly workEnd: Int32Array;
  /** End of the last working date before a date, and start of the first one after it; same columns. */
  readonly workEndBefore: Int32Array;
  readonly workStartAfter: Int32Array;
  /** Minutes of the work blocks that start in a week, by week index. */
  readonly workMinutesOfWeek: Int32Array;
}

export function traineeDays(trainee: Trainee, horizon: Horizon): TraineeDays {
  const columns = horizon.days + 2 * EDGE_DAYS;
  const workStart = new Int32Array(columns).fill(NO_WORK);
  const workEnd = new Int32Array(columns).fill(NO_WORK);
  const workMinutesOfWeek = new Int32Array(horizon.weeks);
  const busyFrom = new Int32Array(columns + 1);
  const busy: { start: number; end: number }[] = [];
  const unrest: { start: number; end: number }[] = [];
  const occurrencesOn = busyCalendar(trainee.busy, horizon.closures);
  for (let column = 0; column < columns; column++) {
    busyFrom[column] = busy.length;
    const day = addDays(horizon.firstDay, column - EDGE_DAYS);
    const blocks = occurrencesOn(day)
      .map((block) => relative(block, horizon))
      .sort((a, b) => a.start - b.start);
    for (const block of blocks) {
      busy.push(block);
      if (block.kind === 'work' || block.kind === 'class') unrest.push(block);
      if (block.kind !== 'work') continue;
      if ((workStart[column] ?? 0) === NO_WORK) workStart[column] = block.start;
      workEnd[column] = Math.max(workEnd[column] ?? 0, block.end);
      const week = weekOf(day) - horizon.firstWeek;
      if (week >= 0 && week < horizon.weeks) {
        workMinutesOfWeek[week] = (workMinutesOfWeek[week] ?? 0) + block.end - block.start;
      }
    }
  }
  busyFrom[columns] = busy.length;
  const merged = mergeStretches(unrest);
  return {
    busyStart: Int32Array.from(busy, (b) => b.start),
    busyEnd: Int32Array.from(busy, (b) => b.end),
    busyFrom,
    unrestStart: Int32Array.from(merged, (b) => b.start),
    unrestEnd: Int32Array.from(merged, (b) => b.end),
    workStart,
    workEnd,
    ...neighbouringWork(workStart, workEnd),
    workMinutesOfWeek,
  };
}

/** Whether a busy block overlaps the stretch from `start` to `end`; touching is no overlap. */
export function isBusyBetween(days: TraineeDays, start: number, end: number): boolean {
  // A block lasts at most a day, so the ones under way began on the date before `start` at the earliest.
  const column = Math.floor(start / MINUTES_PER_DAY) - 1 + EDGE_DAYS;
  const count = days.busyStart.length;
  for (let i = days.busyFrom[Math.max(0, column)] ?? 0; i < count; i++) {
    const blockStart = days.busyStart[i] ?? 0;
    if (blockStart >= end) return false;
    if ((days.busyEnd[i] ?? 0) > start) return true;
  }
  return false;
}

function neighbouringWork(workStart: Int32Array, workEnd: Int32Array) {
  const workEndBefore = new Int32Array(workStart.length).fill(NO_WORK);
  const workStartAfter = new Int32Array(workStart.length).fill(NO_WORK);
  for (let c = 1; c < workStart.length; c++) {
    workEndBefore[c] =
      (workStart[c - 1] ?? 0) === NO_WORK ? (workEndBefore[c - 1] ?? 0) : (workEnd[c - 1] ?? 0);
  }
  for (let c = workStart.length - 2; c >= 0; c--) {
    workStartAfter[c] =
      (workStart[c + 1] ?? 0) === NO_WORK ? (workStartAfter[c + 1] ?? 0) : (workStart[c + 1] ?? 0);
  }
  return { workEndBefore, workStartAfter };
}

function relative(block: BusyOccurrence, horizon: Horizon) {
  const midnight = horizon.firstDay * MINUTES_PER_DAY;
  return { kind: block.kind, start: block.startsAt - midnight, end: block.endsAt - midnight };
}

function mergeStretches(
  stretches: readonly { start: number; end: number }[],
): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else merged.push({ ...next });
  }
  return merged;
}
