/**
 * How near public transport comes to a shift that it does not serve. Only asked to explain, so it searches wider than
 * planning does, one date at a time.
 */
import { type DayNumber, MINUTES_PER_DAY } from '../domain/calendar.ts';
import type { RideNames, VehicleKind } from '../domain/names.ts';
import type { Point } from '../domain/values.ts';
import type { TimedLeg } from './day-trip.ts';
import type { Direction, TransitTimes } from './transit/direction.ts';
import type { Network } from './transit/network.ts';
import { accessOf, type Origin } from './transit/places.ts';
import { serviceClasses } from './transit/service-classes.ts';
import { TransitJourneys, type TransitLimits, type TransitQuery } from './transit/transit-journeys.ts';
import { TransitSearch } from './transit/transit-search.ts';

/** What keeps one way from being made; minutes since the midnight of the date. */
export type Miss =
  /** There is a way at the right hour, and it takes this long. */
  | { readonly kind: 'too-long'; readonly minutes: number }
  /** The next one that is short enough comes too late. */
  | (RideMiss & {
      readonly kind: 'arrives-late';
      /** When one has to be there: some minutes before the shift starts. */
      readonly latest: number;
      /** Whether there is none before it that day; else one would have to wait too long at the site. */
      readonly isFirst: boolean;
    })
  /** The one before the shift ends is the last that is short enough. */
  | (RideMiss & {
      readonly kind: 'leaves-early';
      /** Whether there is none after it; else one would have to wait too long for it. */
      readonly isLast: boolean;
    })
  | { readonly kind: 'none'; readonly direction: Direction }
  /** No stop is near enough to one of the two ends. */
  | { readonly kind: 'no-stop'; readonly at: 'home' | 'site' };

/** When one is there or has to leave, and the vehicle where the whole ride is by one kind. */
interface RideMiss {
  readonly minute: number;
  readonly vehicle: VehicleKind | null;
}

export interface WayAsked {
  readonly home: Point;
  readonly bike: Origin['bike'];
  readonly maxMinutes: number;
  readonly site: Point;
  readonly day: DayNumber;
  readonly direction: Direction;
  /** Out: be there by then. Back: leave no earlier. */
  readonly minute: number;
}

/** Beyond this no journey is named as one that takes too long. */
const LONGEST_NAMED_MINUTES = 180;
/** Whoever travels on a date has the buses of its night behind them: the first of the day comes after this. */
const DAY_BEGINS = 3 * 60;

/** All journeys of a date and of the night after it lie in it. */
const AROUND_A_DATE = { fromMinute: -12 * 60, toMinute: 2 * MINUTES_PER_DAY + 12 * 60 };
/** Dates kept ready to be asked again: each holds all that runs on it. */
const MOST_DATES = 4;

export class MissedRides {
  private readonly network: Network;
  private readonly names: RideNames;
  private readonly maxWaitMinutes: number;
  private readonly searches = new Map<DayNumber, TransitSearch>();

  /** @param maxWaitMinutes as planning allows it. */
  constructor(network: Network, names: RideNames, maxWaitMinutes: number) {
    this.network = network;
    this.names = names;
    this.maxWaitMinutes = maxWaitMinutes;
  }

  /** Null where that way can be made. */
  miss(asked: WayAsked): Miss | null {
    const [inTime] = this.found(asked, 'short', asked.minute, {
      maxMinutes: Math.max(LONGEST_NAMED_MINUTES, asked.maxMinutes),
      maxWaitMinutes: this.maxWaitMinutes,
    });
    if (inTime !== undefined) {
      const minutes = inTime.arriveMinute - inTime.leaveMinute;
      return minutes <= asked.maxMinutes ? null : { kind: 'too-long', minutes };
    }
    const without = this.endWithoutStop(asked);
    if (without !== null) return { kind: 'no-stop', at: without };
    return asked.direction === 'out' ? this.firstThere(asked) : this.lastHome(asked);
  }

  private endWithoutStop({ home, bike, site }: WayAsked): 'home' | 'site' | null {
    const hasStop = (point: Point, by: Origin['bike']) =>
      accessOf(this.network, { point, bike: by }).stops.length > 0;
    if (!hasStop(home, bike)) return 'home';
    return hasStop(site, null) ? null : 'site';
  }

  private firstThere(asked: WayAsked): Miss {
    const latest = asked.minute;
    const { begins, ends } = dayAround(latest);
    const [first] = this.short(asked, ends, ends - latest).sort((a, b) => a.arriveMinute - b.arriveMinute);
    if (first === undefined) return { kind: 'none', direction: 'out' };
    const isFirst = this.short(asked, latest, latest - begins).length === 0;
    const { arriveMinute: minute } = first;
    return { kind: 'arrives-late', minute, latest, isFirst, vehicle: this.vehicleOf(first.legs()) };
  }

  private lastHome(asked: WayAsked): Miss {
    const { begins, ends } = dayAround(asked.minute);
    const [last] = this.short(asked, begins, asked.minute - begins).sort(
      (a, b) => b.leaveMinute - a.leaveMinute,
    );
    if (last === undefined) return { kind: 'none', direction: 'back' };
    const isLast = this.short(asked, asked.minute, ends - asked.minute).length === 0;
    const { leaveMinute: minute } = last;
    return { kind: 'leaves-early', minute, isLast, vehicle: this.vehicleOf(last.legs()) };
  }

  /** Out: there within so many minutes before that minute. Back: leaving within as many after it. */
  private short(asked: WayAsked, minute: number, maxWaitMinutes: number): FoundWay[] {
    return this.found(asked, 'early', minute, { maxMinutes: asked.maxMinutes, maxWaitMinutes });
  }

  private found(asked: WayAsked, keeps: Origin['keeps'], minute: number, limits: TransitLimits): FoundWay[] {
    const origin: Origin = { point: asked.home, bike: asked.bike, keeps };
    const journeys = new TransitJourneys(this.searchOn(asked.day), [origin], [asked.site], limits);
    const query: TransitQuery = { target: 0, direction: asked.direction, minute, serviceClass: 0 };
    return journeys
      .times(0, query)
      .map((times) => ({ ...times, legs: () => journeys.legs(0, query, times) }));
  }

  private searchOn(day: DayNumber): TransitSearch {
    const known = this.searches.get(day);
    if (known !== undefined) return known;
    const classes = serviceClasses(this.network, [day], AROUND_A_DATE);
    const made = new TransitSearch(this.network, classes, AROUND_A_DATE);
    this.searches.set(day, made);
    const [oldest] = this.searches.keys();
    if (this.searches.size > MOST_DATES && oldest !== undefined) this.searches.delete(oldest);
    return made;
  }

  private vehicleOf(legs: readonly TimedLeg[]): VehicleKind | null {
    const kinds = new Set(
      legs.flatMap(({ feed, trip }) =>
        feed === undefined || trip === undefined ? [] : [this.names.line(feed, trip)?.kind ?? null],
      ),
    );
    const [kind = null] = kinds;
    return kinds.size === 1 ? kind : null;
  }
}

interface FoundWay extends TransitTimes {
  legs(): readonly TimedLeg[];
}

/** The day of service that a minute lies in: a night shift ends on the next one. */
function dayAround(minute: number): { readonly begins: number; readonly ends: number } {
  const begins = Math.floor((minute - DAY_BEGINS) / MINUTES_PER_DAY) * MINUTES_PER_DAY + DAY_BEGINS;
  return { begins, ends: begins + MINUTES_PER_DAY };
}
