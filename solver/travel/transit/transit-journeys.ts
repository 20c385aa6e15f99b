/**
 * Journeys by public transport between many homes and many sites: one search per site, time, direction and class of
 * dates, whatever the number of homes.
 *
 * **What is found.** Out, every journey that arrives by the minute asked and at most `maxWaitMinutes` before it, and
 * that no other beats both in leaving late and in taking few minutes. The first is the shortest: S1 and S2 count
 * minutes from leaving to arriving, so it costs the least. The others leave later, which counts where a busy block
 * is in the way (H6). Back the same, mirrored. Without a limit to the wait, last night's last bus would always be an
 * answer.
 */
import type { Point } from '../../domain/values.ts';
import type { TimedLeg } from '../day-trip.ts';
import { streetMinutes } from '../street.ts';
import { type Direction, hopMinute, hopTimes, realRides, realTimes, type TransitTimes } from './direction.ts';
import {
  ColumnReader,
  type JourneyColumn,
  type Origins,
  originsWithStops,
  timesOf,
  type WalkToTarget,
} from './journey-column.ts';
import { rideLegs, streetLeg } from './journey-legs.ts';
import { type ColumnKeeper, JourneyTable } from './journey-table.ts';
import { type NearbyIndex, nearbyIndex } from './nearby-index.ts';
import { accessMode, accessOf, type Origin, type StopAccess, type Target } from './places.ts';
import type { ScanWindow } from './profile-scan.ts';
import { type RideChain, rideChain } from './ride-chain.ts';
import type { Horizon } from './running-services.ts';
import { reachMetres } from './street-reach.ts';
import type { Searched, TransitSearch } from './transit-search.ts';

export interface TransitLimits {
  /** The longest journey that anyone may make, leave to arrive. */
  readonly maxMinutes: number;
  /** The longest that anyone should wait at the site before the minute asked, or after it on the way back. */
  readonly maxWaitMinutes: number;
}

export interface TransitQuery {
  /** Index of the target. */
  readonly target: number;
  readonly direction: Direction;
  /** Out: be there by then. Back: leave no earlier. Since the midnight of the date. */
  readonly minute: number;
  readonly serviceClass: number;
}

/** The minutes in which journeys can lie, for queries at these minutes. */
export function horizonOf(
  minutes: readonly number[],
  { maxMinutes, maxWaitMinutes }: TransitLimits,
): Horizon {
  const reach = maxMinutes + maxWaitMinutes;
  return { fromMinute: Math.min(...minutes) - reach, toMinute: Math.max(...minutes) + reach };
}

interface KnownTarget {
  readonly place: Pick<Origin, 'point' | 'bike'>;
  readonly access: StopAccess;
  readonly walks: readonly WalkToTarget[];
}

/** Whoever answers queries for places that are numbered. */
export interface JourneySource {
  /** Shortest first, each next one longer and leaving later (out) or arriving earlier (back). */
  times(origin: number, query: TransitQuery): readonly TransitTimes[];
  /** A class in which journeys at that minute have the same times, whatever the target; the query's own, or an earlier one. */
  classAlike(query: Omit<TransitQuery, 'target'>): number;
  /** Minutes on foot all the way, or null where that is too far. */
  walkMinutes(origin: number, target: number): number | null;
  /**
   * @param times one of those that `times` gives for this query; @throws Error for any other.
   * @param stretched where the ends are left sooner or reached later than the rides ask.
   */
  legs(
    origin: number,
    query: TransitQuery,
    times: TransitTimes,
    stretched?: TransitTimes,
  ): readonly TimedLeg[];
}

export class TransitJourneys implements JourneySource {
  private readonly search: TransitSearch;
  private readonly targetPlaces: readonly Target[];
  private readonly limits: TransitLimits;
  private readonly origins: Origins;
  private readonly originsNearby: NearbyIndex;
  private readonly reader: ColumnReader;
  private readonly targets = new Map<number, KnownTarget>();
  private readonly columns: ColumnKeeper;
  private readonly alike = new Map<number, number>();

  constructor(
    search: TransitSearch,
    origins: readonly Origin[],
    targets: readonly Target[],
    limits: TransitLimits,
    columns: ColumnKeeper = new JourneyTable(),
  ) {
    this.columns = columns;
    this.search = search;
    this.targetPlaces = targets;
    this.limits = limits;
    this.origins = originsWithStops(origins, (origin) => accessOf(search.network, origin));
    const points = origins.map(({ point }) => point);
    this.originsNearby = nearbyIndex(points, [...points.keys()]);
    this.reader = new ColumnReader(this.origins);
  }

  /** Kept once asked. */
  times(origin: number, query: TransitQuery): readonly TransitTimes[] {
    const searched = { ...query, serviceClass: this.classAlike(query) };
    const key = queryKey(searched);
    return timesOf(this.columns.find(key) ?? this.searchedColumn(key, searched), origin)
      .map((times) => realTimes(query.direction, times))
      .sort((a, b) => a.arriveMinute - a.leaveMinute - (b.arriveMinute - b.leaveMinute));
  }

  /** Such classes are searched once; who tells the legs looks at the class itself. */
  classAlike(query: Omit<TransitQuery, 'target'>): number {
    const key = queryKey({ ...query, target: 0 });
    const known = this.alike.get(key);
    if (known !== undefined) return known;
    const found = this.search.firstAlike(query.direction, query.serviceClass, this.windowOf(query));
    this.alike.set(key, found);
    return found;
  }

