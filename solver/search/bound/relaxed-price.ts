/** The cheapest relaxed placement at given prices: dynamic programming over weeks and days so far. */
import type { Prepared } from '../../prepare/prepared.ts';
import { type RelaxedOption, USES_PER_SLOT } from './relaxed-option.ts';

const DAYS_IN_WEEK = 7;
const GUIDANCE = 1;

/** What counts: the cost terms and the prices, or the prices alone. */
export type Counting = 'cost and prices' | 'prices';

/** One reusable set of arrays; what `price` found is there until the next call. */
export class RelaxedPricer {
  private readonly weeks: number;
  private readonly weekTouched: Uint8Array;
  private readonly shortWeek: number;
  private readonly lateWeek: number;
  /** Of every week the dates by price: their slots, and the sums of the cheapest. */
  private readonly slotOf: Int32Array;
  private readonly sums: Float64Array;
  private readonly dates: Uint8Array;
  private readonly datePrice = new Float64Array(DAYS_IN_WEEK);
  private costs = new Float64Array(64);
  private next = new Float64Array(64);
  /** Days taken in a week to arrive at so many days, by week and days. */
  private taken = new Uint8Array(0);
  private endWeek = -1;
  private daysBefore = 0;
  private option: RelaxedOption | null = null;

  constructor({ horizon, semester }: Prepared) {
    this.weeks = horizon.weeks;
    this.weekTouched = horizon.weekTouched;
    this.shortWeek = semester.rules.weights.S6;
    this.lateWeek = semester.rules.weights.S7;
    this.slotOf = new Int32Array(this.weeks * DAYS_IN_WEEK);
    this.sums = new Float64Array(this.weeks * (DAYS_IN_WEEK + 1));
    this.dates = new Uint8Array(this.weeks);
  }

  /** Infinite where not even the relaxed rules leave a placement. Prices are by resource, none below 0. */
  price(option: RelaxedOption, prices: Float64Array, counting: Counting): number {
    const counts = counting === 'cost and prices';
    const { daysNeeded, preferredDays } = option;
    this.option = option;
    this.endWeek = -1;
    this.reserve(daysNeeded);
    const [shortWeek, lateWeek] = counts ? [this.shortWeek, this.lateWeek] : [0, 0];
    let best = Number.POSITIVE_INFINITY;
    let started = false;
    this.costs.fill(Number.POSITIVE_INFINITY, 0, daysNeeded);
    for (let week = option.firstWeek; week <= Math.min(option.lastWeek, this.weeks - 1); week++) {
      this.layOut(option, week, prices, counts);
      const most = Math.min(this.dates[week] ?? 0, option.maxDaysOfWeek[week] ?? 0);
      const late = lateWeek * Math.max(0, week - option.startWeek);
      const end = this.cheapestEnd(week, most, daysNeeded);
      if (end + late < best) {
        best = end + late;
        this.endWeek = week;
        this.daysBefore = this.bestBefore;
      }
      const touched = (this.weekTouched[week] ?? 0) === 1;
      this.goOn(
        week,
        most,
        daysNeeded,
        touched ? 1 : option.minDays,
        touched ? 0 : shortWeek,
        preferredDays,
        started,
      );
      if (most > 0) started = true;
    }
    return best + (counts ? option.fixedCost : 0);
  }

  /** Calls `use` with every resource of the placement found, and how much of it. */
  forUses(use: (resource: number, amount: number) => void): void {
    const { option } = this;
    if (option === null || this.endWeek < 0) return;
    let days = this.daysBefore;
    this.useWeek(option, this.endWeek, option.daysNeeded - days, use);
    for (let week = this.endWeek - 1; week >= option.firstWeek && days > 0; week--) {
      const taken = this.taken[week * (option.daysNeeded + 1) + days] ?? 0;
      this.useWeek(option, week, taken, use);
      days -= taken;
    }
  }

  private bestBefore = 0;

  /** Without the price of ending late. Leaves the days before the week in `bestBefore`. */
  private cheapestEnd(week: number, most: number, daysNeeded: number): number {
    const row = week * (DAYS_IN_WEEK + 1);
    let best = Number.POSITIVE_INFINITY;
    for (let days = Math.max(1, daysNeeded - most); days < daysNeeded; days++) {
      const cost = (this.costs[days] ?? 0) + (this.sums[row + daysNeeded - days] ?? 0);
      if (cost >= best) continue;
      best = cost;
      this.bestBefore = days;
    }
    if (daysNeeded <= most && (this.sums[row + daysNeeded] ?? 0) < best) {
      best = this.sums[row + daysNeeded] ?? 0;
      this.bestBefore = 0;
    }
    return best;
  }

