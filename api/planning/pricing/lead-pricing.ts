/**
 * The thread that asks. It prices blocks like the others and never waits for one of them: what nobody has answered when no
 * block is left to be taken it prices itself, at the same answer. So a helper that is slow, or is gone, costs no more
 * than the one block it held.
 */
import type { MessagePort } from 'node:worker_threads';
import type {
  BlockAnswer,
  LeadsPricing,
  PriceBlock,
  PriceBlocks,
  PricingExtent,
} from '../../../solver/shared-pricing.ts';
import { readAnswer } from './answer-cells.ts';
import { NEXT_BLOCK, newAnswers, newQuestion, OVER, type PricingDesk, ROUND } from './pricing-desk.ts';

/** @param helpers a way to each; who is not there yet finds the desk when it comes */
export function leadPricing(
  signal: Int32Array,
  helpers: readonly Pick<MessagePort, 'postMessage'>[],
): LeadsPricing {
  return {
    part: 'leads',
    together: (extent, own) => {
      const question = newQuestion(extent);
      const desks = helpers.map((port) => {
        const desk: PricingDesk = { extent, question, answers: newAnswers(extent) };
        port.postMessage(desk);
        return desk;
      });
      return asked(signal, extent, desks, own);
    },
    end: () => {
      Atomics.store(signal, ROUND, OVER);
      Atomics.notify(signal, ROUND);
    },
  };
}

function asked(
  signal: Int32Array,
  { blocks }: PricingExtent,
  desks: readonly PricingDesk[],
  own: PriceBlock,
): PriceBlocks {
  // On another subject the rounds go on: a helper tells by them that there is something new.
  let round = Atomics.load(signal, ROUND);
  return (prices, known) => {
    for (const { question } of desks) {
      question.prices.set(prices);
      question.known.set(known);
    }
    round++;
    Atomics.store(signal, NEXT_BLOCK, 0);
    Atomics.store(signal, ROUND, round);
    Atomics.notify(signal, ROUND);
    const priced = (block: number) => own(block, prices, known[block] ?? Number.POSITIVE_INFINITY);
    const answers = new Map<number, BlockAnswer>();
    for (let block = take(signal); block < blocks; block = take(signal)) answers.set(block, priced(block));
    return Array.from(
      { length: blocks },
      (_, block) => answers.get(block) ?? answerOf(desks, block, round) ?? priced(block),
    );
  };
}

function answerOf(desks: readonly PricingDesk[], block: number, round: number): BlockAnswer | null {
  for (const { answers, extent } of desks) {
    const answer = readAnswer(answers, extent, { block, round });
    if (answer !== null) return answer;
  }
  return null;
}

function take(signal: Int32Array): number {
  return Atomics.add(signal, NEXT_BLOCK, 1);
}
