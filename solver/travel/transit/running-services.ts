/** Which services have anything on the road around a date: its own, the evening's before it, the morning's after it. */
import { addDays, type DayNumber, MINUTES_PER_DAY } from '../../domain/calendar.ts';
import type { ServiceDates } from '../gtfs/service-dates.ts';
import { serviceRuns } from '../gtfs/services.ts';
import type { Timetable } from '../gtfs/timetable.ts';
import type { ServiceSpans } from './service-spans.ts';

/** Minutes since the date's midnight, both included; below 0 is the evening before. */
export interface Horizon {
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface RunningDay {
  /** Days from the date to the service date: -1 for last night's trips. */
  readonly offset: number;
  /** In rising order. */
  readonly services: readonly number[];
}

export interface DatedTimetable {
  readonly timetable: Timetable;
  readonly dates: ServiceDates;
  readonly spans: ServiceSpans;
}

export function runningServices(
  { timetable: { services }, dates, spans }: DatedTimetable,
  day: DayNumber,
  { fromMinute, toMinute }: Horizon,
): readonly RunningDay[] {
  const running: RunningDay[] = [];
  const firstOffset = Math.ceil((fromMinute - spans.end) / MINUTES_PER_DAY);
  const lastOffset = Math.floor(toMinute / MINUTES_PER_DAY);
  for (let offset = firstOffset; offset <= lastOffset; offset++) {
    const readAs = dates.readAs(addDays(day, offset));
    if (readAs === null) continue;
    const midnight = offset * MINUTES_PER_DAY;
    const onTheRoad: number[] = [];
    for (let service = 0; service < spans.first.length; service++) {
      const first = midnight + (spans.first[service] ?? 0);
      const last = midnight + (spans.last[service] ?? 0);
      if (first > last || last < fromMinute || first > toMinute) continue;
      if (serviceRuns(services, service, readAs)) onTheRoad.push(service);
    }
    running.push({ offset, services: onTheRoad });
  }
  return running;
}
