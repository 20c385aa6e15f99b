/** Journeys leg by leg, as a plan states them: streets at both ends, rides, and a walk where trips are changed. */
import { samePoint } from '../../domain/geography.ts';
import type { Point } from '../../domain/values.ts';
import type { TimedLeg } from '../day-trip.ts';
import { streetMinutes } from '../street.ts';
import type { Runs } from './connections.ts';
import { feedOfStop } from './feed-stops.ts';
import type { Network } from './network.ts';
import type { ChainedRide } from './ride-chain.ts';

/** Where a part of a journey starts or ends, and how one gets from there to a stop or the other way round. */
export interface StreetEnd {
  readonly point: Point;
  readonly mode: 'walk' | 'bike' | 'ebike';
  readonly minutes: number;
  /** When that place is left, or reached: not always just in time for the ride, where childcare has its hours. */
  readonly atMinute: number;
}

/** @param rides in the order and the minutes that they are really made. */
export function rideLegs(
  network: Network,
  runs: Runs,
  rides: readonly ChainedRide[],
  start: StreetEnd,
  end: StreetEnd,
): readonly TimedLeg[] {
  const legs: TimedLeg[] = [];
  let here: Point = start.point;
  let since = start.atMinute;
  rides.forEach((ride, i) => {
    const board = pointOf(network, ride.fromStop);
    const street =
      i === 0 ? start : { mode: 'walk' as const, minutes: streetMinutes('walk', here, board, network.rules) };
    const isSurelyThere = i > 0 || (street.minutes === 0 && since === ride.depart);
    if (!samePoint(here, board) || !isSurelyThere) {
      legs.push(streetLeg(street.mode, here, board, since, street.minutes));
    }
    const leg = rideLeg(network, runs, ride);
    legs.push(leg);
    here = { lat: leg.to.lat, lon: leg.to.lon };
    since = ride.arrive;
  });
  if (!samePoint(here, end.point) || end.minutes > 0 || since !== end.atMinute) {
    legs.push(streetLeg(end.mode, here, end.point, end.atMinute - end.minutes, end.minutes));
  }
  return legs;
}

export function streetLeg(
  mode: 'walk' | 'bike' | 'ebike',
  from: Point,
  to: Point,
  departMinute: number,
  minutes: number,
): TimedLeg {
  return {
    mode,
    from: { lat: from.lat, lon: from.lon },
    to: { lat: to.lat, lon: to.lon },
    departMinute,
    arriveMinute: departMinute + minutes,
  };
}

function rideLeg(network: Network, runs: Runs, ride: ChainedRide): TimedLeg {
  const feed = network.feeds[runs.feed[ride.run] ?? 0];
  if (feed === undefined) throw new Error(`run ${ride.run} is of no feed`);
  return {
    mode: 'transit',
    from: { ...pointOf(network, ride.fromStop), stop: stopId(network, ride.fromStop) },
    to: { ...pointOf(network, ride.toStop), stop: stopId(network, ride.toStop) },
    departMinute: ride.depart,
    arriveMinute: ride.arrive,
    feed: feed.path,
    trip: feed.timetable.trips.ids.idAt(runs.trip[ride.run] ?? 0),
  };
}

function stopId({ feeds, stops }: Network, stop: number): string {
  const feed = feedOfStop(stops, stop);
  return feeds[feed]?.timetable.stops.ids.idAt(stop - (stops.firstOfFeed[feed] ?? 0)) ?? '';
}

function pointOf({ stops }: Network, stop: number): Point {
  const point = stops.points[stop];
  if (point === undefined) throw new Error(`there is no stop ${stop}`);
  return { lat: point.lat, lon: point.lon };
}
