import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { item } from '../../prepare/typed-arrays.ts';
import { trainee } from '../../testing/builders.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { weekWith } from '../../testing/slots-of-a-week.ts';
import { DayPrices } from './day-prices.ts';
import { SetPrices } from './set-prices.ts';
import { keepsPins, layOut, SIZES, twinPrices } from './testing/compared.ts';
import { pricingCase } from './testing/pricing-cases.ts';
import { everyPlacement } from './testing/strand-twin.ts';
import { weekSetsOf } from './week-sets.ts';

/** One early shift of 420 minutes a day, Monday to Sunday of one week. */
function laid(dayPrice: number) {
  const { prepared, book } = searchTools(weekWith({ trainees: [trainee({})] }));
  const option = book.optionAt(item(prepared.demands, 0), 0);
  const sets = weekSetsOf(prepared, option, 60_000);
  if (sets === null) throw new Error('a week of one shift has few sets');
  const prices = new SetPrices(prepared.horizon.weeks);
  prices.set(sets, new Float64Array(option.slots.count).fill(dayPrice));
  return { prices, sets };
}

describe('what sets of days cost at the least', () => {
  it('is the price of the minutes, as if days could be cut up', () => {
    const { prices } = laid(42);
    expect(prices.leastFor(420)).toBeCloseTo(42);
    expect(prices.leastFor(1050)).toBeCloseTo(105);
  });

  it('is infinite from the first minute that there is not', () => {
    const { prices, sets } = laid(42);
    const most = Math.max(...sets.minutes);
    expect(prices.leastFor(most)).toBeCloseTo(most / 10);
    expect(prices.leastFor(most + 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('counts on all that may be brought in, whatever is asked', () => {
    const { prices, sets } = laid(-10);
    expect(prices.leastFor(420)).toBeCloseTo(-10 * Math.max(...sets.days));
  });

  it.each([SIZES['one module'], SIZES['long module']])(
    'is never more than what any placement costs',
    (size) => {
      let near = 0;
      fc.assert(
        fc.property(pricingCase(size), (one) => {
          const drawn = layOut(one);
          fc.pre(keepsPins(drawn));
          const { prepared } = drawn.tools;
          const { weights } = prepared.semester.rules;
          const { options, outCost } = item(drawn.strand.steps, 0);
          const terms = { prices: twinPrices(drawn), counting: 'cost and prices' as const, worth: 0 };
          const days = new DayPrices();
          const sets = new SetPrices(prepared.horizon.weeks);
          for (const { placement, value } of everyPlacement(one.semester, one.published, 'basis', terms)) {
            const priced = options.find(({ option }) => option.unit.unit.id === placement.unit)?.priced;
            if (priced === null || priced === undefined) continue;
            const least = priced.primaries.map((primary) => {
              days.set(priced, primary, drawn.prices, 'cost and prices', weights.S4);
              sets.set(priced.sets, days.price);
              return priced.option.fixedCost + sets.leastFor(priced.option.demand.askedMinutes);
            });
            expect(Math.min(...least)).toBeLessThanOrEqual(value + outCost + 1e-6);
            if (Math.min(...least) > value + outCost - 60) near++;
          }
        }),
        { numRuns: 60 },
      );
      expect(near).toBeGreaterThan(3);
    },
  );
});
