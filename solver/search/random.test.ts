import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

describe('chance', () => {
  it('is the same for the same seed', () => {
    const draws = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 10 }, () => random.fraction());
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it('falls evenly from the first number on, also for seeds next to each other', () => {
    const firsts = SEEDS.map((seed) => new Random(seed).below(4));
    for (const value of [0, 1, 2, 3]) {
      const share = firsts.filter((first) => first === value).length / SEEDS.length;
      expect(Math.abs(share - 0.25)).toBeLessThan(0.12);
    }
  });

  it('keeps within its range, and shuffles without losing anything', () => {
    const random = new Random(1);
    const numbers = Array.from({ length: 500 }, () => random.below(3));
    expect(new Set(numbers)).toEqual(new Set([0, 1, 2]));
    expect(random.shuffle([...SEEDS]).sort((a, b) => a - b)).toEqual(SEEDS);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
