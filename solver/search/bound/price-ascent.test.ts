import { describe, expect, it } from 'vitest';
import { raisePrices } from './price-ascent.ts';

const NEVER = () => false;

describe('raising prices', () => {
  /** min(6·x0 + 2, 8 − 2·x0) + min(3·x1, 9 − x1): 6.5 at 0.75, and 6.75 at 2.25. */
  const choose = (prices: Float64Array) => {
    const [a = 0, b = 0] = prices;
    const left = 6 * a + 2 <= 8 - 2 * a;
    const low = 3 * b <= 9 - b;
    return {
      value: (left ? 6 * a + 2 : 8 - 2 * a) + (low ? 3 * b : 9 - b),
      excess: Float64Array.of(left ? 6 : -2, low ? 3 : -1),
    };
  };

  it('finds the best bound that prices can give', () => {
    const best = raisePrices(new Float64Array(2), choose, { steps: 400, target: 14, shouldStop: NEVER });
    expect(best).toBeGreaterThan(13.2);
    expect(best).toBeLessThanOrEqual(13.25);
  });

  it('gives the best so far when it is stopped, and never lets a price fall below nothing', () => {
    const asked: number[] = [];
    let left = 3;
    const best = raisePrices(
      new Float64Array(2),
      (prices) => {
        asked.push(...prices);
        return choose(prices);
      },
      { steps: 400, target: 14, shouldStop: () => left-- <= 0 },
    );
    expect(asked.length).toBe(6);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(0);
    expect(best).toBeGreaterThanOrEqual(2);
  });
});
