import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnPool } from './column-pool.ts';
import { poolPrices } from './pool-prices.ts';
import type { Column } from './pricing.ts';

/** Each wants one of the places named, at its value; or stays out. */
function poolOf(capacity: readonly number[], wanted: readonly (readonly [number, number[]])[]) {
  const pool = new ColumnPool<Column>(wanted.length, Int32Array.from(capacity));
  wanted.forEach(([value, resources], block) => {
    pool.add({ block, value: 0, resources: [], uses: [] });
    pool.add({ block, value, resources, uses: resources.map(() => 1) });
  });
  return pool;
}

describe('prices from known columns', () => {
  it('settle between what those who get a place would pay and what those who do not would', () => {
    const pool = poolOf(
      [2],
      [
        [10, [0]],
        [8, [0]],
        [5, [0]],
      ],
    );
    const [price] = poolPrices(pool, new Float64Array(1), { rounds: 200, target: 18 });
    expect(price).toBeGreaterThan(4.5);
    expect(price).toBeLessThan(8.5);
  });

  it('leave at nothing what nobody is short of, and what no column uses', () => {
    const pool = poolOf(
      [3, 1, 7],
      [
        [10, [0]],
        [8, [0]],
        [5, [1]],
        [4, [1]],
      ],
    );
    const prices = poolPrices(pool, new Float64Array(3), { rounds: 200, target: 23 });
    expect(prices[0]).toBeCloseTo(0, 6);
    expect(prices[1]).toBeGreaterThan(3.5);
    expect(prices[2]).toBe(0);
  });

  it('begin where they are told to, and are those where there are no rounds', () => {
    const pool = poolOf([1, 1], [[10, [0]]]);
    expect([...poolPrices(pool, Float64Array.of(3, 9), { rounds: 0, target: 0 })]).toEqual([3, 0]);
  });

  it('are never below nothing, and never worth more in all than where they begin', () => {
    const wish = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.uniqueArray(fc.nat(3), { minLength: 1 }));
    fc.assert(
      fc.property(
        fc.array(wish, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
        (wanted, capacity) => {
          const pool = poolOf(capacity, wanted);
          const worth = (prices: Float64Array) =>
            prices.reduce((sum, price, i) => sum + price * (capacity[i] ?? 0), 0) +
            wanted.reduce((sum, [value, resources]) => {
              const paid = resources.reduce((all, resource) => all + (prices[resource] ?? 0), 0);
              return sum + Math.max(0, value - paid);
            }, 0);
          const none = new Float64Array(4);
          const prices = poolPrices(pool, none, { rounds: 50, target: 0 });
          expect(Math.min(...prices)).toBeGreaterThanOrEqual(0);
          expect(worth(prices)).toBeLessThanOrEqual(worth(none) + 1e-6);
        },
      ),
    );
  });
});
