/** Whether two levers do more, or less, together than each on its own adds up to. */
import type { Pull } from '../results.ts';
import type { Effect, Interval } from './effect.ts';

/** A mean over replications with the same base and seed: (both − base) − (one − base) − (other − base). */
export interface Interaction {
  readonly base: string;
  /** The two, in the order of the experiment file. */
  readonly pulls: readonly Pull[];
  readonly measure: string;
  /** Replications of which all four runs tell the measure. */
  readonly pairs: number;
  /** What both do together, and what each alone adds up to; `mean` is the difference. */
  readonly together: number;
  readonly apart: number;
  readonly mean: number;
  /** As of an effect, and so are p and the verdict; corrected for all interactions told of this experiment. */
  readonly interval: Interval | null;
  readonly p: number | null;
  readonly pCorrected: number | null;
  readonly verdict: Effect['verdict'];
}
