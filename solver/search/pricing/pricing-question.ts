/** What is asked of the pricing of one demand at one unit, and what it tells. */
import type { Rules } from '../../domain/semester-schema.ts';
import type { Option } from '../fit/placed.ts';
import type { ModuleEnd, ModuleEnds } from './module-ends.ts';
import type { WeekSets } from './week-sets.ts';

/** The terms that whole weeks decide. */
export type WeekWeights = Pick<Rules['weights'], 'S5' | 'S6' | 'S7' | 'S8'>;

export interface PricingQuestion {
  readonly option: Option;
  readonly sets: WeekSets;
  /** By slot: what a day costs, prices and mentor included. */
  readonly dayPrice: Float64Array;
  /** What a placement here costs whatever its days. */
  readonly fixedCost: number;
  readonly weights: WeekWeights;
  /** Where earlier modules of the trainee may have ended, their cost included (H4). */
  readonly ends: ModuleEnds;
  /** By week: what has to be added at the least to a placement that ends in it. */
  readonly follow: Float64Array;
}

/** How hard to look for an answer. */
export interface PricingEffort {
  /** Only placements that cost less, `follow` included, matter. */
  readonly below: number;
  /** Labels after which the search gives up. */
  readonly mostLabels: number;
  /** Labels that go on from each week, the most promising ones; infinite for all. */
  readonly beam: number;
  /** Whether to estimate what is still to come, so that dear labels are dropped: takes time of its own. */
  readonly estimates: boolean;
}

/** A complete placement: `cost` is with the cost of what came before. */
export interface PricedEnd extends ModuleEnd {
  /** The end that this module went on from. */
  readonly before: ModuleEnd;
  /** Of the placement, in all. */
  readonly minutes: number;
  /** All its days are frozen, and those of the modules before it. */
  readonly isHistory: boolean;
  /** Slots in date order. */
  readonly slots: Int32Array;
}
