/** What a choice of columns is to have most of. */
import type { Demand } from '../../prepare/demands.ts';
import type { Counting } from '../pricing/day-prices.ts';

export interface Objective {
  readonly counting: Counting;
  /** 0 where costs do not count, else 1. */
  readonly costWeight: number;
  readonly worth: (demand: Demand) => number;
  /** By how much a column may be worse than the best of its block to be of use to others. */
  readonly slack: number;
}

/** As much priority as can be. */
export const MOST_PLACED: Objective = {
  counting: 'prices',
  costWeight: 0,
  worth: ({ priority }) => priority,
  slack: 0,
};

/** As little cost as can be, where leaving out a unit of priority costs `perPriority`. */
export function cheapest(perPriority: number): Objective {
  return {
    counting: 'cost and prices',
    costWeight: 1,
    worth: ({ priority }) => perPriority * priority,
    slack: 60,
  };
}

/** As little cost as can be; what placing is worth says a price. */
export const LEAST_COST: Objective = {
  counting: 'cost and prices',
  costWeight: 1,
  worth: () => 0,
  slack: 0,
};
