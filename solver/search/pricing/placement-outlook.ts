/** What placements as asked about cost at the least, from any week on: by which labels that are too dear are dropped. */
import type { Prepared } from '../../prepare/prepared.ts';
import { CostToGo } from './cost-to-go.ts';
import type { PricingQuestion } from './pricing-question.ts';
import { SetPrices } from './set-prices.ts';

export class PlacementOutlook {
  /** Of the question asked. */
  readonly setPrices: SetPrices;
  private readonly toGo: CostToGo;
  private readonly weeks: number;
  /** By week: S7 and what follows. */
  private readonly endCost: Float64Array;
  private isLaid = false;

  constructor(prepared: Prepared) {
    this.weeks = prepared.horizon.weeks;
    this.setPrices = new SetPrices(this.weeks);
    this.toGo = new CostToGo(prepared);
    this.endCost = new Float64Array(this.weeks);
  }

  /** @returns what no such placement costs less than, `ends` and `follow` left out */
  ask({ sets, dayPrice, fixedCost, option }: PricingQuestion): number {
    this.isLaid = false;
    this.setPrices.set(sets, dayPrice);
    return fixedCost + this.setPrices.leastFor(option.demand.askedMinutes);
  }

  /** Before `from` and `leastFrom`; once for a question, for it takes longer than most runs. */
  lay({ sets, option, weights, follow }: PricingQuestion): void {
    if (this.isLaid) return;
    this.isLaid = true;
    for (let week = 0; week < this.weeks; week++) {
      const late = weights.S7 * Math.max(0, week - option.demand.startWeek);
      this.endCost[week] = late + (follow[week] ?? 0);
    }
    this.toGo.lay({
      option,
      sets,
      setCost: this.setPrices.cost,
      shortDay: weights.S6,
      endCost: this.endCost,
    });
  }

  /** From the beginning of `week` on, with so many minutes to do, `follow` included; infinite where it cannot be done. */
  from(week: number, minutes: number): number {
    return this.toGo.from(week, minutes);
  }

  /** By week, what a placement that begins in it or later costs at the least, where that is less than in `into`. */
  leastFrom({ sets, option, fixedCost }: PricingQuestion, into: Float64Array): void {
    const { askedMinutes } = option.demand;
    const setCost = this.setPrices.cost;
    let least = Number.POSITIVE_INFINITY;
    for (let week = this.weeks - 1; week >= 0; week--) {
      for (let set = sets.from[week] ?? 0; set < (sets.from[week + 1] ?? 0); set++) {
        if ((sets.mayStart[set] ?? 0) === 0) continue;
        const short = askedMinutes - (sets.minutes[set] ?? 0);
        const after = short <= 0 ? (this.endCost[week] ?? 0) : this.toGo.from(week + 1, short);
        least = Math.min(least, (setCost[set] ?? 0) + after);
      }
      into[week] = Math.min(into[week] ?? 0, least + fixedCost);
    }
  }
}
