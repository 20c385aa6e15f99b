/** How many seeds it takes. */
import type { Interval } from './effect.ts';
import { studentT975 } from './normal.ts';

/**
 * Seeds with which Student's interval, for differences that vary as these do, is at most half as wide as the one
 * found; null where that says nothing.
 */
export function seedsForHalfWidth(
  interval: Interval | null,
  deviation: number | null,
  pairs: number,
): number | null {
  if (interval === null || deviation === null || interval.high <= interval.low) return null;
  const halfway = (interval.high - interval.low) / 4;
  let seeds = pairs;
  while ((studentT975(seeds - 1) * deviation) / Math.sqrt(seeds) > halfway) seeds += 1;
  return seeds;
}

/** With fewer seeds even differences that all have the same sign do not pass the test: 2 ÷ 2⁵ is above 5 %. */
export const FEWEST_SEEDS_TO_SHOW = 6;
