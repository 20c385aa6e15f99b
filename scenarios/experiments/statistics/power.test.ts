import { describe, expect, it } from 'vitest';
import { fewestSeedsToShow, seedsForHalfWidth } from './power.ts';

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

/** The smallest p of n pairs is 2 ÷ 2ⁿ; told of 1 200 effects together it has to be 5 % ÷ 1 200 = 2⁻¹⁴·⁵. */
it.each([
  [1, 6],
  [2, 7],
  [25, 10],
  [26, 11],
  [1200, 16],
])('to show one of %i effects takes at least %i seeds', (effects, seeds) => {
  expect(fewestSeedsToShow(effects)).toBe(seeds);
  expect(effects * 2 ** (1 - seeds)).toBeLessThanOrEqual(0.05);
  expect(effects * 2 ** (2 - seeds)).toBeGreaterThan(0.05);
});
