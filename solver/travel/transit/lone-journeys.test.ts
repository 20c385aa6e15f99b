import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../domain/calendar.ts';
import { rules as rulesSchema } from '../../domain/rules-schema.ts';
import { ASKED_DATE, arbitraryFeed, placesNear } from '../../testing/arbitrary-feed.ts';
import { networkOf } from '../../testing/transit-networks.ts';
import type { Direction, TransitTimes } from './direction.ts';
import { LoneJourneys } from './lone-journeys.ts';
import type { Origin } from './places.ts';
import { serviceClasses } from './service-classes.ts';
import { horizonOf, TransitJourneys, type TransitQuery } from './transit-journeys.ts';
import { TransitSearch } from './transit-search.ts';

const DAY = dayNumber(ASKED_DATE);
const MINUTES = [20, 95, 1385, 1441, 1500];
const DIRECTIONS: readonly Direction[] = ['out', 'back'];

const world = arbitraryFeed.chain((feed) =>
  fc.record({
    feed: fc.constant(feed),
    places: fc.tuple(placesNear(feed), placesNear(feed)),
    rules: fc
      .record({
        maxWalkToStopMinutes: fc.constantFrom(0, 4, 8, 20),
        maxBikeToStopMinutes: fc.constantFrom(2, 4, 15),
      })
      .map((own) => rulesSchema.parse(own)),
    bike: fc.constantFrom(null, 'bike' as const, 'ebike' as const),
    keeps: fc.constantFrom('short' as const, 'early' as const),
    maxMinutes: fc.integer({ min: 20, max: 150 }),
    // A wait that is never too long: with a shorter one the two may differ, as the class says.
    maxWaitMinutes: fc.constant(2000),
  }),
);

function told(all: readonly TransitTimes[]): readonly string[] {
  return all.map(({ leaveMinute, arriveMinute }) => `${leaveMinute}–${arriveMinute}`).sort();
}

describe('the journeys of one place alone', () => {
  it('are those that are found for it among others, leg by leg as long', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ feed, places: [homes, sites], rules, bike, keeps, ...limits }) => {
        const network = await networkOf([feed], rules);
        const horizon = horizonOf(MINUTES, limits);
        const search = new TransitSearch(network, serviceClasses(network, [DAY], horizon), horizon);
        const origins = homes.map((point): Origin => ({ point, bike, keeps }));
        const together = new TransitJourneys(search, origins, sites, limits);
        origins.forEach((origin, index) => {
          const alone = new LoneJourneys(search, origin, sites, limits);
          for (const query of queriesTo(sites.length)) {
            const times = alone.times(0, query);
            expect(told(times)).toEqual(told(together.times(index, query)));
            expect(alone.walkMinutes(0, query.target)).toBe(together.walkMinutes(index, query.target));
            for (const one of times) {
              // Where a place lies on a stop, the walk of no minutes between them may be told or not.
              const ends = (legs: ReturnType<typeof alone.legs>) => [
                legs[0]?.departMinute,
                legs.at(-1)?.arriveMinute,
                positionOf(legs[0]?.from),
                positionOf(legs.at(-1)?.to),
              ];
              expect(ends(alone.legs(0, query, one))).toEqual(ends(together.legs(index, query, one)));
            }
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

function positionOf(point: { readonly lat: number; readonly lon: number } | undefined) {
  return [point?.lat, point?.lon];
}

function queriesTo(targets: number): readonly TransitQuery[] {
  return Array.from({ length: targets }, (_, target) => target).flatMap((target) =>
    DIRECTIONS.flatMap((direction) =>
      MINUTES.map((minute) => ({ target, direction, minute, serviceClass: 0 })),
    ),
  );
}
