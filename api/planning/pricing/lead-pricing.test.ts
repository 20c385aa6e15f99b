import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alone, type BlockAnswer, type PriceBlock } from '../../../solver/search/exact/shared-pricing.ts';
import { HelpingHand } from './help-pricing.ts';
import { leadPricing } from './lead-pricing.ts';
import { NEXT_BLOCK, newSignal, type PricingDesk } from './pricing-desk.ts';

const EXTENT = { subject: 'placed' as const, blocks: 5, resources: 3, mostUses: 2 };

/** Some answer that rests on nothing but what is asked; block 2's column uses more than there are cells for. */
const own: PriceBlock = (block, prices, known): BlockAnswer => {
  const least = block + prices.reduce((sum, price, resource) => sum + price * (resource + block), 0) - known;
  const resources = block === 2 ? [0, 1, 2] : [block % 3];
  const better = { block, value: least / 3, resources, uses: resources.map((resource) => resource + 0.25) };
  return { least, better: least < 4 ? better : null };
};

/** One that leads, and hands of helpers on this very thread, which move when they are told to. */
function desk(helpers: number, ownOfLead: PriceBlock) {
  const signal = newSignal();
  const sent: PricingDesk[] = [];
  const port = { postMessage: (desk: PricingDesk) => sent.push(desk) };
  const pricing = leadPricing(
    signal,
    Array.from({ length: helpers }, () => port),
  );
  const priceBlocks = pricing.together(EXTENT, ownOfLead);
  return { signal, priceBlocks, hands: sent.map((one) => new HelpingHand(signal, one, own)), sent };
}

/** What happens each time the thread that leads prices a block. */
const happenings = fc.infiniteStream(
  fc.array(fc.constantFrom('first helps', 'second helps', 'somebody takes one and is gone'), {
    maxLength: 3,
  }),
);
const questions = fc.array(
  fc.record({
    prices: fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
    known: fc.array(fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.constant(Infinity)), {
      minLength: 5,
      maxLength: 5,
    }),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('the thread that leads', () => {
  it('has the answers that it would have alone, whoever helps when, and whoever goes', () => {
    fc.assert(
      fc.property(questions, happenings, (asked, happening) => {
        const { priceBlocks, hands, signal } = desk(2, (...question) => {
          for (const what of happening.next().value ?? []) {
            if (what === 'first helps') hands[0]?.priceNext();
            else if (what === 'second helps') hands[1]?.priceNext();
            else Atomics.add(signal, NEXT_BLOCK, 1);
          }
          return own(...question);
        });
        for (const { prices, known } of asked) {
          const question = [Float64Array.from(prices), Float64Array.from(known)] as const;
          expect(priceBlocks(...question)).toEqual(alone(EXTENT, own)(...question));
        }
      }),
      { numRuns: 300, seed: 20_270_205 },
    );
  });

  it('prices only what nobody else has answered', () => {
    const pricedByLead: number[] = [];
    const { priceBlocks, hands } = desk(1, (block, prices, known) => {
      if (block === 0) while (hands[0]?.priceNext());
      pricedByLead.push(block);
      return own(block, prices, known);
    });
    priceBlocks(new Float64Array(3), new Float64Array(5));
    // Of block 2 the column did not fit.
    expect(pricedByLead).toEqual([0, 2]);
  });

  it('takes no answer that is of a round before', () => {
    const { priceBlocks, sent } = desk(1, own);
    const known = new Float64Array(5);
    priceBlocks(new Float64Array(3), known);
    for (const { answers } of sent) {
      answers.round.fill(1);
      answers.least.fill(-1000);
    }
    const prices = Float64Array.of(1, 0, 1);
    expect(priceBlocks(prices, known)).toEqual(alone(EXTENT, own)(prices, known));
  });

  it('asks nothing of who sits down before the first question', () => {
    const { hands } = desk(1, own);
    expect(hands[0]?.priceNext()).toBe(false);
  });
});
