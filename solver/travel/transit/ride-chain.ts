/** A journey found again with all its rides, from what a search left behind. */
import type { Changes } from './changes.ts';
import { HOP, USE_BITS } from './connections.ts';
import { END_OF_LIST, type EntryPool } from './entry-pool.ts';
import type { JourneyTimes } from './journey-front.ts';
import type { StopAccess } from './places.ts';
import { RIDE_BITS } from './profile-scan.ts';

/** One ride, in the minutes and the direction of the hops. */
export interface ChainedRide {
  readonly run: number;
  readonly fromStop: number;
  readonly toStop: number;
  readonly depart: number;
  readonly arrive: number;
}

export interface RideChain {
  /** From the origin to the stop at its side. */
  readonly accessMinutes: number;
  readonly homeStop: number;
  readonly targetStop: number;
  readonly rides: readonly ChainedRide[];
}

/** What a search left behind; it holds until the next one in that direction. In the minutes of the hops. */
export interface SearchLeft {
  readonly boardings: EntryPool;
  readonly hops: Int32Array;
  readonly changesOutOf: Changes;
}

/** Null when the search found no such journey from these stops. Of several the one with the fewest rides. */
export function rideChain(left: SearchLeft, from: StopAccess, times: JourneyTimes): RideChain | null {
  let best = END_OF_LIST;
  let accessMinutes = 0;
  from.stops.forEach((stop, i) => {
    const minutes = from.minutes[i] ?? 0;
    const entry = entryAt(left.boardings, stop, times.depart + minutes, times.arrive);
    if (entry === END_OF_LIST) return;
    if (best !== END_OF_LIST && keyOf(left.boardings, entry) >= keyOf(left.boardings, best)) return;
    best = entry;
    accessMinutes = minutes;
  });
  if (best === END_OF_LIST) return null;
  const rides = ridesFrom(left, best);
  const [first, last] = [rides[0], rides.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { accessMinutes, homeStop: first.fromStop, targetStop: last.toStop, rides };
}

function entryAt(
  { head, minute, key, next }: EntryPool,
  stop: number,
  depart: number,
  arrive: number,
): number {
  let found = END_OF_LIST;
  for (let entry = head[stop] ?? END_OF_LIST; entry !== END_OF_LIST; entry = next[entry] ?? END_OF_LIST) {
    if ((minute[entry] ?? 0) > depart) break;
    const isSame = minute[entry] === depart && (key[entry] ?? 0) >> RIDE_BITS === arrive;
    if (isSame && (found === END_OF_LIST || (key[entry] ?? 0) < (key[found] ?? 0))) found = entry;
  }
  return found;
}

function keyOf({ key }: EntryPool, entry: number): number {
  return key[entry] ?? 0;
}

function ridesFrom(left: SearchLeft, start: number): readonly ChainedRide[] {
  const rides: ChainedRide[] = [];
  for (let entry = start; entry !== END_OF_LIST; ) {
    const ride = rideOf(left, entry);
    rides.push(ride);
    const ridesLeft = keyOf(left.boardings, entry) - 1;
    entry = (ridesLeft & ((1 << RIDE_BITS) - 1)) === 0 ? END_OF_LIST : boardingAfter(left, ride, ridesLeft);
  }
  return rides;
}

function rideOf({ boardings, hops }: SearchLeft, entry: number): ChainedRide {
  const enter = boardings.enter[entry] ?? 0;
  const exit = boardings.exit[entry] ?? 0;
  return {
    run: (hops[enter + HOP.runAndUse] ?? 0) >> USE_BITS,
    fromStop: hops[enter + HOP.fromStop] ?? 0,
    toStop: hops[exit + HOP.toStop] ?? 0,
    depart: hops[enter + HOP.depart] ?? 0,
    arrive: hops[exit + HOP.arrive] ?? 0,
  };
}

/** Where the next ride with that key starts; of several changes the one that takes least. */
function boardingAfter({ boardings, changesOutOf }: SearchLeft, ride: ChainedRide, key: number): number {
  const { first, other, minutes } = changesOutOf;
  let found = END_OF_LIST;
  let leastMinutes = Number.POSITIVE_INFINITY;
  for (let change = first[ride.toStop] ?? 0; change < (first[ride.toStop + 1] ?? 0); change++) {
    const takes = minutes[change] ?? 0;
    if (takes >= leastMinutes) continue;
    const entry = entryWithKey(boardings, other[change] ?? 0, key);
    if (entry === END_OF_LIST || (boardings.minute[entry] ?? 0) < ride.arrive + takes) continue;
    found = entry;
    leastMinutes = takes;
  }
  if (found === END_OF_LIST) throw new Error(`no boarding continues a ride to stop ${ride.toStop}`);
  return found;
}

function entryWithKey({ head, key, next }: EntryPool, stop: number, wanted: number): number {
  let entry = head[stop] ?? END_OF_LIST;
  while (entry !== END_OF_LIST && (key[entry] ?? 0) < wanted) entry = next[entry] ?? END_OF_LIST;
  return entry !== END_OF_LIST && key[entry] === wanted ? entry : END_OF_LIST;
}
