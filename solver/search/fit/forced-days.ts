/** The open slots that have to be worked (H17), by week: what a label search may not leave behind. */
import type { Horizon } from '../../prepare/horizon.ts';
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import { isForced, type OpenSlots } from './open-slots.ts';

const NEVER = -1;

export class ForcedDays {
  /** Minutes of those in week w and later, and the shortest of them; for most fits 0 and infinite throughout. */
  readonly minutesFrom: Int32Array;
  readonly shortestFrom: Float64Array;
  private readonly inWeek: Uint8Array;
  private lastWeek = NEVER;

  constructor(private readonly horizon: Horizon) {
    const { weeks } = horizon;
    this.minutesFrom = new Int32Array(weeks + 1);
    this.shortestFrom = new Float64Array(weeks + 1).fill(Number.POSITIVE_INFINITY);
    this.inWeek = new Uint8Array(weeks);
  }

  measure(open: OpenSlots, askedMinutes: number): void {
    const { weeks } = this.horizon;
    if (this.lastWeek !== NEVER) {
      this.minutesFrom.fill(0);
      this.shortestFrom.fill(Number.POSITIVE_INFINITY);
      this.inWeek.fill(0);
      this.lastWeek = NEVER;
    }
    if (open.forcedCount === 0) return;
    let frozen = 0;
    for (let week = weeks - 1; week >= 0; week--) {
      let sum = this.minutesFrom[week + 1] ?? 0;
      let shortest = this.shortestFrom[week + 1] ?? 0;
      for (let i = open.firstOfWeek[week] ?? 0; i < (open.firstOfWeek[week + 1] ?? 0); i++) {
        if (!isForced(open, i)) continue;
        const minutes = open.minutes[i] ?? 0;
        this.inWeek[week] = 1;
        if (this.lastWeek === NEVER) this.lastWeek = week;
        sum += minutes;
        shortest = Math.min(shortest, minutes);
        if (((open.flags[i] ?? 0) & SLOT_FROZEN) !== 0) frozen += minutes;
      }
      this.minutesFrom[week] = sum;
      this.shortestFrom[week] = shortest;
    }
    // Where history alone is longer than asked it is kept as it is, and nothing is added to it.
    if (frozen >= askedMinutes) this.minutesFrom.fill(0);
  }

  isIn(week: number): boolean {
    return (this.inWeek[week] ?? 0) === 1;
  }

  isAfter(week: number): boolean {
    return this.lastWeek > week;
  }
}
