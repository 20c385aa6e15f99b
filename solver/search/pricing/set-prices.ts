/** What each set of days costs at given day prices, and what a placement made up of them costs at the least, quickly told. */
import { DAYS_IN_WEEK } from '../fit/week-patterns.ts';
import type { WeekSets } from './week-sets.ts';

export class SetPrices {
  /** By set. */
  cost = new Float64Array(256);
  /** By week: its cheapest minute, the most minutes that a set of it gives, and what its cheapest set brings in, if any does. */
  private readonly perMinute: Float64Array;
  private readonly most: Float64Array;
  private gain = 0;
  /** Weeks, those of the cheapest minutes first. */
  private readonly order: Int32Array;

  constructor(private readonly weeks: number) {
    this.perMinute = new Float64Array(weeks);
    this.most = new Float64Array(weeks);
    this.order = new Int32Array(weeks);
  }

  /** @param dayPrice by slot */
  set(sets: WeekSets, dayPrice: Float64Array): void {
    const count = sets.from[this.weeks] ?? 0;
    if (this.cost.length < count) this.cost = new Float64Array(2 * count);
    this.gain = 0;
    for (let week = 0; week < this.weeks; week++) {
      let perMinute = Number.POSITIVE_INFINITY;
      let most = 0;
      let cheapest = 0;
      for (let set = sets.from[week] ?? 0; set < (sets.from[week + 1] ?? 0); set++) {
        let sum = 0;
        const row = set * DAYS_IN_WEEK;
        for (let k = 0; k < (sets.days[set] ?? 0); k++) sum += dayPrice[sets.slots[row + k] ?? 0] ?? 0;
        this.cost[set] = sum;
        const minutes = sets.minutes[set] ?? 0;
        if (minutes > most) most = minutes;
        if (sum < cheapest) cheapest = sum;
        const each = sum > 0 ? sum / minutes : 0;
        if (each < perMinute) perMinute = each;
      }
      this.perMinute[week] = perMinute;
      this.most[week] = most;
      this.gain += cheapest;
    }
  }

  /**
   * What sets of so many minutes together cost at the least: the cheapest minutes of all weeks, as if sets could be cut
   * up, and beside them all that sets below 0 may bring in. Infinite where there are not so many.
   */
  leastFor(minutes: number): number {
    const { order, perMinute, most } = this;
    for (let week = 0; week < this.weeks; week++) {
      const price = perMinute[week] ?? 0;
      let place = week;
      for (; place > 0 && (perMinute[order[place - 1] ?? 0] ?? 0) > price; place--)
        order[place] = order[place - 1] ?? 0;
      order[place] = week;
    }
    let least = this.gain;
    let short = minutes;
    for (let place = 0; place < this.weeks && short > 0; place++) {
      const week = order[place] ?? 0;
      const given = Math.min(short, most[week] ?? 0);
      if (given > 0) least += given * (perMinute[week] ?? 0);
      short -= given;
    }
    return short > 0 ? Number.POSITIVE_INFINITY : least;
  }
}
