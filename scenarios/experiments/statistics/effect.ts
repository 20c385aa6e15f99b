/** What an experiment says about one setting and one measure, beside the unchanged semester. */
import type { Pull } from '../results.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A mean of paired differences (changed less unchanged, same base and seed), and how sure it is. */
export interface Effect {
  readonly base: string;
  readonly pulls: readonly Pull[];
  readonly measure: string;
  /** Pairs of runs in which both tell the measure. */
  readonly pairs: number;
  readonly baseMean: number;
  readonly mean: number;
  /** 95 %, bootstrapped over the pairs; null with fewer than five pairs. */
  readonly interval: Interval | null;
  /** The mean difference in standard deviations of the differences (Cohen's d_z); null where they do not vary. */
  readonly size: number | null;
  /** Of a sign-flip test; exact where the pairs are few. Null with fewer than five pairs. */
  readonly p: number | null;
  /** Corrected for all effects told of this experiment together (Westfall and Young's max-T). */
  readonly pCorrected: number | null;
  /**
   * Of modules placed: how much of the difference the search itself leaves open, on average, on either side (modules
   * that might be placed beside those that are). Null where nothing is proven.
   */
  readonly searchGap: { readonly base: number; readonly changed: number } | null;
  /** What can be said: the corrected test is passed, and for modules placed the gap of the search is smaller than the effect. */
  readonly verdict: 'effect' | 'within-search-gap' | 'not-shown';
  /** Seeds for an interval of half this width; null where it says nothing. */
  readonly seedsForHalfWidth: number | null;
}
