/** The rides of a plan, held against the timetable alone: no way is searched for. */
import { momentOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Leg } from '../domain/plan-schema.ts';
import { type ConfirmedRide, confirmRide } from '../travel/gtfs/confirm-ride.ts';
import type { DatedFeed } from '../travel/gtfs/feeds.ts';
import { stopPoint } from '../travel/gtfs/timetable.ts';
import { feedTransferSeconds } from '../travel/gtfs/transfers.ts';

/** Undefined for a ride that does not run as the leg states it: feed, trip, stops, where those are, minutes. */
export function confirmedRide(leg: Leg, feeds: readonly DatedFeed[]): ConfirmedRide | undefined {
  const { from, to, trip } = leg;
  const feed = feedOf(leg, feeds);
  if (feed === undefined || trip === undefined || from.stop === undefined || to.stop === undefined) {
    return undefined;
  }
  if (!isAtItsStop(from, feed) || !isAtItsStop(to, feed)) return undefined;
  const stated = {
    trip,
    fromStop: from.stop,
    toStop: to.stop,
    depart: momentOf(leg.depart),
    arrive: momentOf(leg.arrive),
  };
  return confirmRide(feed.timetable, feed.dates, stated) ?? undefined;
}

/**
 * What the feed asks between getting off one ride and on to the other, by the stops that the legs name; Infinity
 * where it rules the change out, 0 between two feeds and for what it does not know.
 */
export function transferSeconds(before: Leg, after: Leg, feeds: readonly DatedFeed[]): number {
  const feed = feedOf(before, feeds);
  if (feed === undefined || after.feed !== feed.path) return 0;
  return feedTransferSeconds(feed.timetable, stopOf(before.to, feed), stopOf(after.from, feed));
}

function feedOf(leg: Leg, feeds: readonly DatedFeed[]): DatedFeed | undefined {
  return feeds.find(({ path }) => path === leg.feed);
}

function isAtItsStop(end: Leg['from'], feed: DatedFeed): boolean {
  return samePoint(end, stopPoint(feed.timetable.stops, stopOf(end, feed)));
}

/** Below 0 for what is no stop of the feed; nothing is at or asked of such a stop. */
function stopOf({ stop }: Leg['from'], { timetable }: DatedFeed): number {
  return timetable.stops.ids.indexOf(stop ?? '');
}
