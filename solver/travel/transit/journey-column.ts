/** One search read off at all origins: a compact table that can be kept by the ten thousands. */
import { GrowingInts } from '../gtfs/growing-ints.ts';
import type { EntryPool } from './entry-pool.ts';
import { END_OF_LIST } from './entry-pool.ts';
import { JourneyFront, type JourneyTimes } from './journey-front.ts';
import type { Origin, StopAccess } from './places.ts';
import { RIDE_BITS } from './profile-scan.ts';

/** In the minutes of the hops. Rows in the order of their origins; most origins have one or two, or none. */
export interface JourneyColumn {
  readonly origin: Uint16Array | Uint32Array | Int32Array;
  readonly depart: Int16Array;
  readonly minutes: Uint16Array;
}

/** All origins with the stops around them, the stops of one after those of the other. */
export interface Origins {
  readonly list: readonly Origin[];
  readonly first: Int32Array;
  readonly stops: Int32Array;
  readonly minutes: Int32Array;
}

export function originsWithStops(list: readonly Origin[], accessOf: (origin: Origin) => StopAccess): Origins {
  const first = new Int32Array(list.length + 1);
  const stops = new GrowingInts();
  const minutes = new GrowingInts();
  list.forEach((origin, index) => {
    const access = accessOf(origin);
    access.stops.forEach((stop, i) => {
      stops.push(stop);
      minutes.push(access.minutes[i] ?? 0);
    });
    first[index + 1] = stops.length;
  });
  return { list, first, stops: stops.view().slice(), minutes: minutes.view().slice() };
}

export interface WalkToTarget {
  readonly origin: number;
  readonly minutes: number;
}

export interface ColumnLimits {
  readonly latestArrival: number;
  readonly maxMinutes: number;
}

const MAX_SHORT = 0xffff;

/**
 * Reads columns off searches. A walk all the way is a whole journey too (model.md, section 5); one is enough, as late
 * as possible. A part of a journey can be walked at any minute, which is for those who join parts.
 */
export class ColumnReader {
  private readonly origins: Origins;
  private readonly fronts = { short: new JourneyFront('short'), early: new JourneyFront('early') };

  constructor(origins: Origins) {
    this.origins = origins;
  }

  /** @param walks in the order of their origins. */
  read(boardings: EntryPool, walks: readonly WalkToTarget[], limits: ColumnLimits): JourneyColumn {
    const origin = new GrowingInts();
    const depart = new GrowingInts();
    const minutes = new GrowingInts();
    const { list } = this.origins;
    let nextWalk = 0;
    for (let index = 0; index < list.length; index++) {
      const front = this.fronts[list[index]?.keeps ?? 'short'];
      front.size = 0;
      const walk = walks[nextWalk];
      if (walk !== undefined && walk.origin === index) {
        nextWalk++;
        if (list[index]?.keeps === 'short' && walk.minutes <= limits.maxMinutes)
          front.add(limits.latestArrival - walk.minutes, limits.latestArrival);
      }
      this.collect(index, boardings, limits.maxMinutes, front);
      for (let i = 0; i < front.size; i++) {
        origin.push(index);
        depart.push(front.departAt(i));
        minutes.push(front.arriveAt(i) - front.departAt(i));
      }
    }
    return {
      origin: list.length <= MAX_SHORT ? Uint16Array.from(origin.view()) : Uint32Array.from(origin.view()),
      depart: Int16Array.from(depart.view()),
      minutes: Uint16Array.from(minutes.view()),
    };
  }

  private collect(index: number, boardings: EntryPool, maxMinutes: number, front: JourneyFront): void {
    const { first, stops, minutes } = this.origins;
    const { head, minute, key, next } = boardings;
    const last = first[index + 1] ?? 0;
    for (let access = first[index] ?? 0; access < last; access++) {
      let entry = head[stops[access] ?? 0] ?? END_OF_LIST;
      while (entry !== END_OF_LIST) {
        const depart = (minute[entry] ?? 0) - (minutes[access] ?? 0);
        const arrive = (key[entry] ?? 0) >> RIDE_BITS;
        if (arrive - depart <= maxMinutes) front.add(depart, arrive);
        entry = next[entry] ?? END_OF_LIST;
      }
    }
  }
}

/** The journeys of one origin. */
export function timesOf({ origin, depart, minutes }: JourneyColumn, index: number): readonly JourneyTimes[] {
  const times: JourneyTimes[] = [];
  for (let row = firstRowOf(origin, index); row < origin.length && origin[row] === index; row++) {
    const leave = depart[row] ?? 0;
    times.push({ depart: leave, arrive: leave + (minutes[row] ?? 0) });
  }
  return times;
}

function firstRowOf(origin: JourneyColumn['origin'], index: number): number {
  let low = 0;
  let high = origin.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
