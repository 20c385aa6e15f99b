/** What the weeks ahead can still give of a placement, and what they cost at the least: bounds for a label search. */
import type { Horizon } from '../../prepare/horizon.ts';
import type { WeekPatterns } from './week-patterns.ts';

export class WeekOutlook {
  /** Most minutes that week w and later ones can give together. */
  readonly minutesFrom: Int32Array;
  /** Least cost of a minute in week w or later; infinite when there is none. */
  private readonly rateFrom: Float64Array;
  /** Most minutes of one of those weeks. */
  private readonly mostFrom: Int32Array;

  constructor({ weeks }: Horizon) {
    this.minutesFrom = new Int32Array(weeks + 1);
    this.rateFrom = new Float64Array(weeks + 1);
    this.mostFrom = new Int32Array(weeks + 1);
  }

  measure({ from, minutes, cost }: WeekPatterns): void {
    const weeks = this.minutesFrom.length - 1;
    this.rateFrom[weeks] = Number.POSITIVE_INFINITY;
    for (let week = weeks - 1; week >= 0; week--) {
      let most = 0;
      let rate = this.rateFrom[week + 1] ?? 0;
      const end = from[week + 1] ?? 0;
      for (let p = from[week] ?? 0; p < end; p++) {
        const length = minutes[p] ?? 0;
        if (length > most) most = length;
        const ofPattern = (cost[p] ?? 0) / length;
        if (ofPattern < rate) rate = ofPattern;
      }
      this.minutesFrom[week] = (this.minutesFrom[week + 1] ?? 0) + most;
      this.mostFrom[week] = Math.max(this.mostFrom[week + 1] ?? 0, most);
      this.rateFrom[week] = rate;
    }
  }

  /** What so many minutes in `week` and later cost at the least, rhythm apart. */
  leastCost(week: number, minutes: number): number {
    const rate = this.rateFrom[week] ?? 0;
    // A day that pays for itself may be worked beyond what is asked.
    return rate >= 0 ? rate * minutes : rate * (this.minutesFrom[week] ?? 0);
  }

  /** How many weeks, from `week` on, it takes to work so many minutes, at the least. */
  leastWeeks(week: number, minutes: number): number {
    return Math.ceil(minutes / Math.max(1, this.mostFrom[week] ?? 0));
  }
}
