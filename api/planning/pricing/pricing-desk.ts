/**
 * The memory over which threads price strands together. The thread that asks writes a question and counts up the round;
 * whoever is free takes the next block by counting up that too. A helper has answers of its own, each marked with the round it
 * is of: one that comes late is of a round that is over, and counts for nothing.
 */
import type { PricingExtent } from '../../../solver/shared-pricing.ts';

/** Cells of the signal, which is there before anybody knows how much there is to price. */
export const ROUND = 0;
export const NEXT_BLOCK = 1;
const SIGNALS = 2;
/** In place of a round: nothing is asked yet. Rounds count from 1. */
export const NO_ROUND = 0;
/** In place of a round: nothing will be asked any more. */
export const OVER = -1;
/** In place of a number of uses: no better column was found. */
export const NONE_BETTER = -1;

export interface Question {
  /** By resource. */
  readonly prices: Float64Array;
  /** By block: the price of its best known column, what it is worth taken off. */
  readonly known: Float64Array;
}

/** By block. */
export interface Answers {
  /** Of which round the rest is; written last. */
  readonly round: Int32Array;
  readonly least: Float64Array;
  /** Of the better column: its value, how many resources it uses, and `mostUses` cells for which, and for how much. */
  readonly value: Float64Array;
  readonly count: Int32Array;
  readonly resources: Int32Array;
  readonly uses: Float64Array;
}

/** What a helper is sent. */
export interface PricingDesk {
  readonly extent: PricingExtent;
  readonly question: Question;
  readonly answers: Answers;
}

export function newSignal(): Int32Array {
  return sharedWholes(SIGNALS);
}

export function newQuestion({ blocks, resources }: PricingExtent): Question {
  return { prices: sharedDoubles(resources), known: sharedDoubles(blocks) };
}

export function newAnswers({ blocks, mostUses }: PricingExtent): Answers {
  return {
    round: sharedWholes(blocks),
    least: sharedDoubles(blocks),
    value: sharedDoubles(blocks),
    count: sharedWholes(blocks),
    resources: sharedWholes(blocks * mostUses),
    uses: sharedDoubles(blocks * mostUses),
  };
}

function sharedWholes(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

function sharedDoubles(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}
