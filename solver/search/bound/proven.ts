/** The best of all that is proven about a semester, whoever proved it. */
import type { Prepared } from '../../prepare/prepared.ts';
import type { OptionBook } from '../option-book.ts';
import type { Worth } from '../search-state.ts';
import { capacityBound, type ProvenBound } from './capacity-bound.ts';
import { type Bound, costBound } from './trivial-bound.ts';

/** What is proven so far; null where nothing is. */
export interface BoundSoFar {
  readonly priorityPlaced: number | null;
  readonly cost: number | null;
  /** The least priority placed by the plans of which `cost` was proven. */
  readonly costFrom: number | null;
}

export const NOTHING_PROVEN: BoundSoFar = { priorityPlaced: null, cost: null, costFrom: null };

type Reached = Pick<Worth, 'priorityPlaced' | 'cost'>;

export class Proven {
  private priorityPlaced: number;
  /** What plans cost at the least that place at least so much priority. */
  private costFrom: (priorityPlaced: number) => number;

  constructor(
    private readonly prepared: Prepared,
    private readonly trivial: Bound,
  ) {
    this.priorityPlaced = trivial.priorityPlaced;
    const known = new Map<number, number>();
    this.costFrom = (priorityPlaced) => {
      const cost = known.get(priorityPlaced) ?? costBound(prepared, trivial, priorityPlaced);
      known.set(priorityPlaced, cost);
      return cost;
    };
  }

  /** What prices on columns prove, now or later. */
  alsoCost(costFrom: (priorityPlaced: number) => number): void {
    const { costFrom: before } = this;
    this.costFrom = (priorityPlaced) => Math.max(before(priorityPlaced), costFrom(priorityPlaced));
  }

  atMost(priorityPlaced: number): void {
    this.priorityPlaced = Math.min(this.priorityPlaced, priorityPlaced);
  }

  /** Raises both bounds by relaxed placements at prices, as far as time allows. */
  byCapacity(book: OptionBook, reached: Reached, shouldStop: () => boolean): void {
    const bound = capacityBound(this.prepared, book, this.trivial, reached, shouldStop);
    this.atMost(bound.priorityPlaced);
    this.alsoCost((priorityPlaced) =>
      priorityPlaced >= reached.priorityPlaced ? bound.cost : Number.NEGATIVE_INFINITY,
    );
  }

  forPlan(priorityPlaced: number): ProvenBound {
    return { priorityPlaced: this.priorityPlaced, cost: this.costFrom(priorityPlaced) };
  }

  soFar(priorityPlaced: number): BoundSoFar {
    const { cost } = this.forPlan(priorityPlaced);
    return { priorityPlaced: this.priorityPlaced, cost, costFrom: priorityPlaced };
  }

  isPerfect({ priorityPlaced, cost }: Reached): boolean {
    return priorityPlaced >= this.priorityPlaced && cost <= this.costFrom(priorityPlaced);
  }
}