  private goOn(
    week: number,
    most: number,
    daysNeeded: number,
    minDays: number,
    shortWeek: number,
    preferredDays: number,
    started: boolean,
  ): void {
    const { costs, next, sums, taken } = this;
    const row = week * (DAYS_IN_WEEK + 1);
    const arrivals = week * (daysNeeded + 1);
    const skipped = shortWeek * preferredDays;
    for (let days = 1; days < daysNeeded; days++) {
      next[days] = (costs[days] ?? 0) + skipped;
      taken[arrivals + days] = 0;
    }
    if (started) {
      for (let k = minDays; k <= most; k++) {
        const cost = (sums[row + k] ?? 0) + shortWeek * Math.max(0, preferredDays - k);
        for (let days = k + 1; days < daysNeeded; days++) {
          const total = (costs[days - k] ?? 0) + cost;
          if (total >= (next[days] ?? 0)) continue;
          next[days] = total;
          taken[arrivals + days] = k;
        }
      }
    }
    for (let k = 1; k <= most && k < daysNeeded; k++) {
      if ((sums[row + k] ?? 0) >= (next[k] ?? 0)) continue;
      next[k] = sums[row + k] ?? 0;
      taken[arrivals + k] = k;
    }
    this.costs = next;
    this.next = costs;
  }

  /** The dates of a week by price, each with its cheapest slot. */
  private layOut(option: RelaxedOption, week: number, prices: Float64Array, counts: boolean): void {
    const { firstOfWeek, day, cost, uses, load } = option;
    const to = firstOfWeek[week + 1] ?? 0;
    const row = week * DAYS_IN_WEEK;
    let count = 0;
    for (let slot = firstOfWeek[week] ?? 0; slot < to; ) {
      const date = day[slot] ?? 0;
      let best = Number.POSITIVE_INFINITY;
      let bestSlot = slot;
      for (; slot < to && day[slot] === date; slot++) {
        const at = slot * USES_PER_SLOT;
        const places = uses[at] ?? -1;
        const guidance = uses[at + GUIDANCE] ?? -1;
        const employer = uses[at + 2] ?? -1;
        const price =
          (counts ? (cost[slot] ?? 0) : 0) +
          (places < 0 ? 0 : (prices[places] ?? 0)) +
          (guidance < 0 ? 0 : load * (prices[guidance] ?? 0)) +
          (employer < 0 ? 0 : (prices[employer] ?? 0));
        if (price >= best) continue;
        best = price;
        bestSlot = slot;
      }
      let place = count++;
      for (; place > 0 && (this.datePrice[place - 1] ?? 0) > best; place--) {
        this.datePrice[place] = this.datePrice[place - 1] ?? 0;
        this.slotOf[row + place] = this.slotOf[row + place - 1] ?? 0;
      }
      this.datePrice[place] = best;
      this.slotOf[row + place] = bestSlot;
    }
    this.dates[week] = count;
    const sums = week * (DAYS_IN_WEEK + 1);
    this.sums[sums] = 0;
    for (let k = 0; k < count; k++) {
      this.sums[sums + k + 1] = (this.sums[sums + k] ?? 0) + (this.datePrice[k] ?? 0);
    }
  }

  private useWeek(
    { uses, load }: RelaxedOption,
    week: number,
    days: number,
    use: (resource: number, amount: number) => void,
  ): void {
    for (let k = 0; k < days; k++) {
      const at = (this.slotOf[week * DAYS_IN_WEEK + k] ?? 0) * USES_PER_SLOT;
      for (let i = 0; i < USES_PER_SLOT; i++) {
        const resource = uses[at + i] ?? -1;
        if (resource >= 0) use(resource, i === GUIDANCE ? load : 1);
      }
    }
  }

  private reserve(daysNeeded: number): void {
    if (this.costs.length <= daysNeeded) {
      this.costs = new Float64Array(2 * daysNeeded);
      this.next = new Float64Array(2 * daysNeeded);
    }
    const cells = this.weeks * (daysNeeded + 1);
    if (this.taken.length < cells) this.taken = new Uint8Array(2 * cells);
  }
}
