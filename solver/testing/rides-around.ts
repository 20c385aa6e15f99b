/** Everything that can be ridden around a date. */
import { addDays, type DayNumber, type Moment, momentAt } from '../domain/calendar.ts';
import type { Point } from '../domain/values.ts';
import type { DatedFeed } from '../travel/gtfs/feeds.ts';
import { arrivalMinute, departureMinute, forEachRun } from '../travel/gtfs/runs.ts';
import { serviceRuns } from '../travel/gtfs/services.ts';
import { MAY_ALIGHT, MAY_BOARD, stopPoint } from '../travel/gtfs/timetable.ts';

export interface StopOfRide extends Point {
  readonly stop: string;
}

export interface Ride {
  readonly feed: string;
  readonly trip: string;
  readonly from: StopOfRide;
  readonly to: StopOfRide;
  readonly depart: Moment;
  readonly arrive: Moment;
}

/** Of the service of the date itself, and of the night before it. */
export function ridesAround(feeds: readonly DatedFeed[], date: DayNumber): readonly Ride[] {
  return feeds.flatMap((feed) =>
    [addDays(date, -1), date].flatMap((serviceDay) => ridesOfService(feed, serviceDay)),
  );
}

function ridesOfService({ path, timetable, dates }: DatedFeed, serviceDay: DayNumber): readonly Ride[] {
  const { trips, stopTimes, services, stops } = timetable;
  const readAs = dates.readAs(serviceDay);
  if (readAs === null) return [];
  const stopOf = (stopTime: number): StopOfRide => {
    const stop = stopTimes.stop[stopTime] ?? 0;
    return { ...stopPoint(stops, stop), stop: stops.ids.idAt(stop) };
  };
  const rides: Ride[] = [];
  for (let trip = 0; trip < trips.ids.size; trip++) {
    if (!serviceRuns(services, trips.service[trip] ?? 0, readAs)) continue;
    const [first, end] = [trips.first[trip] ?? 0, trips.first[trip + 1] ?? 0];
    forEachRun(timetable, trip, (shift) => {
      for (let board = first; board < end; board++) {
        if (((stopTimes.use[board] ?? 0) & MAY_BOARD) === 0) continue;
        for (let alight = board + 1; alight < end; alight++) {
          if (((stopTimes.use[alight] ?? 0) & MAY_ALIGHT) === 0) continue;
          rides.push({
            feed: path,
            trip: trips.ids.idAt(trip),
            from: stopOf(board),
            to: stopOf(alight),
            depart: momentAt(serviceDay, departureMinute((stopTimes.departure[board] ?? 0) + shift)),
            arrive: momentAt(serviceDay, arrivalMinute((stopTimes.arrival[alight] ?? 0) + shift)),
          });
        }
      }
    });
  }
  return rides;
}
