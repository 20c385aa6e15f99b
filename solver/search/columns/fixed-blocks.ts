/** The same problem with some blocks decided: each of those has one column left. */
import { type Column, type ColumnProblem, reducedValue } from './pricing.ts';

export function withFixedBlocks<C extends Column>(
  problem: ColumnProblem<C>,
  fixed: ReadonlyMap<number, C>,
): ColumnProblem<C> {
  return {
    blocks: problem.blocks,
    resources: problem.resources,
    sharedQuantities: problem.sharedQuantities,
    valueStep: problem.valueStep,
    at: (prices) => {
      const free = problem.at(prices);
      return {
        best: (block, count) => {
          const column = fixed.get(block);
          if (column === undefined) return free.best(block, count);
          return { bestValue: reducedValue(column, prices), columns: [column] };
        },
      };
    },
  };
}
