/** Between which minutes of its day each service of a feed has anything on the road. */
import { arrivalMinute, departureMinute, forEachRun } from '../gtfs/runs.ts';
import type { Timetable } from '../gtfs/timetable.ts';

/** Per service, minutes since the midnight of its date; `first` after `last` where it has no trip. */
export interface ServiceSpans {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The latest minute of any. */
  readonly end: number;
}

export function serviceSpans(timetable: Timetable): ServiceSpans {
  const { trips, stopTimes, services } = timetable;
  const first = new Int32Array(services.weekdays.length).fill(1);
  const last = new Int32Array(services.weekdays.length);
  const isMet = new Uint8Array(services.weekdays.length);
  for (let trip = 0; trip < trips.service.length; trip++) {
    const service = trips.service[trip] ?? -1;
    const from = trips.first[trip] ?? 0;
    const to = trips.first[trip + 1] ?? 0;
    if (service < 0 || to - from < 2) continue;
    forEachRun(timetable, trip, (shift) => {
      const start = departureMinute((stopTimes.departure[from] ?? 0) + shift);
      const end = arrivalMinute((stopTimes.arrival[to - 1] ?? 0) + shift);
      first[service] = isMet[service] === 1 ? Math.min(first[service] ?? start, start) : start;
      last[service] = isMet[service] === 1 ? Math.max(last[service] ?? end, end) : end;
      isMet[service] = 1;
    });
  }
  return { first, last, end: last.reduce((latest, minute) => Math.max(latest, minute), 0) };
}
