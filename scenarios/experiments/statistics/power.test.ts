import { describe, expect, it } from 'vitest';
import { FEWEST_SEEDS_TO_SHOW, seedsForHalfWidth } from './power.ts';
import { signFlipP } from './sign-flip.ts';
import { SIGNIFICANCE } from './verdict.ts';

describe('seeds for an interval of half the width', () => {
  /** Student's, of 10 pairs with deviation 1: 2.262 / √10 = 0.715; half of it is 0.358, and 2.037 / √33 = 0.355. */
  it('are 33 for 10 pairs: a little less than four times as many, as Student’s t falls', () => {
    expect(seedsForHalfWidth({ low: -0.715, high: 0.715 }, 1, 10)).toBe(33);
  });

  it('do not depend on the unit', () => {
    expect(seedsForHalfWidth({ low: 930, high: 2360 }, 1000, 10)).toBe(33);
  });

  it('say nothing where there is no interval, or no spread', () => {
    expect(seedsForHalfWidth(null, 1, 4)).toBeNull();
    expect(seedsForHalfWidth({ low: 2, high: 2 }, null, 10)).toBeNull();
    expect(seedsForHalfWidth({ low: 2, high: 2 }, 1, 10)).toBeNull();
  });
});

it('to show an effect at all takes six seeds', () => {
  const all = (seeds: number) => signFlipP(Array.from({ length: seeds }, () => 1));
  expect(all(FEWEST_SEEDS_TO_SHOW)).toBeLessThanOrEqual(SIGNIFICANCE);
  expect(all(FEWEST_SEEDS_TO_SHOW - 1)).toBeGreaterThan(SIGNIFICANCE);
});
