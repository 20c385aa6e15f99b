import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../domain/calendar.ts';
import { rules } from '../../domain/rules-schema.ts';
import { ASKED_DATE, arbitraryFeed, placesNear } from '../../testing/arbitrary-feed.ts';
import { networkOf } from '../../testing/transit-networks.ts';
import { runAlike } from './alike-classes.ts';
import { type Connections, HOP } from './connections.ts';
import type { Direction } from './direction.ts';
import { serviceClasses } from './service-classes.ts';
import { horizonOf, TransitJourneys } from './transit-journeys.ts';
import { TransitSearch } from './transit-search.ts';

const DAY = dayNumber(ASKED_DATE);
const DAYS = [addDays(DAY, -1), DAY, addDays(DAY, 1)];
const MINUTES = [20, 700, 1385, 1441, 1500];
const DIRECTIONS: readonly Direction[] = ['out', 'back'];
const LIMITS = { maxMinutes: 60, maxWaitMinutes: 30 };

const world = arbitraryFeed.chain((feed) =>
  fc.record({ feed: fc.constant(feed), places: fc.tuple(placesNear(feed), placesNear(feed)) }),
);

describe('classes that are alike in the hours of a query', () => {
  it('have the journeys of the class that is searched in their place', async () => {
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(world, async ({ feed, places: [homes, sites] }) => {
        const network = await networkOf([feed], rules.parse({}));
        const horizon = horizonOf(MINUTES, LIMITS);
        const classes = serviceClasses(network, DAYS, horizon);
        const search = new TransitSearch(network, classes, horizon);
        const origins = homes.map((point) => ({ point, bike: null, keeps: 'short' as const }));
        const journeys = new TransitJourneys(search, origins, sites, LIMITS);
        for (const direction of DIRECTIONS) {
          for (const minute of MINUTES) {
            for (const serviceClass of classes.days.keys()) {
              const query = { target: 0, direction, minute, serviceClass };
              const alike = journeys.classAlike(query);
              if (alike === serviceClass) continue;
              shared++;
              // `column` searches the very class that it is asked.
              expect(journeys.column({ ...query, serviceClass: alike })).toEqual(journeys.column(query));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(shared).toBeGreaterThan(0);
  });
});

/** Depart, arrive, from, to, run; may be boarded and left everywhere. */
function hops(...all: readonly (readonly [number, number, number, number, number])[]): Connections {
  const flat = all.flatMap(([depart, arrive, from, to, run]) => [depart, arrive, from, to, (run << 2) | 3]);
  return { count: flat.length / HOP.size, hops: Int32Array.from(flat) };
}

describe('what departs in a window', () => {
  const window = { from: 420, to: 480 };
  const usual = hops([420, 430, 0, 1, 0], [430, 440, 1, 2, 0], [480, 490, 0, 1, 1]);

  it('is alike whatever the runs are numbered, and whatever runs before or after', () => {
    const friday = hops(
      [419, 425, 0, 1, 5],
      [420, 430, 0, 1, 9],
      [430, 440, 1, 2, 9],
      [480, 490, 0, 1, 4],
      [481, 490, 0, 1, 6],
    );
    expect(runAlike(usual, friday, window)).toBe(true);
    expect(runAlike(usual, friday, { from: 419, to: 480 })).toBe(false);
    expect(runAlike(usual, friday, { from: 420, to: 481 })).toBe(false);
  });

  it('is not alike where one hop differs, or one has to change where the other stays seated', () => {
    const later = hops([420, 431, 0, 1, 0], [430, 440, 1, 2, 0], [480, 490, 0, 1, 1]);
    const change = hops([420, 430, 0, 1, 0], [430, 440, 1, 2, 2], [480, 490, 0, 1, 1]);
    const seated = hops([420, 430, 0, 1, 0], [430, 440, 1, 2, 0], [480, 490, 0, 1, 0]);
    expect(runAlike(usual, later, window)).toBe(false);
    expect(runAlike(usual, change, window)).toBe(false);
    expect(runAlike(usual, seated, window)).toBe(false);
    expect(runAlike(seated, usual, window)).toBe(false);
  });
});
