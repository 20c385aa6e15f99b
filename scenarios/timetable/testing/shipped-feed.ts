/** The timetable in the repository, read as the product reads it, and asked as a traveller would. */
import { fileURLToPath } from 'node:url';
import { readFeed } from '../../../api/gtfs/open-feed.ts';
import { dayNumber } from '../../../solver/domain/calendar.ts';
import { forEachRun } from '../../../solver/travel/gtfs/runs.ts';
import { serviceRuns } from '../../../solver/travel/gtfs/services.ts';
import type { Timetable } from '../../../solver/travel/gtfs/timetable.ts';
import { clock } from '../trips.ts';

export const SHIPPED_FEED = fileURLToPath(
  new URL('../../semesters/leuven-voorjaar-2027/dienstregeling/regio-leuven.zip', import.meta.url),
);

export const readShippedFeed = () => readFeed(SHIPPED_FEED);

export interface RunCall {
  /** Its number in the timetable. */
  readonly stop: number;
  readonly name: string;
  /** Seconds since the service date's midnight. */
  readonly arrive: number;
  readonly depart: number;
}

/** A trip as it runs once. */
export interface Run {
  /** What the front of the vehicle says: `20`, `IC1`. */
  readonly line: string;
  readonly isRail: boolean;
  readonly calls: readonly RunCall[];
}

const RAIL = [103, 109];

/** Every run of that service date. */
export function runsOn(timetable: Timetable, date: string): readonly Run[] {
  const { services, trips } = timetable;
  const day = dayNumber(date);
  return [...trips.service].flatMap((service, trip) =>
    serviceRuns(services, service, day) ? runsOf(timetable, trip) : [],
  );
}

/** Every run of the timetable, once for each service that it belongs to. */
export function allRuns(timetable: Timetable): readonly Run[] {
  return [...timetable.trips.service].flatMap((_, trip) => runsOf(timetable, trip));
}

function runsOf(timetable: Timetable, trip: number): readonly Run[] {
  const { trips, routes, stops, stopTimes } = timetable;
  const route = trips.route[trip] ?? -1;
  const from = trips.first[trip] ?? 0;
  const indices = Array.from({ length: (trips.first[trip + 1] ?? 0) - from }, (_, i) => from + i);
  const runs: Run[] = [];
  forEachRun(timetable, trip, (shift) => {
    runs.push({
      line: routes.shortNames[route] ?? '',
      isRail: RAIL.includes(routes.types[route] ?? -1),
      calls: indices.map((at) => ({
        stop: stopTimes.stop[at] ?? -1,
        name: stops.names[stopTimes.stop[at] ?? -1] ?? '',
        arrive: (stopTimes.arrival[at] ?? 0) + shift,
        depart: (stopTimes.departure[at] ?? 0) + shift,
      })),
    });
  });
  return runs;
}

/**
 * When something leaves the one place for the other without a change, earliest first: `05:04`, past midnight `24:45`.
 *
 * @param from the start of a stop's name: `Diest Station` stands for all its tracks and platforms.
 */
export function departures(runs: readonly Run[], from: string, to: string): readonly string[] {
  return runs
    .flatMap(({ calls }) => {
      const boarding = calls.findIndex(({ name }) => name.startsWith(from));
      const alighting = calls.findIndex(({ name }, at) => at > boarding && name.startsWith(to));
      return boarding < 0 || alighting < 0 ? [] : [calls[boarding]?.depart ?? 0];
    })
    .sort((a, b) => a - b)
    .map((seconds) => clock(Math.floor(seconds / 60)));
}
