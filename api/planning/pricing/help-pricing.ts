/** A thread that has nothing else to do and prices blocks for the one that asks. */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { HelpsPricing, PriceBlock, Subject } from '../../../solver/shared-pricing.ts';
import { writeAnswer } from './answer-cells.ts';
import { NEXT_BLOCK, NO_ROUND, OVER, type PricingDesk, ROUND } from './pricing-desk.ts';

/** Between two looks at whether to stop. */
const MOST_WAIT_MS = 50;

export function helpPricing(signal: Int32Array, port: MessagePort): HelpsPricing {
  const isOver = () => Atomics.load(signal, ROUND) === OVER;
  return {
    part: 'helps',
    isOver,
    help: (ownOf, shouldStop) => {
      let hand: HelpingHand | null = null;
      while (!isOver() && !shouldStop()) {
        hand = newHandAt(signal, port, ownOf) ?? hand;
        if (hand?.priceNext() === true) continue;
        Atomics.wait(signal, ROUND, hand?.round ?? NO_ROUND, MOST_WAIT_MS);
      }
    },
  };
}

/**
 * Null where nothing new is asked. A question on a new subject is there before its first round is: one that is still answered
 * at the desk before is answered for nobody.
 */
function newHandAt(
  signal: Int32Array,
  port: MessagePort,
  ownOf: (subject: Subject) => PriceBlock,
): HelpingHand | null {
  const sent: { readonly message: PricingDesk } | undefined = receiveMessageOnPort(port);
  return sent === undefined
    ? null
    : new HelpingHand(signal, sent.message, ownOf(sent.message.extent.subject));
}

export class HelpingHand {
  /** The one whose question it holds. */
  round = NO_ROUND;
  private readonly prices: Float64Array;
  private readonly known: Float64Array;

  constructor(
    private readonly signal: Int32Array,
    private readonly desk: PricingDesk,
    private readonly own: PriceBlock,
  ) {
    this.prices = new Float64Array(desk.extent.resources);
    this.known = new Float64Array(desk.extent.blocks);
  }

  /** Prices a block of the round that is on. @returns whether there was one left to take */
  priceNext(): boolean {
    const { signal, desk, prices, known } = this;
    const round = Atomics.load(signal, ROUND);
    if (round === NO_ROUND || round === OVER) return false;
    if (round !== this.round) {
      // Its own copy: where the question changes meanwhile, what it answers is marked with a round that is over.
      prices.set(desk.question.prices);
      known.set(desk.question.known);
      this.round = round;
    }
    const block = Atomics.add(signal, NEXT_BLOCK, 1);
    if (block >= desk.extent.blocks) return false;
    const answer = this.own(block, prices, known[block] ?? Number.POSITIVE_INFINITY);
    writeAnswer(desk.answers, desk.extent, { block, round }, answer);
    return true;
  }
}
