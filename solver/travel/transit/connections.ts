/**
 * What runs around one date, as connections: each a hop of a trip from one stop to its next. Yesterday's trips past
 * midnight and tomorrow's early ones are among them. Times are minutes since the midnight of the date.
 *
 * There are two readings of the same hops. Going out they are as they are. For the way back they are mirrored: time
 * runs backwards, so that a hop leaves where it really arrives, boarding is alighting, and the earliest arrival at
 * home after a shift is the latest departure before a deadline. One search then serves both ways.
 */
import { type DayNumber, MINUTES_PER_DAY } from '../../domain/calendar.ts';
import { GrowingInts } from '../gtfs/growing-ints.ts';
import { arrivalMinute, departureMinute, forEachRun } from '../gtfs/runs.ts';
import { MAY_ALIGHT, MAY_BOARD, type Timetable } from '../gtfs/timetable.ts';
import type { Network } from './network.ts';
import { type Horizon, type RunningDay, runningServices } from './running-services.ts';

/** Fields of one connection in `hops`. */
export const HOP = { depart: 0, arrive: 1, fromStop: 2, toStop: 3, runAndUse: 4, size: 5 } as const;
/** `runAndUse` holds the run above these bits: MAY_BOARD at its start, MAY_ALIGHT at its end. */
export const USE_BITS = 2;
export const USE_MASK = (1 << USE_BITS) - 1;

export interface Connections {
  readonly count: number;
  /** `HOP.size` numbers each, by departure, and within a minute in the order of the trip. */
  readonly hops: Int32Array;
}

/** A trip on its way: of a feed, on a day, at one of its frequencies. */
export interface Runs {
  readonly feed: Int32Array;
  readonly trip: Int32Array;
  readonly count: number;
}

export interface DayConnections {
  readonly runs: Runs;
  readonly out: Connections;
  /** Mirrored. */
  readonly back: Connections;
}

/** @param day the date that stands for its class. */
export function dayConnections({ feeds, stops }: Network, day: DayNumber, horizon: Horizon): DayConnections {
  const gathering = new Gathering(horizon);
  feeds.forEach((feed, index) => {
    for (const running of runningServices(feed, day, horizon)) {
      gathering.add(feed.timetable, index, stops.firstOfFeed[index] ?? 0, running);
    }
  });
  return gathering.connections();
}

class Gathering {
  private readonly horizon: Horizon;
  private readonly hops = new GrowingInts();
  private readonly feed = new GrowingInts();
  private readonly trip = new GrowingInts();

  constructor(horizon: Horizon) {
    this.horizon = horizon;
  }

  add(timetable: Timetable, feed: number, firstStop: number, { services, offset }: RunningDay): void {
    const { trips } = timetable;
    const isRunning = new Set(services);
    for (let trip = 0; trip < trips.service.length; trip++) {
      if (!isRunning.has(trips.service[trip] ?? -1)) continue;
      forEachRun(timetable, trip, (shift) =>
        this.addRun(timetable, feed, firstStop, trip, shift, offset * MINUTES_PER_DAY),
      );
    }
  }

  private addRun(
    { trips, stopTimes }: Timetable,
    feed: number,
    firstStop: number,
    trip: number,
    shift: number,
    midnight: number,
  ): void {
    const last = trips.first[trip + 1] ?? 0;
    const run = this.trip.length;
    let hasHops = false;
    for (let at = trips.first[trip] ?? 0; at + 1 < last; at++) {
      const depart = midnight + departureMinute((stopTimes.departure[at] ?? 0) + shift);
      const arrive = midnight + arrivalMinute((stopTimes.arrival[at + 1] ?? 0) + shift);
      if (depart < this.horizon.fromMinute || arrive > this.horizon.toMinute) continue;
      const use = ((stopTimes.use[at] ?? 0) & MAY_BOARD) | ((stopTimes.use[at + 1] ?? 0) & MAY_ALIGHT);
      this.hops.push(depart);
      this.hops.push(arrive);
      this.hops.push(firstStop + (stopTimes.stop[at] ?? 0));
      this.hops.push(firstStop + (stopTimes.stop[at + 1] ?? 0));
      this.hops.push((run << USE_BITS) | use);
      hasHops = true;
    }
    if (!hasHops) return;
    this.feed.push(feed);
    this.trip.push(trip);
  }

  connections(): DayConnections {
    const hops = this.hops.view();
    return {
      runs: { feed: this.feed.view().slice(), trip: this.trip.view().slice(), count: this.trip.length },
      out: byDeparture(hops),
      back: byDeparture(mirrored(hops)),
    };
  }
}

/** Last hop first, since a mirrored trip goes from its end to its start. */
function mirrored(hops: Int32Array): Int32Array {
  const turned = new Int32Array(hops.length);
  for (let at = 0; at < hops.length; at += HOP.size) {
    const to = hops.length - HOP.size - at;
    const runAndUse = hops[at + HOP.runAndUse] ?? 0;
    turned[to + HOP.depart] = -(hops[at + HOP.arrive] ?? 0);
    turned[to + HOP.arrive] = -(hops[at + HOP.depart] ?? 0);
    turned[to + HOP.fromStop] = hops[at + HOP.toStop] ?? 0;
    turned[to + HOP.toStop] = hops[at + HOP.fromStop] ?? 0;
    turned[to + HOP.runAndUse] = (runAndUse & ~USE_MASK) | exchanged(runAndUse & USE_MASK);
  }
  return turned;
}

function exchanged(use: number): number {
  return ((use & MAY_BOARD) === 0 ? 0 : MAY_ALIGHT) | ((use & MAY_ALIGHT) === 0 ? 0 : MAY_BOARD);
}

/** A counting sort, which keeps hops of one minute in the order they came in. */
function byDeparture(hops: Int32Array): Connections {
  const count = hops.length / HOP.size;
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (let at = HOP.depart; at < hops.length; at += HOP.size) {
    const depart = hops[at] ?? 0;
    if (depart < earliest) earliest = depart;
    if (depart > latest) latest = depart;
  }
  if (count === 0) return { count, hops };
  const next = new Int32Array(latest - earliest + 2);
  for (let at = HOP.depart; at < hops.length; at += HOP.size) {
    const minute = (hops[at] ?? 0) - earliest;
    next[minute + 1] = (next[minute + 1] ?? 0) + 1;
  }
  for (let minute = 1; minute < next.length; minute++) {
    next[minute] = (next[minute] ?? 0) + (next[minute - 1] ?? 0);
  }
  const sorted = new Int32Array(hops.length);
  for (let at = 0; at < hops.length; at += HOP.size) {
    const minute = (hops[at + HOP.depart] ?? 0) - earliest;
    const place = next[minute] ?? 0;
    for (let field = 0; field < HOP.size; field++) sorted[place * HOP.size + field] = hops[at + field] ?? 0;
    next[minute] = place + 1;
  }
  return { count, hops: sorted };
}
