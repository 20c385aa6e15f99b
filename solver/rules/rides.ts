/** What the timetable says of the transit legs of a plan. */
import { momentOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Journey, Leg } from '../domain/plan-schema.ts';
import { confirmRide } from '../travel/gtfs/confirm-ride.ts';
import type { DatedFeed } from '../travel/gtfs/feeds.ts';
import { NONE, stopPoint } from '../travel/gtfs/timetable.ts';
import { feedTransferSeconds } from '../travel/gtfs/transfers.ts';

const SECONDS_PER_MINUTE = 60;

/** A journey by street has no rides to run; what else is wrong with a transit leg in one, its legs tell. */
export function allRidesRun({ mode, legs }: Journey, feeds: readonly DatedFeed[]): boolean {
  return mode !== 'transit' || legs.every((leg) => leg.mode !== 'transit' || isInTimetable(leg, feeds));
}

function isInTimetable(leg: Leg, feeds: readonly DatedFeed[]): boolean {
  const feed = feedNamed(leg.feed, feeds);
  const { stop: fromStop } = leg.from;
  const { stop: toStop } = leg.to;
  if (feed === null || leg.trip === undefined || fromStop === undefined || toStop === undefined) return false;
  for (const end of [leg.from, leg.to]) {
    const stop = stopNumber(feed, end.stop);
    if (stop === NONE || !samePoint(end, stopPoint(feed.timetable.stops, stop))) return false;
  }
  const [depart, arrive] = [momentOf(leg.depart), momentOf(leg.arrive)];
  return (
    confirmRide(feed.timetable, feed.dates, { trip: leg.trip, fromStop, toStop, depart, arrive }) !== null
  );
}

/** Minutes that the feed wants between two rides; none where it does not know both stops, or is not the feed of both. */
export function changeMinutes(ride: Leg, next: Leg, feeds: readonly DatedFeed[]): number {
  const feed = feedNamed(ride.feed, feeds);
  if (feed === null || ride.feed !== next.feed) return 0;
  const off = stopNumber(feed, ride.to.stop);
  const on = stopNumber(feed, next.from.stop);
  return off === NONE || on === NONE ? 0 : feedTransferSeconds(feed.timetable, off, on) / SECONDS_PER_MINUTE;
}

function feedNamed(path: string | undefined, feeds: readonly DatedFeed[]): DatedFeed | null {
  return feeds.find((feed) => feed.path === path) ?? null;
}

function stopNumber({ timetable }: DatedFeed, id: string | undefined): number {
  return id === undefined ? NONE : timetable.stops.ids.indexOf(id);
}
