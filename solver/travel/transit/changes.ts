/** Changing from one trip to the next: at a stop, or by one walk to another, of the same feed or not. */
import type { Rules } from '../../domain/semester-schema.ts';
import { GrowingInts } from '../gtfs/growing-ints.ts';
import type { Timetable } from '../gtfs/timetable.ts';
import { FORBIDDEN } from '../gtfs/transfer-rows.ts';
import { feedTransferSeconds } from '../gtfs/transfers.ts';
import { streetMinutes } from '../street.ts';
import { type FeedStops, feedOfStop } from './feed-stops.ts';
import type { NearbyIndex } from './nearby-index.ts';
import { reachMetres } from './street-reach.ts';

const SECONDS_PER_MINUTE = 60;

/** Of stop s those from `first[s]` up to `first[s + 1]`: the stop at the other side, and the minutes it takes. */
export interface Changes {
  readonly first: Int32Array;
  readonly other: Int32Array;
  readonly minutes: Int32Array;
}

/**
 * Least minutes from arrival to departure: the largest of `minTransferMinutes`, what the feed asks and the walk.
 * Rounding the feed's seconds up is exact, since rides arrive and depart on whole minutes.
 */
export function changesBetween(
  timetables: readonly Timetable[],
  stops: FeedStops,
  nearby: NearbyIndex,
  rules: Rules,
): { readonly changesInto: Changes; readonly changesOutOf: Changes } {
  const from = new GrowingInts();
  const to = new GrowingInts();
  const minutes = new GrowingInts();
  const metres = reachMetres('walk', rules.maxWalkToStopMinutes, rules);
  for (const stop of stops.inUse) {
    const point = stops.points[stop];
    if (point === undefined) continue;
    nearby.within(point, metres, (other, place) => {
      const walk = streetMinutes('walk', point, place, rules);
      if (walk > rules.maxWalkToStopMinutes) return;
      const asked = feedSeconds(timetables, stops, stop, other);
      if (asked === FORBIDDEN) return;
      from.push(stop);
      to.push(other);
      minutes.push(Math.max(rules.minTransferMinutes, Math.ceil(asked / SECONDS_PER_MINUTE), walk));
    });
  }
  const [froms, tos, all] = [from.view(), to.view(), minutes.view()];
  return {
    changesInto: byStop(tos, froms, all, stops.count),
    changesOutOf: byStop(froms, tos, all, stops.count),
  };
}

/** Between two feeds neither has a say. */
function feedSeconds(timetables: readonly Timetable[], stops: FeedStops, from: number, to: number): number {
  const feed = feedOfStop(stops, from);
  const first = stops.firstOfFeed[feed] ?? 0;
  const timetable = timetables[feed];
  if (timetable === undefined || feedOfStop(stops, to) !== feed) return 0;
  return feedTransferSeconds(timetable, from - first, to - first);
}

function byStop(stops: Int32Array, others: Int32Array, takes: Int32Array, stopCount: number): Changes {
  const first = new Int32Array(stopCount + 1);
  for (const stop of stops) first[stop + 1] = (first[stop + 1] ?? 0) + 1;
  for (let stop = 0; stop < stopCount; stop++) first[stop + 1] = (first[stop + 1] ?? 0) + (first[stop] ?? 0);
  const next = first.slice();
  const other = new Int32Array(stops.length);
  const minutes = new Int32Array(stops.length);
  stops.forEach((stop, change) => {
    const place = next[stop] ?? 0;
    other[place] = others[change] ?? 0;
    minutes[place] = takes[change] ?? 0;
    next[stop] = place + 1;
  });
  return { first, other, minutes };
}
