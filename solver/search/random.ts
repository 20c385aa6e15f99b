/** Chance for search: seeded, and the same on every machine. */

import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { item } from '../prepare/typed-arrays.ts';

const UINT32 = 2 ** 32;
/** Seeds next to each other begin with numbers next to each other; after so many no longer. */
const WARM_UP = 32;

export class Random {
  private readonly generator: RandomGenerator;

  /** @param seed a whole number */
  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
    for (let i = 0; i < WARM_UP; i++) this.generator.next();
  }

  /** At least 0 and below 1. */
  fraction(): number {
    return (this.generator.next() >>> 0) / UINT32;
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.fraction() * count);
  }

  pick<T>(list: readonly T[]): T {
    return item(list, this.below(list.length));
  }

  shuffle<T>(list: T[]): T[] {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const swapped = item(list, i);
      list[i] = item(list, j);
      list[j] = swapped;
    }
    return list;
  }
}