  private searchedColumn(key: number, query: TransitQuery): JourneyColumn {
    const column = this.column(query);
    this.columns.keep(key, column);
    return column;
  }

  /** The table of all origins, in the minutes of the hops; not kept. */
  column(query: TransitQuery): JourneyColumn {
    return this.reader.read(this.searched(query).boardings, this.targetOf(query).walks, {
      latestArrival: hopMinute(query.direction, query.minute),
      maxMinutes: this.limits.maxMinutes,
    });
  }

  walkMinutes(origin: number, target: number): number | null {
    const minutes = streetMinutes('walk', this.originAt(origin).point, this.pointOf(target), this.rules);
    return minutes <= this.rules.maxWalkToStopMinutes ? minutes : null;
  }

  legs(
    origin: number,
    query: TransitQuery,
    times: TransitTimes,
    stretched: TransitTimes = times,
  ): readonly TimedLeg[] {
    const home = this.originAt(origin);
    const chain = this.chainOf(home, query, times);
    if (chain === null) return this.walkLegs(origin, query, times);
    const isOut = query.direction === 'out';
    const homeEnd = {
      point: home.point,
      mode: accessMode(this.search.network, home, chain.homeStop, chain.accessMinutes),
      minutes: chain.accessMinutes,
      atMinute: isOut ? stretched.leaveMinute : stretched.arriveMinute,
    };
    const { place } = this.targetOf(query);
    const targetMinutes = this.minutesToTarget(query, chain.targetStop);
    const targetEnd = {
      point: place.point,
      mode: accessMode(this.search.network, place, chain.targetStop, targetMinutes),
      minutes: targetMinutes,
      atMinute: isOut ? stretched.arriveMinute : stretched.leaveMinute,
    };
    const { runs } = this.searched(query);
    const rides = realRides(query.direction, chain.rides);
    const [start, end] = isOut ? [homeEnd, targetEnd] : [targetEnd, homeEnd];
    return rideLegs(this.search.network, runs, rides, start, end);
  }

  private chainOf(home: Origin, query: TransitQuery, times: TransitTimes): RideChain | null {
    return rideChain(
      this.searched(query),
      accessOf(this.search.network, home),
      hopTimes(query.direction, times),
    );
  }

  private walkLegs(origin: number, query: TransitQuery, times: TransitTimes): readonly TimedLeg[] {
    const walk = this.walkMinutes(origin, query.target);
    if (walk !== times.arriveMinute - times.leaveMinute) {
      throw new Error('these are not the times of a journey that was found');
    }
    const home = this.originAt(origin).point;
    const target = this.pointOf(query.target);
    const [from, to] = query.direction === 'out' ? [home, target] : [target, home];
    return [streetLeg('walk', from, to, times.leaveMinute, walk)];
  }

  private searched(query: TransitQuery): Searched {
    const { direction, serviceClass } = query;
    return this.search.search(direction, serviceClass, this.targetOf(query).access, this.windowOf(query));
  }

  private windowOf({ direction, minute }: Omit<TransitQuery, 'target'>): ScanWindow {
    const latestArrival = hopMinute(direction, minute);
    return {
      latestArrival,
      earliestArrival: latestArrival - this.limits.maxWaitMinutes,
      maxMinutes: this.limits.maxMinutes,
    };
  }

  private targetOf({ target }: TransitQuery): KnownTarget {
    const known = this.targets.get(target);
    if (known !== undefined) return known;
    const { bike = null } = this.targetPlaces[target] ?? {};
    const place = { point: this.pointOf(target), bike };
    const access = accessOf(this.search.network, place);
    const made = { place, access, walks: this.walksTo(target, place.point) };
    this.targets.set(target, made);
    return made;
  }

  private walksTo(target: number, point: Point): readonly WalkToTarget[] {
    const walks: WalkToTarget[] = [];
    const metres = reachMetres('walk', this.rules.maxWalkToStopMinutes, this.rules);
    this.originsNearby.within(point, metres, (origin) => {
      const minutes = this.walkMinutes(origin, target);
      if (minutes !== null) walks.push({ origin, minutes });
    });
    return walks.sort((a, b) => a.origin - b.origin);
  }

  private minutesToTarget(query: TransitQuery, stop: number): number {
    const { stops, minutes } = this.targetOf(query).access;
    const found = minutes[stops.indexOf(stop)];
    if (found === undefined) throw new Error(`nobody walks to target ${query.target} from stop ${stop}`);
    return found;
  }

  private get rules() {
    return this.search.network.rules;
  }

  private originAt(index: number): Origin {
    const origin = this.origins.list[index];
    if (origin === undefined) throw new RangeError(`there is no origin ${index}`);
    return origin;
  }

  private pointOf(target: number): Point {
    const place = this.targetPlaces[target];
    if (place === undefined) throw new RangeError(`there is no target ${target}`);
    return { lat: place.lat, lon: place.lon };
  }
}

/** Minutes of queries lie within some days around the date. */
const MINUTES_KEYED = 1 << 14;
const CLASSES_KEYED = 1 << 12;

/** Keys of the queries to one target are below this. */
export const KEYS_PER_TARGET = 2 * CLASSES_KEYED * MINUTES_KEYED;

/** One whole number per query, below 2 ** 53 for any number of targets there could be. */
function queryKey({ target, direction, minute, serviceClass }: TransitQuery): number {
  const place = 2 * target + (direction === 'out' ? 0 : 1);
  return (place * CLASSES_KEYED + serviceClass) * MINUTES_KEYED + minute + MINUTES_KEYED / 2;
}
