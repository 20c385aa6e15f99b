import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, item } from '../../prepare/typed-arrays.ts';
import { breachesOf, readPlan } from '../../rules/index.ts';
import { planOf } from '../../testing/search-tools.ts';
import { Random } from '../random.ts';
import type { StrandPlacement } from './priced-strand.ts';
import { StrandPricer } from './strand-pricing.ts';
import { type LaidOut, layOut, termsOf } from './testing/compared.ts';
import { denseCase } from './testing/dense-cases.ts';
import { placedOf, priceOf } from './testing/priced-strands.ts';
import type { PricingCase } from './testing/pricing-cases.ts';

const WORTH = 100_000;
/** Small enough that the rules and the terms of cost decide as often as they do. */
const MOST_PRICE = 12;

/** Every set of slots on different dates that reaches the hours with its last day, cheapest first. */
function everySet({ tools, strand, contended }: LaidOut, prices: Float64Array) {
  const option = item(item(strand.steps, 0).options, 0).option;
  const { slots, demand } = option;
  const guide = item(item(option.unit.shifts, 0).guides, 0);
  const found: { readonly placement: StrandPlacement; readonly value: number }[] = [];
  const minutesOf = (slot: number) => item(option.unit.shifts, at(slots.shift, slot)).times.stageMinutes;
  const choose = (chosen: readonly number[], minutes: number, from: number): void => {
    if (minutes >= demand.askedMinutes) {
      const guides = Int32Array.from(chosen, (slot) =>
        item(item(option.unit.shifts, at(slots.shift, slot)).guides, 0),
      );
      const placement = {
        option,
        slots: Int32Array.from(chosen),
        guides,
        primary: item(tools.prepared.supply.guides, guide).mentor,
      };
      const { cost } = placedOf(tools.prepared, placement);
      found.push({ placement, value: cost + priceOf(placement, contended, prices) - WORTH });
      return;
    }
    const last = chosen.at(-1);
    for (let slot = from; slot < slots.count; slot++)
      if (last === undefined || at(slots.day, last) !== at(slots.day, slot))
        choose([...chosen, slot], minutes + minutesOf(slot), slot + 1);
  };
  choose([], 0, 0);
  return found.sort((a, b) => a.value - b.value);
}

/** What the first of them costs in which the plain rules find nothing wrong; 0 for none. */
function best({ semester }: PricingCase, laid: LaidOut, prices: Float64Array): number {
  const { prepared } = laid.tools;
  const legal = everySet(laid, prices).find(({ placement }) => {
    const plan = planOf(prepared, [placedOf(prepared, placement)]);
    return breachesOf(readPlan(semester, plan, null)).length === 0;
  });
  return legal?.value ?? 0;
}

describe('pricing where many placements are half made alike', () => {
  it('drops none that could still become the best', () => {
    let placed = 0;
    const cases = fc.property(denseCase, (one) => {
      const laid = layOut(one);
      fc.pre(item(laid.strand.steps, 0).options.length > 0);
      const random = new Random(one.priceSeed);
      const prices = Float64Array.from(laid.contended.capacity, () => random.below(MOST_PRICE));
      const wanted = best(one, laid, prices);
      const terms = termsOf(prices, 'cost and prices', WORTH, 1e7);
      const { found, least } = new StrandPricer(laid.tools.prepared).price(laid.strand, terms, null);
      expect(found).toBeCloseTo(wanted, 6);
      expect(least).toBeCloseTo(wanted, 6);
      if (wanted < 0) placed++;
    });
    fc.assert(cases, { numRuns: 200 });
    expect(placed).toBeGreaterThan(40);
  });
});
