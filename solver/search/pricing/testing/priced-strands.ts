/** Strands in which everything has a price of its own, also what could not run out; and what placements of them are. */

import type { Prepared } from '../../../prepare/prepared.ts';
import { at, item } from '../../../prepare/typed-arrays.ts';
import type { Placed } from '../../fit/placed.ts';
import { placementCost } from '../../fit/placement-cost.ts';
import { Random } from '../../random.ts';
import type { StepTools } from '../../steps/step.ts';
import type { Contended } from '../contended.ts';
import { pricedOption } from '../priced-option.ts';
import type { PricedStrand, StrandPlacement } from '../priced-strand.ts';
import { strandBook } from '../strand-book.ts';

const DEAR = 5_000;
const MOST = 60;

/** The resources of `pricedEverywhere`: places, then guidance, then employers, then dates, each by day. */
export function everythingContended({ supply, horizon }: Prepared): Contended {
  const { days } = horizon;
  const guidanceFrom = supply.unitShifts.length * days;
  const employersFrom = guidanceFrom + supply.guides.length * days;
  const datesFrom = employersFrom + supply.employerLimit.length * days;
  return {
    capacity: new Array<number>(datesFrom + days).fill(1),
    placeOf: (unitShift, day) => unitShift * days + day,
    guidanceOf: (guide, day) => guidanceFrom + guide * days + day,
    employerOf: (employer, day) => employersFrom + employer * days + day,
    dateOf: (_trainee, day) => datesFrom + day,
  };
}

/** Half of them nothing, some more than anything is worth. */
export function drawnPrices(contended: Contended, seed: number): Float64Array {
  const random = new Random(seed);
  return Float64Array.from(contended.capacity, () => {
    const kind = random.below(20);
    if (kind === 0) return DEAR;
    return kind < 10 ? 0 : random.below(MOST);
  });
}

export function pricedEverywhere({ prepared, book }: StepTools, contended: Contended): PricedStrand[] {
  const strands = strandBook(prepared, book, () => false)?.strands ?? [];
  return strands.map((strand) => ({
    ...strand,
    steps: strand.steps.map((step) => ({
      ...step,
      options: step.options.map((one) => ({
        ...one,
        priced: one.priced === null ? null : pricedOption(prepared, contended, one.option, one.priced.sets),
      })),
    })),
  }));
}

/** As search would hold it. */
export function placedOf(prepared: Prepared, placement: StrandPlacement): Placed {
  const { option, slots, guides, primary } = placement;
  const { supply, horizon, semester } = prepared;
  const mentors = guides.map(
    (guide, i) => option.slots.frozenMentor.get(at(slots, i)) ?? item(supply.guides, guide).mentor,
  );
  const minutes = Array.from(slots, (slot) => shiftOf(placement, slot).times.stageMinutes);
  return {
    option,
    slots,
    guides,
    mentors,
    primary,
    minutes: minutes.reduce((sum, more) => sum + more, 0),
    cost: placementCost(option, slots, mentors, primary, horizon, semester.rules),
  };
}

/** What the resources that it takes cost. */
export function priceOf(placement: StrandPlacement, contended: Contended, prices: Float64Array): number {
  const { option, slots, guides } = placement;
  return slots.reduce((sum, slot, i) => {
    if (option.slots.frozenMentor.has(slot)) return sum;
    const day = at(option.slots.day, slot);
    const price = (resource: number) => at(prices, resource);
    return (
      sum +
      price(contended.placeOf(shiftOf(placement, slot).index, day)) +
      option.load * price(contended.guidanceOf(at(guides, i), day)) +
      price(contended.employerOf(option.unit.employer, day)) +
      price(contended.dateOf(option.demand.traineeIndex, day))
    );
  }, 0);
}

function shiftOf({ option }: StrandPlacement, slot: number) {
  return item(option.unit.shifts, at(option.slots.shift, slot));
}
