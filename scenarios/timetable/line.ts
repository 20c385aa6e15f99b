/** A line, both ways: what the tables of lines are made into, and what the feed is written from. */
import type { Call } from './course.ts';
import type { ServiceId } from './services.ts';

export const AGENCIES = [
  { id: 'bus', name: 'Regiobus (verzonnen)', url: 'https://example.org/regiobus' },
  { id: 'rail', name: 'Spoor (verzonnen)', url: 'https://example.org/spoor' },
] as const;

export type AgencyId = (typeof AGENCIES)[number]['id'];

/** Minutes since midnight at which a trip leaves its first stop, past 1440 too; by service. */
export type Departures = Readonly<Partial<Record<ServiceId, readonly number[]>>>;

/** A stretch of a day with a trip every so often, from its first minute up to, but not at, its last. */
export interface Headway {
  readonly from: number;
  readonly to: number;
  readonly every: number;
}

export type Headways = Readonly<Partial<Record<ServiceId, readonly Headway[]>>>;

/** Either its departures are listed, or it runs so often that only the headways are. */
export type Timing =
  | { readonly kind: 'listed'; readonly departures: Departures }
  | { readonly kind: 'frequent'; readonly headways: Headways };

export interface Direction {
  readonly way: 'out' | 'back';
  /** Stops by their full names. */
  readonly course: readonly Call[];
  readonly timing: Timing;
}

export interface Line {
  /** Unique in the feed: `bus-20`. */
  readonly id: string;
  readonly agency: AgencyId;
  readonly number: string;
  readonly name: string;
  /** GTFS route_type, mostly an extended one. */
  readonly routeType: number;
  readonly directions: readonly [out: Direction, back: Direction];
}
