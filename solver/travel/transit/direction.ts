/** Out and back, and how each reads the minutes of the hops (see `connections.ts`). */
import type { JourneyTimes } from './journey-front.ts';
import type { ChainedRide } from './ride-chain.ts';

export type Direction = 'out' | 'back';

/** Of a whole journey, in minutes since the midnight of the day's date. */
export interface TransitTimes {
  readonly leaveMinute: number;
  readonly arriveMinute: number;
}

/** The minute as the hops of that direction have it. Taken from 0, since a negated 0 would not equal 0 everywhere. */
export function hopMinute(direction: Direction, minute: number): number {
  return direction === 'out' ? minute : 0 - minute;
}

export function realTimes(direction: Direction, { depart, arrive }: JourneyTimes): TransitTimes {
  return direction === 'out'
    ? { leaveMinute: depart, arriveMinute: arrive }
    : { leaveMinute: 0 - arrive, arriveMinute: 0 - depart };
}

export function hopTimes(direction: Direction, { leaveMinute, arriveMinute }: TransitTimes): JourneyTimes {
  return direction === 'out'
    ? { depart: leaveMinute, arrive: arriveMinute }
    : { depart: 0 - arriveMinute, arrive: 0 - leaveMinute };
}

export function realRides(direction: Direction, rides: readonly ChainedRide[]): readonly ChainedRide[] {
  if (direction === 'out') return rides;
  return rides.toReversed().map(({ run, fromStop, toStop, depart, arrive }) => ({
    run,
    fromStop: toStop,
    toStop: fromStop,
    depart: 0 - arrive,
    arrive: 0 - depart,
  }));
}
