import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, item } from '../../prepare/typed-arrays.ts';
import { trainee } from '../../testing/builders.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { weekWith } from '../../testing/slots-of-a-week.ts';
import { CostToGo } from './cost-to-go.ts';
import { DayPrices } from './day-prices.ts';
import { ModuleEnds } from './module-ends.ts';
import { PlacementPricer } from './placement-pricing.ts';
import { isPartlyKnown, keepsPins, type LaidOut, layOut, SIZES, twinPrices } from './testing/compared.ts';
import { pricingCase } from './testing/pricing-cases.ts';
import { everyPlacement } from './testing/strand-twin.ts';
import { weekSetsOf } from './week-sets.ts';

/** By week, at that unit, whoever the primary mentor is. */
function leastFrom({ tools, strand, prices }: LaidOut, unit: string): Float64Array {
  const { prepared } = tools;
  const { weights } = prepared.semester.rules;
  const { weeks } = prepared.horizon;
  const least = new Float64Array(weeks).fill(Number.POSITIVE_INFINITY);
  const pricer = new PlacementPricer(prepared);
  const days = new DayPrices();
  for (const { priced } of item(strand.steps, 0).options) {
    if (priced === null || priced.option.unit.unit.id !== unit) continue;
    for (const primary of priced.primaries) {
      days.set(priced, primary, prices, 'cost and prices', weights.S4);
      pricer.ask({
        option: priced.option,
        sets: priced.sets,
        dayPrice: days.price,
        fixedCost: priced.option.fixedCost,
        weights,
        ends: ModuleEnds.none(),
        follow: new Float64Array(weeks),
      });
      pricer.leastFrom(least);
    }
  }
  return least;
}

describe('what a placement costs at the least', () => {
  it.each([SIZES['one module'], SIZES['long module']])(
    'is never more than any placement that begins in that week or later',
    (size) => {
      let near = 0;
      fc.assert(
        fc.property(pricingCase(size), (one) => {
          const laid = layOut(one);
          fc.pre(keepsPins(laid) && !isPartlyKnown(laid));
          const { horizon } = laid.tools.prepared;
          const { outCost } = item(laid.strand.steps, 0);
          const terms = { prices: twinPrices(laid), counting: 'cost and prices' as const, worth: 0 };
          for (const { placement, value } of everyPlacement(one.semester, one.published, 'basis', terms)) {
            const first = item(placement.days, 0).date;
            const day = (Date.parse(first) - Date.parse(one.semester.start)) / 86_400_000;
            const least = leastFrom(laid, placement.unit);
            for (let week = 0; week <= at(horizon.weekOfDay, day); week++)
              expect(at(least, week)).toBeLessThanOrEqual(value + outCost + 1e-6);
            if (at(least, 0) > value + outCost - 1) near++;
          }
        }),
        { numRuns: 60 },
      );
      expect(near).toBeGreaterThan(3);
    },
  );
});

describe('what is still to come', () => {
  /** One early shift a day of 24 minutes of travel, Monday to Sunday of one week, with a price on each day. */
  function laid(minutes: number, setCost: (days: number) => number) {
    const world = weekWith({ trainees: [trainee({ modules: [{ module: 'basis', minutes }] })] });
    const { prepared, book } = searchTools(world);
    const demand = item(prepared.demands, 0);
    const option = book.optionAt(demand, 0);
    const sets = weekSetsOf(prepared, option, 60_000);
    if (sets === null) throw new Error('a week of one shift has few sets');
    const toGo = new CostToGo(prepared);
    toGo.lay({
      option,
      sets,
      setCost: Float64Array.from(sets.days, setCost),
      shortDay: 15,
      endCost: Float64Array.of(7),
    });
    return toGo;
  }

  it('is the cheapest set that gives the minutes, and the end of its week', () => {
    const toGo = laid(1260, (days) => 10 * days);
    expect(toGo.from(0, 1)).toBe(17);
    expect(toGo.from(0, 420)).toBe(17);
    expect(toGo.from(0, 421)).toBe(27);
    expect(toGo.from(0, 1260)).toBe(37);
  });

  it('takes more days where they are cheaper', () => {
    expect(laid(1260, (days) => 100 - 10 * days).from(0, 420)).toBe(100 - 50 + 7);
  });

  it('is infinite where there is no time left', () => {
    const toGo = laid(1260, () => 1);
    expect(toGo.from(1, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(laid(2520, () => 1).from(0, 2100)).toBe(8);
    expect(laid(2520, () => 1).from(0, 2131)).toBe(Number.POSITIVE_INFINITY);
  });
});
