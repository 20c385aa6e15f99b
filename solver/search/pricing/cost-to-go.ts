/**
 * What it costs at least to complete a placement from some week on: the weeks' sets of days freely combined, rest,
 * gaps, Sundays, mixes and steadiness left out. Minutes are counted in quanta, each set of days rounded up, so that
 * nothing is missed. It tells which partly built placements can still matter.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import type { Option } from '../fit/placed.ts';
import type { WeekSets } from './week-sets.ts';

const QUANTUM_MINUTES = 30;
const MOST_QUANTA_A_WEEK = 256;

export interface CostToGoTerms {
  readonly option: Option;
  readonly sets: WeekSets;
  /** By set. */
  readonly setCost: Float64Array;
  readonly shortDay: number;
  /** By week: what ending in it costs. */
  readonly endCost: Float64Array;
}

export class CostToGo {
  private readonly weeks: number;
  private readonly touched: Uint8Array;
  /** Row week, column quanta still to do. */
  private table = new Float64Array(0);
  private columns = 0;
  /** The cheapest set of a week that gives so many quanta, in the middle of a placement and as its end. */
  private readonly middle = new Float64Array(MOST_QUANTA_A_WEEK);
  private readonly last = new Float64Array(MOST_QUANTA_A_WEEK);
  /** The quanta that some set of the week gives, and what the cheapest of those costs in the middle. */
  private readonly given = new Int32Array(MOST_QUANTA_A_WEEK);
  private readonly givenCost = new Float64Array(MOST_QUANTA_A_WEEK);
  /** By week, the most quanta that a set of it gives, and what the weeks from it on give together. */
  private readonly mostOf: Int32Array;
  private readonly ahead: Int32Array;

  constructor({ horizon }: Prepared) {
    this.weeks = horizon.weeks;
    this.touched = horizon.weekTouched;
    this.mostOf = new Int32Array(horizon.weeks);
    this.ahead = new Int32Array(horizon.weeks + 1);
  }

  /** From the beginning of `week` on, with so many minutes to do; infinite where it cannot be done. */
  from(week: number, minutes: number): number {
    return this.table[week * this.columns + Math.ceil(minutes / QUANTUM_MINUTES)] ?? 0;
  }

  lay({ option, sets, setCost, shortDay, endCost }: CostToGoTerms): void {
    const { demand, unit } = option;
    const asked = Math.ceil(demand.askedMinutes / QUANTUM_MINUTES);
    this.columns = asked + 1;
    const cells = (this.weeks + 1) * this.columns;
    if (this.table.length < cells) this.table = new Float64Array(2 * cells);
    const { table, columns, middle, last, given, givenCost } = this;
    table.fill(Number.POSITIVE_INFINITY, this.weeks * columns, cells);
    this.look(sets);
    const preferred = unit.unit.preferredDaysPerWeek ?? 0;
    for (let week = this.weeks - 1; week >= 0; week--) {
      const counts = (this.touched[week] ?? 0) === 0;
      const minDays = counts ? Math.max(unit.unit.minDaysPerWeek, demand.minDaysPerWeek) : 0;
      const late = endCost[week] ?? 0;
      const most = this.mostOf[week] ?? 0;
      middle.fill(Number.POSITIVE_INFINITY, 1, most + 1);
      last.fill(Number.POSITIVE_INFINITY, 1, most + 1);
      for (let set = sets.from[week] ?? 0; set < (sets.from[week + 1] ?? 0); set++) {
        const quanta = Math.ceil((sets.minutes[set] ?? 0) / QUANTUM_MINUTES);
        const cost = setCost[set] ?? 0;
        const days = sets.days[set] ?? 0;
        if (cost + late < (last[quanta] ?? 0)) last[quanta] = cost + late;
        const between = cost + (counts ? shortDay * Math.max(0, preferred - days) : 0);
        const isAllowed = days >= minDays || (sets.allFrozen[set] ?? 0) === 1;
        if (isAllowed && between < (middle[quanta] ?? 0)) middle[quanta] = between;
      }
      let kinds = 0;
      for (let quanta = 1; quanta <= most; quanta++) {
        if ((middle[quanta] ?? 0) === Number.POSITIVE_INFINITY) continue;
        given[kinds] = quanta;
        givenCost[kinds++] = middle[quanta] ?? 0;
      }
      for (let quanta = most - 1; quanta > 0; quanta--)
        last[quanta] = Math.min(last[quanta] ?? 0, last[quanta + 1] ?? 0);
      const row = week * columns;
      const below = row + columns;
      const skipped =
        (sets.forced[week] ?? 0) === 1 ? Number.POSITIVE_INFINITY : counts ? shortDay * preferred : 0;
      // More than the weeks give cannot be done.
      const to = Math.min(asked, this.ahead[week] ?? 0);
      table[row] = 0;
      table.fill(Number.POSITIVE_INFINITY, row + to + 1, row + columns);
      for (let left = 1; left <= to; left++) {
        let least = (table[below + left] ?? 0) + skipped;
        if (left <= most) least = Math.min(least, last[left] ?? 0);
        for (let kind = 0; kind < kinds; kind++) {
          // Rounded up, a set may seem to finish what in minutes it does not: then a quantum is still to do.
          const after = Math.max(1, left - (given[kind] ?? 0));
          const cost = (givenCost[kind] ?? 0) + (table[below + after] ?? 0);
          if (cost < least) least = cost;
        }
        table[row + left] = least;
      }
    }
  }

  private look(sets: WeekSets): void {
    for (let week = this.weeks - 1; week >= 0; week--) {
      let most = 0;
      for (let set = sets.from[week] ?? 0; set < (sets.from[week + 1] ?? 0); set++)
        most = Math.max(most, Math.ceil((sets.minutes[set] ?? 0) / QUANTUM_MINUTES));
      this.mostOf[week] = most;
      this.ahead[week] = (this.ahead[week + 1] ?? 0) + most;
    }
  }
}
