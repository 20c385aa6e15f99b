/** The two ends of journeys: where people live, and where they go; and the stops they can reach from there. */
import type { Point } from '../../domain/values.ts';
import { streetMinutes } from '../street.ts';
import type { Network } from './network.ts';
import { reachMetres } from './street-reach.ts';

/** Where a journey to a shift starts, and the one back ends: a home, or a childcare address. */
export interface Origin {
  readonly point: Point;
  /** What is ridden to the first stop and from the last one, where that is faster than walking. */
  readonly bike: 'bike' | 'ebike' | null;
  /**
   * Which journeys are kept: those that no other beats in leaving late and in taking short (a whole journey), or in
   * leaving late and arriving early (a part of one, where the next part decides what it is worth).
   */
  readonly keeps: 'short' | 'early';
}

/** Where a journey to a shift ends, and the one back starts. */
export interface Target extends Point {
  /** As of an origin: only for who looks from the other end (`lone-journeys.ts`). */
  readonly bike?: Origin['bike'];
}

type Place = Pick<Origin, 'point' | 'bike'>;

/** Stops by the street, and minutes to each. */
export interface StopAccess {
  readonly stops: Int32Array;
  readonly minutes: Int32Array;
}

/** By the fastest of what there is. */
export function accessOf(network: Network, { point, bike }: Place): StopAccess {
  const fastest = new Map<number, number>();
  const reach = (mode: 'walk' | 'bike' | 'ebike', maxMinutes: number) =>
    network.nearby.within(point, reachMetres(mode, maxMinutes, network.rules), (stop, place) => {
      const minutes = streetMinutes(mode, point, place, network.rules);
      if (minutes <= Math.min(maxMinutes, fastest.get(stop) ?? maxMinutes)) fastest.set(stop, minutes);
    });
  reach('walk', network.rules.maxWalkToStopMinutes);
  if (bike !== null) reach(bike, network.rules.maxBikeToStopMinutes);
  return { stops: Int32Array.from(fastest.keys()), minutes: Int32Array.from(fastest.values()) };
}

/** How a stop at so many minutes is reached: on foot where both take as long. */
export function accessMode(
  network: Network,
  { point, bike }: Place,
  stop: number,
  minutes: number,
): 'walk' | 'bike' | 'ebike' {
  const place = network.stops.points[stop];
  if (bike === null || place === undefined) return 'walk';
  const walk = streetMinutes('walk', point, place, network.rules);
  return walk <= network.rules.maxWalkToStopMinutes && walk === minutes ? 'walk' : bike;
}
