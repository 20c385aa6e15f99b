/** Every stop and station of the feed, from the tables. */
import { slug } from '../generate/employers.ts';
import { STATIONS, stationTitle, trackName } from './stations.ts';
import type { StopRow } from './stop-row.ts';
import { EAST_STOPS } from './stops-east.ts';
import { LEUVEN_STOPS } from './stops-leuven.ts';
import { NORTH_STOPS } from './stops-north.ts';
import { SOUTH_STOPS } from './stops-south.ts';
import { WEST_STOPS } from './stops-west.ts';

/** Where a vehicle stops, or (without `parent`, with `isStation`) the station around such places. */
export interface Stop {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly isStation: boolean;
  /** The id of its station. */
  readonly parent?: string;
  /** Of a track. */
  readonly track?: number;
}

/** Bus stops by the municipality that they are in. */
export const BUS_STOPS: Readonly<Record<string, readonly StopRow[]>> = {
  ...LEUVEN_STOPS,
  ...WEST_STOPS,
  ...NORTH_STOPS,
  ...EAST_STOPS,
  ...SOUTH_STOPS,
};

const stationId = (station: string) => `station-${slug(station)}`;

const stations: readonly Stop[] = STATIONS.map(({ name, lat, lon }) => ({
  id: stationId(name),
  name: stationTitle(name),
  lat,
  lon,
  isStation: true,
}));

const tracks: readonly Stop[] = STATIONS.flatMap(({ name, lat, lon, tracks: count }) =>
  Array.from({ length: count }, (_, index) => ({
    id: slug(trackName(name, index + 1)),
    name: trackName(name, index + 1),
    lat,
    lon,
    isStation: false,
    parent: stationId(name),
    track: index + 1,
  })),
);

const busStops: readonly Stop[] = Object.values(BUS_STOPS)
  .flat()
  .map(([name, lat, lon, station]) => ({
    id: slug(name),
    name,
    lat,
    lon,
    isStation: false,
    ...(station === undefined ? {} : { parent: stationId(station) }),
  }));

/** Stations first, so that what belongs to one comes after it. */
export const ALL_STOPS: readonly Stop[] = [...stations, ...tracks, ...busStops];

const byName = new Map([...tracks, ...busStops].map((stop) => [stop.name, stop]));

/** @throws RangeError for a name that the tables do not have. */
export function stopNamed(name: string): Stop {
  const stop = byName.get(name);
  if (stop === undefined) throw new RangeError(`no stop called ${name} in the tables`);
  return stop;
}
