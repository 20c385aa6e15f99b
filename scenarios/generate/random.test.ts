import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from './random.ts';

describe('chance', () => {
  it('draws the same numbers from the same seed', () => {
    const draws = (seed: number) => {
      const random = randomFrom(seed);
      return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it('stays within its limits and reaches both', () => {
    const random = randomFrom(1);
    const drawn = new Set(Array.from({ length: 200 }, () => random.int(3, 5)));
    expect([...drawn].sort()).toEqual([3, 4, 5]);
  });

  it('forks streams that do not depend on what was drawn before', () => {
    const fresh = randomFrom(1);
    const used = randomFrom(1);
    used.int(0, 9);
    expect(used.fork('units').int(0, 1_000_000)).toBe(fresh.fork('units').int(0, 1_000_000));
  });

  it('forks another stream for another label', () => {
    const random = randomFrom(1);
    expect(random.fork('a').int(0, 1_000_000)).not.toBe(random.fork('b').int(0, 1_000_000));
  });

  it('never picks what weighs nothing', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const picked = randomFrom(seed).weighted([0, 1, 2], (item) => (item === 1 ? 1 : 0));
        expect(picked).toBe(1);
      }),
    );
  });

  it('samples different items in the order of the list, all of them when there are too few', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 8 }), (seed, size) => {
        const sample = randomFrom(seed).sample([1, 2, 3, 4, 5], size);
        expect(sample).toHaveLength(Math.min(size, 5));
        expect(sample).toEqual([...new Set(sample)].sort());
      }),
    );
  });

  it('keeps every item when it shuffles', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.integer()), (seed, list) => {
        const byValue = (a: number, b: number) => a - b;
        expect(randomFrom(seed).shuffled(list).sort(byValue)).toEqual([...list].sort(byValue));
      }),
    );
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => randomFrom(1).pick([])).toThrow(RangeError);
  });
});
