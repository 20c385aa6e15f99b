import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../domain/calendar.ts';
import { rules as rulesSchema } from '../../domain/rules-schema.ts';
import type { Rules } from '../../domain/semester-schema.ts';
import type { Point } from '../../domain/values.ts';
import { ASKED_DATE, arbitraryFeed, placesNear } from '../../testing/arbitrary-feed.ts';
import { allRiddenTimes, type TriedTimes } from '../../testing/brute-force-transit.ts';
import type { FeedDraft } from '../../testing/gtfs-feed.ts';
import { brokenLegs } from '../../testing/transit-legs.ts';
import { networkOf } from '../../testing/transit-networks.ts';
import { unbeatenTimes } from '../../testing/unbeaten-times.ts';
import { streetMinutes } from '../street.ts';
import { CareJourneys, partFrom } from './care-journeys.ts';
import type { CareCall } from './care-parts.ts';
import type { Direction } from './direction.ts';
import { JourneyTable } from './journey-table.ts';
import { serviceClasses } from './service-classes.ts';
import { horizonOf, TransitJourneys } from './transit-journeys.ts';
import { TransitSearch } from './transit-search.ts';

const DAY = dayNumber(ASKED_DATE);
const MINUTES = [40, 75, 110, 1400, 1430, 1470, 1510];
const DIRECTIONS: readonly Direction[] = ['out', 'back'];

interface World {
  readonly feed: FeedDraft;
  readonly home: Point;
  readonly care: Point;
  readonly site: Point;
  readonly rules: Rules;
  readonly call: CareCall;
  readonly maxMinutes: number;
  readonly maxWaitMinutes: number;
}

const call: fc.Arbitrary<CareCall> = fc.record({
  opensMinute: fc.constantFrom(-30, 0, 30, 60, 1380, 1410),
  closesMinute: fc.constantFrom(60, 90, 120, 1430, 1460, 1500),
  dropOffMinutes: fc.constantFrom(0, 5, 10),
});

const world: fc.Arbitrary<World> = arbitraryFeed.chain((feed) =>
  fc
    .record({
      places: fc.tuple(placesNear(feed), placesNear(feed), placesNear(feed)),
      rules: fc
        .record({
          maxWalkToStopMinutes: fc.constantFrom(0, 4, 8, 15),
          minTransferMinutes: fc.constantFrom(0, 2),
        })
        .map((own) => rulesSchema.parse(own)),
      call,
      maxMinutes: fc.integer({ min: 30, max: 150 }),
      maxWaitMinutes: fc.constantFrom(10, 45, 200),
    })
    .map(({ places: [[home], [care], [site]], ...rest }) => {
      if (home === undefined || care === undefined || site === undefined) throw new RangeError('no place');
      return { feed, home, care, site, ...rest };
    }),
);

/** Every minute at which childcare could be left and reached, with every ride and walk of both parts. */
function bruteForce(w: World, direction: Direction): (minute: number) => readonly TriedTimes[] {
  const [first, second] = direction === 'out' ? [w.home, w.site] : [w.site, w.home];
  const walk = (a: Point, b: Point) => streetMinutes('walk', a, b, w.rules);
  const ridden = (ends: { home: Point; site: Point }) =>
    allRiddenTimes([w.feed], w.rules, ASKED_DATE, direction, { ...ends, bike: null });
  const toHome = ridden({ home: w.home, site: w.care });
  const toSite = ridden({ home: w.care, site: w.site });
  const [before, after] = direction === 'out' ? [toHome, toSite] : [toSite, toHome];
  const [walkBefore, walkAfter] = [walk(first, w.care), walk(w.care, second)];
  const limit = w.rules.maxWalkToStopMinutes;
  const { opensMinute, closesMinute, dropOffMinutes } = w.call;
  const found: TriedTimes[] = [];
  for (let reach = opensMinute; reach + dropOffMinutes <= closesMinute; reach++) {
    const depart = reach + dropOffMinutes;
    const leaves = before.filter(({ arrive }) => arrive <= reach).map(({ leave }) => leave);
    if (walkBefore <= limit) leaves.push(reach - walkBefore);
    const arrivals = after.filter(({ leave }) => leave >= depart).map(({ arrive }) => arrive);
    if (walkAfter <= limit) arrivals.push(depart + walkAfter);
    if (leaves.length === 0 || arrivals.length === 0) continue;
    // At the home's side later (out) or earlier (back) is always better; at the site's side the wait has a limit.
    if (direction === 'out')
      found.push(...arrivals.map((arrive) => ({ leave: Math.max(...leaves), arrive })));
    else found.push(...leaves.map((leave) => ({ leave, arrive: Math.min(...arrivals) })));
  }
  return (minute) =>
    unbeatenTimes(
      found.filter(({ leave, arrive }) => {
        const wait = direction === 'out' ? minute - arrive : leave - minute;
        return wait >= 0 && wait <= w.maxWaitMinutes && arrive - leave <= w.maxMinutes;
      }),
      direction,
    );
}

async function journeysIn(w: World) {
  const limits = { maxMinutes: w.maxMinutes, maxWaitMinutes: w.maxWaitMinutes };
  const network = await networkOf([w.feed], w.rules);
  // Childcare may be reached a whole journey before the earliest arrival at the site.
  const horizon = horizonOf(MINUTES, { ...limits, maxWaitMinutes: w.maxWaitMinutes + w.maxMinutes });
  const search = new TransitSearch(network, serviceClasses(network, [DAY], horizon), horizon);
  const siteParts = new TransitJourneys(search, [partFrom(w.care)], [w.site], limits);
  const journeys = new CareJourneys(search, [w], [w.site], limits, siteParts, new JourneyTable());
  return { network, journeys };
}

const queries = DIRECTIONS.flatMap((direction) =>
  MINUTES.map((minute) => ({ target: 0, direction, minute, serviceClass: 0 })),
);

describe('journeys by way of childcare, on any small feed', () => {
  it('are those that trying every minute finds', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        const { journeys } = await journeysIn(w);
        const expected = { out: bruteForce(w, 'out'), back: bruteForce(w, 'back') };
        for (const query of queries) {
          const times = journeys
            .times(0, query, w.call)
            .map(({ leaveMinute, arriveMinute }) => ({ leave: leaveMinute, arrive: arriveMinute }));
          expect({ query, times }).toEqual({ query, times: expected[query.direction](query.minute) });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('can be told leg by leg, with the call within its hours', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        const { network, journeys } = await journeysIn(w);
        for (const query of queries) {
          for (const found of journeys.times(0, query, w.call)) {
            const legs = journeys.legs(0, query, found);
            const [from, to] = query.direction === 'out' ? [w.home, w.site] : [w.site, w.home];
            expect(brokenLegs(legs, { from, via: w.care, to }, network, DAY)).toEqual([]);
            expect([legs[0]?.departMinute, legs.at(-1)?.arriveMinute]).toEqual([
              found.leaveMinute,
              found.arriveMinute,
            ]);
            expect(callsWithin(legs, w)).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});

function callsWithin(
  legs: readonly { readonly to: Point; readonly arriveMinute: number; readonly departMinute: number }[],
  { care, call: { opensMinute, closesMinute, dropOffMinutes } }: World,
): boolean {
  return legs.some((leg, i) => {
    const next = legs[i + 1];
    return (
      next !== undefined &&
      leg.to.lat === care.lat &&
      leg.to.lon === care.lon &&
      leg.arriveMinute >= opensMinute &&
      next.departMinute <= closesMinute &&
      next.departMinute - leg.arriveMinute >= dropOffMinutes
    );
  });
}
