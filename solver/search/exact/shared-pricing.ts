/**
 * Pricing all strands at one vector of prices, by one thread or by several. An answer rests on the question alone: the
 * strand, the prices and what its best known column is worth. So it does not matter which thread gives it, and whatever the
 * number of threads, and whenever one of them comes or goes, the same prices follow each other and prove the same.
 */
import type { Column } from '../columns/pricing.ts';

/** What pricing one block tells. */
export interface BlockAnswer {
  /** No column of the block has less price, what it is worth taken off. */
  readonly least: number;
  /** A column that has clearly less than the best one known; null where there is none. */
  readonly better: Column | null;
}

/** @param known price of the block's best known column, what it is worth taken off; ∞ where none is known */
export type PriceBlock = (block: number, prices: Float64Array, known: number) => BlockAnswer;

/** All blocks, in their order. @param known by block, as for one */
export type PriceBlocks = (prices: Float64Array, known: Float64Array) => readonly BlockAnswer[];

/** What is to be proven: what can be placed at most, or what that costs at least. */
export type Subject = 'placed' | 'cost';

export interface PricingExtent {
  readonly subject: Subject;
  readonly blocks: number;
  readonly resources: number;
  /** Resources that one column uses, at the most. */
  readonly mostUses: number;
}

/** @param own prices a block on this thread; asked anew for each subject */
export type PriceTogether = (extent: PricingExtent, own: PriceBlock) => PriceBlocks;

/** The thread that asks. */
export interface LeadsPricing {
  readonly part: 'leads';
  readonly together: PriceTogether;
  /** Tells the others that nothing will be asked any more. */
  readonly end: () => void;
}

/** A thread that answers once it has nothing else to do. */
export interface HelpsPricing {
  readonly part: 'helps';
  readonly isOver: () => boolean;
  /** Answers until it is over, or `shouldStop` says so. @param ownOf prices a block just as it would on the thread that asks */
  readonly help: (ownOf: (subject: Subject) => PriceBlock, shouldStop: () => boolean) => void;
}

export type SharedPricing = LeadsPricing | HelpsPricing;

export const alone: PriceTogether =
  ({ blocks }, own) =>
  (prices, known) =>
    Array.from({ length: blocks }, (_, block) =>
      own(block, prices, known[block] ?? Number.POSITIVE_INFINITY),
    );
