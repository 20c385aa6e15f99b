/** What each day at an option costs at given prices, with each mentor as the primary one, and who would then guide it. */
import { NO_GUIDE } from '../fit/placed.ts';
import { NO_RESOURCE } from './contended.ts';
import { NOBODY, type PricedOption } from './priced-option.ts';

/** What counts: the cost terms and the prices, or the prices alone. */
export type Counting = 'cost and prices' | 'prices';

export class DayPrices {
  /** By slot. */
  price = new Float64Array(64);
  /** By slot, the row of the guidance table; NO_GUIDE on frozen days, whose guide is nobody's choice. */
  guide = new Int32Array(64);

  /** @param s4 of a day without the primary mentor; 0 where costs do not count */
  set(priced: PricedOption, primary: number, prices: Float64Array, counting: Counting, s4: number): void {
    const {
      place,
      employer,
      date,
      guideFrom,
      guideMentor,
      guideResource,
      guide,
      option,
      cost,
      frozenMentor,
    } = priced;
    const slots = place.length;
    if (this.price.length < slots) {
      this.price = new Float64Array(2 * slots);
      this.guide = new Int32Array(2 * slots);
    }
    const counts = counting === 'cost and prices';
    const priceOf = (resource: number) => (resource === NO_RESOURCE ? 0 : (prices[resource] ?? 0));
    for (let slot = 0; slot < slots; slot++) {
      const past = frozenMentor[slot] ?? NOBODY;
      let least = past === NOBODY ? Number.POSITIVE_INFINITY : past === primary ? 0 : s4;
      if (past !== NOBODY) this.guide[slot] = NO_GUIDE;
      for (let g = guideFrom[slot] ?? 0; g < (guideFrom[slot + 1] ?? 0); g++) {
        const absent = (guideMentor[g] ?? 0) === primary ? 0 : s4;
        const price = absent + option.load * priceOf(guideResource[g] ?? NO_RESOURCE);
        if (price >= least) continue;
        least = price;
        this.guide[slot] = guide[g] ?? 0;
      }
      this.price[slot] =
        least +
        priceOf(place[slot] ?? NO_RESOURCE) +
        priceOf(employer[slot] ?? NO_RESOURCE) +
        priceOf(date[slot] ?? NO_RESOURCE) +
        (counts ? (cost[slot] ?? 0) : 0);
    }
  }
}
