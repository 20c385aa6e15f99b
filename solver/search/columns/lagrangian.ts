/**
 * What any prices prove: every block takes the column that is best for it at these prices, every resource is paid
 * for at its dearest limit. No solution is worth more than the sum, whatever the prices are and wherever they
 * come from; the optimum of a restricted master proves nothing.
 */
import type { Column, ColumnProblem, PricedBlock, PricedBlocks, SharedQuantity } from './pricing.ts';

export interface PricedProblem<C extends Column> {
  readonly prices: Float64Array;
  readonly at: PricedBlocks<C>;
  readonly blocks: readonly PricedBlock<C>[];
  /** No solution is worth more; ±Infinity when a block has no column at all or a limit is missing. */
  readonly bound: number;
}

/** @param count how many columns are asked of each block */
export function priceAll<C extends Column>(
  problem: ColumnProblem<C>,
  given: Float64Array,
  count: number,
): PricedProblem<C> {
  const prices = payable(problem, given);
  const at = problem.at(prices);
  const blocks = Array.from({ length: problem.blocks }, (_, block) => at.best(block, count));
  let bound = 0;
  for (const { bestValue } of blocks) bound += bestValue;
  problem.resources.forEach(({ atLeast, atMost }, resource) => {
    const price = prices[resource] ?? 0;
    if (price !== 0) bound += price * (price > 0 ? atMost : atLeast);
  });
  for (const quantity of problem.sharedQuantities) {
    const worth = worthPerUnit(quantity, prices);
    bound += worth * (worth > 0 ? quantity.atMost : quantity.atLeast);
  }
  return { prices, at, blocks, bound };
}

/** A price for a limit that is not there would prove nothing: it becomes 0. */
function payable(problem: ColumnProblem<Column>, prices: Float64Array): Float64Array {
  return Float64Array.from(problem.resources, ({ atLeast, atMost }, resource) => {
    const price = prices[resource] ?? 0;
    return Number.isFinite(price > 0 ? atMost : atLeast) ? price : 0;
  });
}

function worthPerUnit(quantity: SharedQuantity, prices: Float64Array): number {
  return quantity.resources.reduce(
    (worth, resource, place) => worth - (prices[resource] ?? 0) * (quantity.uses[place] ?? 0),
    quantity.valuePerUnit,
  );
}
