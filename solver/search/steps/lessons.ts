/** What a search by steps passes on, and what it is led by in return. */
import type { Placed } from '../fit/placed.ts';

export interface Lessons {
  /** Prices of places, by unit shift and day, that some insertions count with the cost; null while there are none. */
  readonly placePrices: Float64Array | null;
  /** A demand was placed, for a moment at least. */
  placed(demand: number): void;
  /** A placement that would do was found, whether it is chosen or not. */
  found(placed: Placed): void;
}

/** For a search too short to learn from. */
export const NO_LESSONS: Lessons = { placePrices: null, placed: () => {}, found: () => {} };
