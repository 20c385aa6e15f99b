/** On which dates each service runs, as calendar.txt and calendar_dates.txt state it together. */
import { addDays, type DayNumber, dayNumber, weekdayOf } from '../../domain/calendar.ts';
import type { IdTable } from './id-table.ts';

const EPOCH = dayNumber('1970-01-01');

export interface Services {
  readonly ids: IdTable;
  /** Bit 0 Monday … bit 6 Sunday; 0 for a service that only calendar_dates.txt knows. */
  readonly weekdays: Uint8Array;
  /** Days on which the weekdays hold, both included; `from` after `to` where there are none. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Exceptions of a service in date order: those from `firstException[service]` up to the next one's. */
  readonly firstException: Int32Array;
  readonly exceptionDay: Int32Array;
  /** 1 added, 0 removed. */
  readonly exceptionRuns: Uint8Array;
}

export function serviceRuns(services: Services, service: number, day: DayNumber): boolean {
  if (service < 0 || service >= services.weekdays.length) return false;
  return exceptionOn(services, service, day) ?? runsByWeekday(services, service, day);
}

function runsByWeekday({ weekdays, from, to }: Services, service: number, day: DayNumber): boolean {
  if (day < (from[service] ?? 1) || day > (to[service] ?? 0)) return false;
  return ((weekdays[service] ?? 0) & (1 << (weekdayOf(day) - 1))) !== 0;
}

function exceptionOn(services: Services, service: number, day: DayNumber): boolean | undefined {
  let low = services.firstException[service] ?? 0;
  let high = services.firstException[service + 1] ?? 0;
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((services.exceptionDay[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low < end && services.exceptionDay[low] === day ? services.exceptionRuns[low] === 1 : undefined;
}

export interface Coverage {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** From the earliest to the latest date on which some service runs; null when none ever does. */
export function coverageOf(services: Services): Coverage | null {
  let first: DayNumber | null = null;
  let last: DayNumber | null = null;
  for (let service = 0; service < services.weekdays.length; service++) {
    const earliest = runningDay(services, service, 1);
    const latest = runningDay(services, service, -1);
    if (earliest === null || latest === null) continue;
    if (first === null || earliest < first) first = earliest;
    if (last === null || latest > last) last = latest;
  }
  return first === null || last === null ? null : { first, last };
}

/** The first day of service going forward (step 1), the last one going back (step -1). */
function runningDay(services: Services, service: number, step: 1 | -1): DayNumber | null {
  const added = addedDays(services, service);
  const outermost = step === 1 ? added[0] : added.at(-1);
  const byWeekday = runningWeekday(services, service, step);
  if (byWeekday === null || outermost === undefined) return byWeekday ?? outermost ?? null;
  return step * outermost < step * byWeekday ? outermost : byWeekday;
}

function addedDays({ firstException, exceptionDay, exceptionRuns }: Services, service: number): DayNumber[] {
  const days: DayNumber[] = [];
  for (let i = firstException[service] ?? 0; i < (firstException[service + 1] ?? 0); i++) {
    if (exceptionRuns[i] === 1) days.push(addDays(EPOCH, exceptionDay[i] ?? 0));
  }
  return days;
}

function runningWeekday(services: Services, service: number, step: 1 | -1): DayNumber | null {
  if (services.weekdays[service] === 0) return null;
  const from = services.from[service] ?? 1;
  const to = services.to[service] ?? 0;
  const outer = step === 1 ? from : to;
  for (let moved = 0; moved <= to - from; moved++) {
    const day = addDays(EPOCH, outer + step * moved);
    if (serviceRuns(services, service, day)) return day;
  }
  return null;
}
