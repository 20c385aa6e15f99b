/** A proof on cost that says something of plans that place more, too. */

/** No plan that places priority p costs less than `cost + perPriority × (p − from)`, rounded up. */
export interface CostLine {
  readonly from: number;
  readonly cost: number;
  /** At least 0. */
  readonly perPriority: number;
}

/** Sums of fractions may end a hair above the whole number they are. */
const ROUNDING_SLACK = 1e-4;

/** What no plan costs less than that places so much. Costs are whole, and none is below 0. */
export function leastAt({ from, cost, perPriority }: CostLine, priorityPlaced: number): number {
  return Math.max(0, Math.ceil(cost + perPriority * (priorityPlaced - from) - ROUNDING_SLACK));
}
