/** A GTFS feed read whole: a timetable, or everything that is wrong with it. */
import type { Problem } from '../../domain/problem.ts';
import { FeedFindings } from './feed-findings.ts';
import { A_DAY_OF_SERVICE, A_TRIP_THAT_CARRIES } from './feed-sayings.ts';
import type { IdTable } from './id-table.ts';
import { readTimezones } from './read-agency.ts';
import { readFrequencies } from './read-frequencies.ts';
import { readServices, SERVICE_PLACE } from './read-services.ts';
import { readStopTimeRows, STOP_TIMES_FILE } from './read-stop-times.ts';
import { readStops } from './read-stops.ts';
import type { FeedFiles } from './read-table.ts';
import { readTransfers } from './read-transfers.ts';
import { readDutchNames } from './read-translations.ts';
import { readRoutes, readTrips } from './read-trips.ts';
import { coverageOf } from './services.ts';
import type { Timetable } from './timetable.ts';
import { stopTimesByTrip } from './trip-stop-times.ts';

/** A timetable, and as warnings what was passed over in its feed. */
export interface ReadTimetable {
  readonly timetable: Timetable;
  readonly notices: readonly Problem[];
}

export type TimetableReading =
  | (ReadTimetable & { readonly ok: true })
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * @param files opened one at a time, each read once from its start.
 * @throws whatever opening or reading throws; what is wrong inside the files is in the reading.
 */
export async function readTimetable(files: FeedFiles): Promise<TimetableReading> {
  const findings = new FeedFindings();
  const timezones = await readTimezones(files, findings);
  const services = await readServices(files, findings);
  if (findings.isSound && coverageOf(services) === null) {
    findings.fault(SERVICE_PLACE, '', A_DAY_OF_SERVICE);
  }
  const stops = await readStops(files, findings);
  const routes = await readRoutes(files, findings);
  const trips = await readTrips(files, routes, services, findings);
  const frequencies = await readFrequencies(files, trips, findings);
  const transfers = await readTransfers(files, stops, findings);
  const dutch = await readDutchNames(files, findings);
  // A stop or trip with a fault of its own would be missed at every one of its thousands of stop times.
  if (!findings.isSound) return { ok: false, problems: findings.problems() };
  const rows = await readStopTimeRows(files, stops, trips, findings);
  if (!findings.isSound) return { ok: false, problems: findings.problems() };
  const tripIds = trips.ids.build();
  const { stopTimes, first } = stopTimesByTrip(rows, tripIds, findings);
  if (!first.some((from, trip) => isTripThatCarries(from, first[trip + 1]))) {
    findings.fault(STOP_TIMES_FILE, '', A_TRIP_THAT_CARRIES);
  }
  if (!findings.isSound) return { ok: false, problems: findings.problems() };
  return {
    ok: true,
    timetable: {
      timezones,
      stops: { ...stops.stops, names: named(stops.stops.ids, stops.stops.names, dutch?.stop) },
      routes,
      trips: { ...trips, ids: tripIds, headsigns: named(tripIds, trips.headsigns, dutch?.headsign), first },
      stopTimes,
      frequencies,
      services,
      transfers,
    },
    notices: findings.notices(),
  };
}

/** @param to where the stop times of the next trip start; undefined past the last trip. */
function isTripThatCarries(from: number, to = from): boolean {
  return to - from >= 2;
}

function named(
  ids: IdTable,
  names: readonly string[],
  inDutch: ((id: string, name: string) => string) | undefined,
): readonly string[] {
  return inDutch === undefined ? names : names.map((name, index) => inDutch(ids.idAt(index), name));
}
