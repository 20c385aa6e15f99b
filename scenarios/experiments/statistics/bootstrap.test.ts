import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../generate/random.ts';
import { meanInterval, tailShare } from './bootstrap.ts';
import type { Interval } from './effect.ts';

const differences = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 5, maxLength: 12 });

function intervalOf(values: readonly number[]): Interval {
  const interval = meanInterval(values);
  if (interval === null) throw new Error(`${values.length} differences have no interval`);
  return interval;
}

describe('the interval around a mean', () => {
  it('is not given with four differences, and is with five', () => {
    expect(meanInterval([1, 2, 3, 4])).toBeNull();
    expect(meanInterval([1, 2, 3, 4, 5])).not.toBeNull();
  });

  it('has no width where differences do not vary', () => {
    expect(meanInterval([2, 2, 2, 2, 2, 2])).toEqual({ low: 2, high: 2 });
  });

  /**
   * Five differences 0, 0, 0, 0, 5: the mean of a draw is the number of fives in it, binomial(5, 1/5). No five comes in
   * 32.8 % of the draws, four or more in 0.67 %, five in 0.03 %. Of 0.091 % at either end: from 0 to 4.
   */
  it('of 0, 0, 0, 0 and 5 reaches from 0 to 4, as the binomial distribution says', () => {
    expect(tailShare(5)).toBeCloseTo(0.00091, 5);
    expect(meanInterval([0, 0, 0, 0, 5])).toEqual({ low: 0, high: 4 });
  });

  /** Of 40 differences, half −1 and half 1, the mean of a draw is nearly normal with deviation 1 / √40 = 0.158. */
  it('of many differences is close to two standard errors on either side: 2.02 × 1.013 ÷ √40 = 0.32', () => {
    const { low, high } = intervalOf(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? -1 : 1)));
    expect(low).toBeCloseTo(-0.325, 1);
    expect(high).toBeCloseTo(0.325, 1);
  });

  it('moves along with a constant, and mirrors with the signs', () => {
    fc.assert(
      fc.property(differences, fc.integer({ min: -50, max: 50 }), (values, constant) => {
        const { low, high } = intervalOf(values);
        const moved = intervalOf(values.map((value) => value + constant));
        const mirrored = intervalOf(values.map((value) => -value));
        expect(moved.low).toBeCloseTo(low + constant, 9);
        expect(moved.high).toBeCloseTo(high + constant, 9);
        expect(mirrored.low).toBeCloseTo(-high, 9);
        expect(mirrored.high).toBeCloseTo(-low, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('lies within the smallest and largest difference, around the mean, and is the same each time', () => {
    fc.assert(
      fc.property(differences, (values) => {
        const { low, high } = intervalOf(values);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(low).toBeLessThanOrEqual(mean + 1e-9);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(intervalOf(values)).toEqual({ low, high });
      }),
      { numRuns: 30 },
    );
  });
});

/** How often the interval holds the truth, in so many made-up studies. */
function coverage(pairs: number, draw: () => number, truth: number): number {
  const studies = 300;
  let held = 0;
  for (let study = 0; study < studies; study++) {
    const { low, high } = intervalOf(Array.from({ length: pairs }, draw));
    if (low <= truth && truth <= high) held += 1;
  }
  return held / studies;
}

describe('in 300 made-up studies the interval holds the truth', () => {
  it.each([5, 16])('in about 95 % of them, of %i pairs with differences like a bell', (pairs) => {
    const random = randomFrom(4);
    const held = coverage(pairs, () => 3 + 2 * random.bell(), 3);
    expect(held).toBeGreaterThan(0.9);
    expect(held).toBeLessThan(0.985);
  });

  it('also of whole numbers that often tie', () => {
    const random = randomFrom(5);
    const held = coverage(10, () => Math.round(random.bell()), 0);
    expect(held).toBeGreaterThan(0.91);
    expect(held).toBeLessThan(0.985);
  });

  it('less often of very skewed differences with few pairs: some 92 % with ten', () => {
    const random = randomFrom(6);
    const held = coverage(10, () => -Math.log(random.int(1, 1_000_000) / 1_000_000), 1);
    expect(held).toBeGreaterThan(0.86);
    expect(held).toBeLessThan(0.96);
  });
});
