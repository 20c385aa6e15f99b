/** The stops of several feeds under one numbering: those of the first feed, then those of the second, and so on. */
import type { Point } from '../../domain/values.ts';
import { stopPoint, type Timetable } from '../gtfs/timetable.ts';

export interface FeedStops {
  readonly count: number;
  readonly points: readonly Point[];
  /** The number of each feed's first stop. */
  readonly firstOfFeed: readonly number[];
  /** The stops where some trip calls; stations, entrances and the like are no place to walk to. */
  readonly inUse: readonly number[];
}

export function stopsOfFeeds(timetables: readonly Timetable[]): FeedStops {
  const firstOfFeed: number[] = [];
  const points: Point[] = [];
  const inUse: number[] = [];
  for (const timetable of timetables) {
    const first = points.length;
    firstOfFeed.push(first);
    const used = new Uint8Array(timetable.stops.names.length);
    for (const stop of timetable.stopTimes.stop) used[stop] = 1;
    used.forEach((isUsed, stop) => {
      points.push(stopPoint(timetable.stops, stop));
      if (isUsed === 1) inUse.push(first + stop);
    });
  }
  return { count: points.length, points, firstOfFeed, inUse };
}

/** Which feed a stop is of. */
export function feedOfStop({ firstOfFeed }: FeedStops, stop: number): number {
  return firstOfFeed.findLastIndex((first) => first <= stop);
}
