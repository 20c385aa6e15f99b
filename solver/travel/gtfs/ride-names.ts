/** What people call the rides and stops of a plan, as the timetables name them. */
import type { RideLine, RideNames, VehicleKind } from '../../domain/names.ts';
import type { Timetables } from './feeds.ts';
import { NONE, type Stops, type Timetable } from './timetable.ts';

/** Of these feeds; what is in none of them has no name. */
export function rideNames(timetables: Timetables): RideNames {
  const byPath = new Map(timetables.map(({ path, timetable }) => [path, timetable]));
  return {
    line: (feed, trip) => {
      const timetable = byPath.get(feed);
      const index = timetable?.trips.ids.indexOf(trip) ?? NONE;
      return timetable === undefined || index === NONE ? null : lineOf(timetable, index);
    },
    stop: (feed, stop) => {
      const stops = byPath.get(feed)?.stops;
      const index = stops?.ids.indexOf(stop) ?? NONE;
      return stops === undefined || index === NONE ? null : stopName(stops, index) || null;
    },
  };
}

function lineOf({ routes, stops, stopTimes, trips }: Timetable, trip: number): RideLine {
  const route = trips.route[trip] ?? NONE;
  const lastStop = stopTimes.stop[(trips.first[trip + 1] ?? 0) - 1] ?? NONE;
  return {
    kind: vehicleKind(routes.types[route] ?? NONE),
    line: routes.shortNames[route]?.trim() || routes.longNames[route]?.trim() || '',
    towards: trips.headsigns[trip]?.trim() || stopName(stops, lastStop),
  };
}

/** Its own name, else that of its station; empty where there is none. */
function stopName({ names, parent }: Stops, stop: number): string {
  return names[stop]?.trim() || names[parent[stop] ?? NONE]?.trim() || '';
}

/** Of a GTFS route_type: the basic ones up to 12, and the hundreds of the extended ones. */
function vehicleKind(routeType: number): VehicleKind {
  return BASIC_KINDS[routeType] ?? EXTENDED_KINDS[Math.floor(routeType / 100)] ?? 'other';
}

const BASIC_KINDS: Readonly<Record<number, VehicleKind>> = {
  0: 'tram',
  1: 'metro',
  2: 'train',
  3: 'bus',
  4: 'ferry',
  5: 'tram',
  11: 'bus',
};

/** Rail, coach, suburban rail, urban rail (metro), metro, underground, bus, trolleybus, tram, water, ferry. */
const EXTENDED_KINDS: Readonly<Record<number, VehicleKind>> = {
  1: 'train',
  2: 'bus',
  3: 'train',
  4: 'metro',
  5: 'metro',
  6: 'metro',
  7: 'bus',
  8: 'bus',
  9: 'tram',
  10: 'ferry',
  12: 'ferry',
};
