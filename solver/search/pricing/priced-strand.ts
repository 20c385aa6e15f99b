/** What the pricing of a strand is asked, and what it tells. */
import type { Demand } from '../../prepare/demands.ts';
import type { Option } from '../fit/placed.ts';
import type { Counting } from './day-prices.ts';
import type { PricedOption } from './priced-option.ts';
import type { Strand } from './strands.ts';

/** An option of which no placement costs less than `least` at any prices; `priced` null where that is all one knows. */
export interface StrandOption {
  readonly option: Option;
  readonly priced: PricedOption | null;
  readonly least: number;
}

export interface StrandStep {
  readonly demand: Demand;
  /** By `least`. */
  readonly options: readonly StrandOption[];
  /** What leaving it out costs (S9). */
  readonly outCost: number;
}

export interface PricedStrand {
  readonly strand: Strand;
  readonly steps: readonly StrandStep[];
  /** All modules of the trainee are in it: then the mix of settings (H19) is its matter. */
  readonly isWhole: boolean;
}

export interface StrandTerms {
  /** By resource, none below 0. */
  readonly prices: Float64Array;
  readonly counting: Counting;
  /** What placing a demand is worth. */
  readonly worth: (demand: Demand) => number;
  /** Labels for one option; 0 to look only where it is most promising. */
  readonly effort: number;
  /** By how much other choices may be dearer than the best one to be told as well. */
  readonly slack: number;
}

/** One module placed: which days, who guides, under which primary mentor. */
export interface StrandPlacement {
  readonly option: Option;
  readonly slots: Int32Array;
  readonly guides: Int32Array;
  readonly primary: number;
}

export interface StrandAnswer {
  /** No choice for the strand costs less, prices and worth counted. */
  readonly least: number;
  /** What `placements` cost; the same as `least` where all that matters was priced exactly (`strand-pricing.ts`). */
  readonly found: number;
  /** The best found, module by module; empty for nothing. */
  readonly placements: readonly StrandPlacement[];
  /** Other good choices that were met, at most one for each unit of the last module. */
  readonly others: readonly (readonly StrandPlacement[])[];
}
