/** Timetables that a plan takes rides from and its semester does not name: one has moved, or the plan is of another. */
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import type { Journey, Placement, Plan } from '../plan-schema.ts';
import type { Semester } from '../semester-schema.ts';
import { unknownFeed } from './plan-sentences.ts';

/** The rides of one feed. */
interface Rides {
  /** Of the first of them, where it names the feed. */
  readonly first: InputPath;
  count: number;
}

/** One fault a feed, at its first ride. Frozen days are passed over: history may be older than the feeds. */
export function unknownFeeds(plan: Plan, semester: Semester): Fault[] {
  const known = (semester.transit?.gtfs ?? []).map(({ path }) => path);
  const unknown = new Map<string, Rides>();
  plan.placements.forEach((placement, p) => {
    for (const { feed, path } of openRides(placement, semester)) {
      if (known.includes(feed)) continue;
      const rides = unknown.get(feed) ?? { first: ['placements', p, ...path], count: 0 };
      rides.count++;
      unknown.set(feed, rides);
    }
  });
  return [...unknown].map(([feed, { first, count }]) => fault(first, feed, unknownFeed(known, count)));
}

interface RideOf {
  readonly feed: string;
  /** Below its placement. */
  readonly path: InputPath;
}

function openRides({ trainee, module, days }: Placement, { pins }: Semester): RideOf[] {
  const pin = pins?.find((one) => one.trainee === trainee && one.module === module);
  return days.flatMap((day, d) =>
    pin?.frozenUntil !== undefined && day.date <= pin.frozenUntil
      ? []
      : [...ridesOf(day.out, ['days', d, 'out']), ...ridesOf(day.back, ['days', d, 'back'])],
  );
}

function ridesOf({ legs }: Journey, path: InputPath): RideOf[] {
  return legs.flatMap(({ feed }, l) =>
    feed === undefined ? [] : [{ feed, path: [...path, 'legs', l, 'feed'] }],
  );
}
