/** The best of all that is proven about a semester, whoever proved it. */
import type { Prepared } from '../../prepare/prepared.ts';
import type { OptionBook } from '../fit/option-book.ts';
import type { Worth } from '../state/search-state.ts';
import { capacityBound, type ProvenBound } from './capacity-bound.ts';
import { type CostLine, leastAt } from './cost-line.ts';
import { type Bound, costBound } from './trivial-bound.ts';

/** What is proven so far; null where nothing is. */
export interface BoundSoFar {
  readonly priorityPlaced: number | null;
  readonly cost: number | null;
  /** The least priority placed by the plans of which `cost` was proven. */
  readonly costFrom: number | null;
  /** What proves `cost`, where it says more of plans that place more: not rounded, so that it may be asked about others. */
  readonly costLine?: CostLine;
}

export const NOTHING_PROVEN: BoundSoFar = { priorityPlaced: null, cost: null, costFrom: null };

type Reached = Pick<Worth, 'priorityPlaced' | 'cost'>;

export class Proven {
  private priorityPlaced: number;
  /** By priority placed, what plans cost at the least without looking at who competes for what. */
  private readonly trivialCosts = new Map<number, number>();
  /** Told anew at each question: they rise while somebody proves. */
  private readonly costLines: (() => CostLine | null)[] = [];

  constructor(
    private readonly prepared: Prepared,
    private readonly trivial: Bound,
  ) {
    this.priorityPlaced = trivial.priorityPlaced;
  }

  /** What prices on columns prove, now or later. */
  alsoCost(line: () => CostLine | null): void {
    this.costLines.push(line);
  }

  atMost(priorityPlaced: number): void {
    this.priorityPlaced = Math.min(this.priorityPlaced, priorityPlaced);
  }

  /** Raises both bounds by relaxed placements at prices, as far as time allows. */
  byCapacity(book: OptionBook, reached: Reached, shouldStop: () => boolean): void {
    const bound = capacityBound(this.prepared, book, this.trivial, reached, shouldStop);
    this.atMost(bound.priorityPlaced);
    const line = { from: reached.priorityPlaced, cost: bound.cost, perPriority: 0 };
    this.alsoCost(() => line);
  }

  forPlan(priorityPlaced: number): ProvenBound {
    return {
      priorityPlaced: this.priorityPlaced,
      cost: leastAt(this.dearest(priorityPlaced), priorityPlaced),
    };
  }

  soFar(priorityPlaced: number): BoundSoFar {
    const costLine = this.dearest(priorityPlaced);
    const proven = { ...this.forPlan(priorityPlaced), costFrom: priorityPlaced };
    return costLine.perPriority === 0 ? proven : { ...proven, costLine };
  }

  isPerfect({ priorityPlaced, cost }: Reached): boolean {
    return priorityPlaced >= this.priorityPlaced && cost <= this.forPlan(priorityPlaced).cost;
  }

  /** The proof that says most of plans that place so much. */
  private dearest(priorityPlaced: number): CostLine {
    let best: CostLine = { from: priorityPlaced, cost: this.trivialCost(priorityPlaced), perPriority: 0 };
    for (const told of this.costLines) {
      const line = told();
      if (line === null || (line.perPriority === 0 && line.from > priorityPlaced)) continue;
      if (leastAt(line, priorityPlaced) > leastAt(best, priorityPlaced)) best = line;
    }
    return best;
  }

  private trivialCost(priorityPlaced: number): number {
    const cost =
      this.trivialCosts.get(priorityPlaced) ?? costBound(this.prepared, this.trivial, priorityPlaced);
    this.trivialCosts.set(priorityPlaced, cost);
    return cost;
  }
}
