/**
 * How often a trip runs in a day of its service: once as it stands, or at every headway of its frequencies,
 * the timetable of the trip then being a pattern.
 */
import type { Timetable } from './timetable.ts';

const SECONDS_PER_MINUTE = 60;

/**
 * @param visit gets the seconds to add to every stop time of the trip. Runs leave the first stop at start_time and
 * every headway after it, before end_time; whether or not the operator calls those times exact.
 */
export function forEachRun(
  { frequencies, trips, stopTimes }: Timetable,
  trip: number,
  visit: (shiftSeconds: number) => void,
): void {
  const from = frequencies.first[trip] ?? 0;
  const to = frequencies.first[trip + 1] ?? 0;
  if (from === to) visit(0);
  const patternStart = stopTimes.departure[trips.first[trip] ?? 0] ?? 0;
  for (let row = from; row < to; row++) {
    const end = frequencies.end[row] ?? 0;
    const headway = frequencies.headway[row] ?? end;
    for (let start = frequencies.start[row] ?? 0; start < end; start += headway) visit(start - patternStart);
  }
}

/** GTFS departures are cut to the minute. */
export function departureMinute(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_MINUTE);
}

/** GTFS arrivals are rounded up to the minute. */
export function arrivalMinute(seconds: number): number {
  return Math.ceil(seconds / SECONDS_PER_MINUTE);
}
