/**
 * What no plan can beat, given that trainees compete for places, mentors and employers: one bound for the priority
 * that is placed, one for the cost of a plan that places as much as the one found.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import type { OptionBook } from '../fit/option-book.ts';
import { capacitiesOf } from './capacities.ts';
import { Market, type Reached } from './market.ts';
import { type Bound, costBound } from './trivial-bound.ts';

/** Beyond this many pairs of a demand and a unit a step takes longer than it is worth. */
const MOST_OPTIONS = 20_000;

export interface ProvenBound {
  readonly priorityPlaced: number;
  readonly cost: number;
}

/**
 * @param trivial what is certain without looking at capacity; the answer is never worse.
 * @param found what some plan reaches.
 */
export function capacityBound(
  prepared: Prepared,
  book: OptionBook,
  trivial: Bound,
  found: Reached,
  shouldStop: () => boolean,
): ProvenBound {
  const atLeast = {
    priorityPlaced: trivial.priorityPlaced,
    cost: costBound(prepared, trivial, found.priorityPlaced),
  };
  if (shouldStop()) return atLeast;
  const pairs = prepared.demands.reduce((sum, demand) => sum + book.candidatesOf(demand).length, 0);
  if (pairs > MOST_OPTIONS) return atLeast;
  const market = new Market(prepared, book, trivial, capacitiesOf(prepared));
  const priorityPlaced =
    atLeast.priorityPlaced <= found.priorityPlaced
      ? atLeast.priorityPlaced
      : Math.min(atLeast.priorityPlaced, market.mostPlaced(found.priorityPlaced, shouldStop));
  return { priorityPlaced, cost: Math.max(atLeast.cost, market.leastCost(found, shouldStop)) };
}
