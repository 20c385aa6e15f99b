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
import type { Direction, TransitTimes } from './direction.ts';
import type { Network } from './network.ts';
import type { Origin } from './places.ts';
import { serviceClasses } from './service-classes.ts';
import { horizonOf, TransitJourneys, type TransitQuery } from './transit-journeys.ts';
import { TransitSearch } from './transit-search.ts';

const DAY = dayNumber(ASKED_DATE);
/** Around the midnight before the date, and around the one at its end. */
const MINUTES = [-10, 20, 60, 95, 1385, 1410, 1441, 1470, 1500, 1540];
const DIRECTIONS: readonly Direction[] = ['out', 'back'];

interface World {
  readonly feeds: readonly FeedDraft[];
  readonly homes: readonly Point[];
  readonly sites: readonly Point[];
  readonly rules: Rules;
  readonly bike: Origin['bike'];
  readonly maxMinutes: number;
  readonly maxWaitMinutes: number;
}

const world: fc.Arbitrary<World> = fc
  .tuple(arbitraryFeed, fc.option(arbitraryFeed, { freq: 2 }))
  .chain(([feed, another]) =>
    fc.record({
      feeds: fc.constant(another === null ? [feed] : [feed, another]),
      homes: placesNear(feed),
      sites: placesNear(another ?? feed),
      rules: fc
        .record({
          maxWalkToStopMinutes: fc.constantFrom(0, 4, 8, 20),
          minTransferMinutes: fc.constantFrom(0, 0, 2, 5),
          maxBikeToStopMinutes: fc.constantFrom(2, 4, 15),
        })
        .map((own) => rulesSchema.parse(own)),
      bike: fc.constantFrom(null, null, 'bike' as const, 'ebike' as const),
      maxMinutes: fc.integer({ min: 20, max: 150 }),
      maxWaitMinutes: fc.constantFrom(15, 60, 600),
    }),
  );

function journeysIn({ homes, sites, bike, maxMinutes, maxWaitMinutes }: World, network: Network) {
  const limits = { maxMinutes, maxWaitMinutes };
  const horizon = horizonOf(MINUTES, limits);
  const classes = serviceClasses(network, [DAY], horizon);
  const origins = homes.map((point) => ({ point, bike, keeps: 'short' as const }));
  return new TransitJourneys(new TransitSearch(network, classes, horizon), origins, sites, limits);
}

interface Asked {
  readonly home: number;
  readonly query: TransitQuery;
}

function everyQuestion({ homes, sites }: World): readonly Asked[] {
  return sites.flatMap((_, target) =>
    DIRECTIONS.flatMap((direction) =>
      MINUTES.flatMap((minute) =>
        homes.map((_home, home) => ({ home, query: { target, direction, minute, serviceClass: 0 } })),
      ),
    ),
  );
}

/** Answers by trying everything: none leaves as late (out), or arrives as early (back), and is as short as another. */
function bruteForce({ feeds, homes, sites, rules, bike, maxMinutes, maxWaitMinutes }: World) {
  const ridden = DIRECTIONS.map((direction) =>
    homes.map((home) =>
      sites.map((site) => allRiddenTimes(feeds, rules, ASKED_DATE, direction, { home, bike, site })),
    ),
  );
  return ({ home, query: { target, direction, minute } }: Asked): readonly TriedTimes[] => {
    const all = [...(ridden[DIRECTIONS.indexOf(direction)]?.[home]?.[target] ?? [])];
    const [from, to] = [homes[home], sites[target]];
    if (from === undefined || to === undefined) throw new RangeError('no such home or site');
    const walk = streetMinutes('walk', from, to, rules);
    if (walk <= rules.maxWalkToStopMinutes) {
      all.push(
        direction === 'out'
          ? { leave: minute - walk, arrive: minute }
          : { leave: minute, arrive: minute + walk },
      );
    }
    const inTime = all.filter(({ leave, arrive }) => {
      const wait = direction === 'out' ? minute - arrive : leave - minute;
      return wait >= 0 && wait <= maxWaitMinutes && arrive - leave <= maxMinutes;
    });
    return unbeatenTimes(inTime, direction);
  };
}

const stated = ({ leaveMinute, arriveMinute }: TransitTimes) => ({
  leave: leaveMinute,
  arrive: arriveMinute,
});

describe('journeys on any small feeds', () => {
  it('are those that trying everything finds', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        const journeys = journeysIn(w, await networkOf(w.feeds, w.rules));
        const expected = bruteForce(w);
        for (const asked of everyQuestion(w)) {
          expect({ asked, times: journeys.times(asked.home, asked.query).map(stated) }).toEqual({
            asked,
            times: expected(asked),
          });
        }
      }),
      { numRuns: 250 },
    );
  });

  it('can be told leg by leg, each ride confirmed from the timetable alone', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        const network = await networkOf(w.feeds, w.rules);
        const journeys = journeysIn(w, network);
        for (const { home, query } of everyQuestion(w)) {
          for (const times of journeys.times(home, query)) {
            const legs = journeys.legs(home, query, times);
            expect(legs[0]?.departMinute).toBe(times.leaveMinute);
            expect(legs.at(-1)?.arriveMinute).toBe(times.arriveMinute);
            const [from, to] = [w.homes[home], w.sites[query.target]];
            const ends = query.direction === 'out' ? { from, to } : { from: to, to: from };
            expect(brokenLegs(legs, ends, network, DAY)).toEqual([]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the reverse law', () => {
  it('who leaves a minute later than the latest departure arrives too late, found the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (any) => {
        const w = { ...any, bike: null, maxWaitMinutes: 600 };
        const network = await networkOf(w.feeds, w.rules);
        const thither = journeysIn(w, network);
        for (const { home, query } of everyQuestion(w).filter((asked) => asked.query.direction === 'out')) {
          const found = thither.times(home, query);
          if (found.length === 0) continue;
          const latest = Math.max(...found.map(({ leaveMinute }) => leaveMinute));
          const arrivals = (minute: number) => arrivalsFrom(w, network, home, query.target, minute);
          expect(Math.min(...arrivals(latest))).toBeLessThanOrEqual(query.minute);
          expect(Math.min(...arrivals(latest + 1))).toBeGreaterThan(query.minute);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** From that home to that site by the search for the way back, as if the home were the site. */
function arrivalsFrom(w: World, network: Network, home: number, site: number, minute: number) {
  const limits = { maxMinutes: w.maxMinutes, maxWaitMinutes: w.maxWaitMinutes };
  const horizon = horizonOf([minute], limits);
  const origins = w.sites.map((point) => ({ point, bike: null, keeps: 'short' as const }));
  const classes = serviceClasses(network, [DAY], horizon);
  const onwards = new TransitJourneys(new TransitSearch(network, classes, horizon), origins, w.homes, limits);
  const query = { target: home, direction: 'back' as const, minute, serviceClass: 0 };
  return onwards.times(site, query).map(({ arriveMinute }) => arriveMinute);
}
