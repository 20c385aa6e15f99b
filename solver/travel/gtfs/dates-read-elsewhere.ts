/** What a plan says of its timetables: the service dates of its rides that lie outside a feed (model.md, section 2). */
import { type DayNumber, isoDateOf, momentOf } from '../../domain/calendar.ts';
import type { Leg, Placement, Plan } from '../../domain/plan-schema.ts';
import { confirmRide } from './confirm-ride.ts';
import type { DatedFeed } from './feeds.ts';

/**
 * Per feed, in the order of the semester and of the dates; feeds of which nothing was read so are left out. Rides that
 * the timetables do not have are passed over: history may be older than they are.
 */
export function datesReadElsewhere(
  feeds: readonly DatedFeed[],
  placements: readonly Placement[],
): NonNullable<Plan['timetable']> {
  const rides = placements
    .flatMap(({ days }) => days.flatMap(({ out, back }) => [...out.legs, ...back.legs]))
    .filter((leg) => leg.feed !== undefined);
  return feeds.flatMap((feed) => {
    const readAs = new Map<DayNumber, DayNumber>();
    for (const leg of rides) {
      const read = leg.feed === feed.path ? dateRead(feed, leg) : null;
      if (read !== null && read.readAs !== read.serviceDay) readAs.set(read.serviceDay, read.readAs);
    }
    const dates = [...readAs]
      .sort(([a], [b]) => a - b)
      .map(([date, as]) => ({ date: isoDateOf(date), as: isoDateOf(as) }));
    return dates.length === 0 ? [] : [{ feed: feed.path, dates }];
  });
}

function dateRead({ timetable, dates }: DatedFeed, { trip, from, to, depart, arrive }: Leg) {
  if (trip === undefined || from.stop === undefined || to.stop === undefined) return null;
  return confirmRide(timetable, dates, {
    trip,
    fromStop: from.stop,
    toStop: to.stop,
    depart: momentOf(depart),
    arrive: momentOf(arrive),
  });
}
