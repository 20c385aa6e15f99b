/**
 * A timetable as one feed states it: immutable, on typed arrays, numbered from 0 in the order of its files.
 * Nothing here knows how to find a way; that is `travel/transit/`.
 */
import type { Point } from '../../domain/values.ts';
import type { IdTable } from './id-table.ts';
import type { Services } from './services.ts';
import type { TransferRows } from './transfer-rows.ts';

/** Where a stop has no parent, a trip no route, a trip no service. */
export const NONE = -1;

export interface Stops {
  readonly ids: IdTable;
  readonly names: readonly string[];
  /** WGS84; a platform without coordinates has those of its station. NaN where there are none at all. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** The station that a stop belongs to, or NONE. */
  readonly parent: Int32Array;
}

export interface Routes {
  readonly ids: IdTable;
  readonly shortNames: readonly string[];
  readonly longNames: readonly string[];
  /** GTFS route_type, extended ones too (100 rail, 700 bus); NONE where the feed gives none. */
  readonly types: Int32Array;
}

export interface Trips {
  readonly ids: IdTable;
  readonly headsigns: readonly string[];
  readonly route: Int32Array;
  readonly service: Int32Array;
  /** Its stop times are those from `first[trip]` up to, but not, `first[trip + 1]`. */
  readonly first: Int32Array;
}

/**
 * In the order of the trip. Seconds since the service date's midnight, past 86 400 too. A time left empty is spread
 * evenly, its arrival rounded up and its departure down to the second, so that cutting to the minute stays exact.
 */
export interface StopTimes {
  readonly stop: Int32Array;
  readonly arrival: Int32Array;
  readonly departure: Int32Array;
  /** `MAY_BOARD | MAY_ALIGHT` */
  readonly use: Uint8Array;
}

export const MAY_BOARD = 1;
export const MAY_ALIGHT = 2;

/** From `first[trip]` up to `first[trip + 1]`: the rows of frequencies.txt about that trip. Seconds. */
export interface Frequencies {
  readonly first: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly headway: Int32Array;
}

export interface Timetable {
  /** The time zones of its agencies, each once: one in a feed that keeps to GTFS, none where it does not say. */
  readonly timezones: readonly string[];
  readonly stops: Stops;
  readonly routes: Routes;
  readonly trips: Trips;
  readonly stopTimes: StopTimes;
  readonly frequencies: Frequencies;
  readonly services: Services;
  readonly transfers: TransferRows;
}

export function stopPoint({ lat, lon }: Stops, stop: number): Point {
  return { lat: lat[stop] ?? Number.NaN, lon: lon[stop] ?? Number.NaN };
}
