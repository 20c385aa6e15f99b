/** A column problem whose columns are simply listed: pricing looks at them all. */
import {
  type Column,
  type ColumnProblem,
  type Resource,
  reducedValue,
  type SharedQuantity,
} from '../pricing.ts';

export function listedProblem(
  columns: readonly Column[],
  resources: readonly Resource[],
  sharedQuantities: readonly SharedQuantity[] = [],
): ColumnProblem<Column> {
  return {
    blocks: Math.max(...columns.map(({ block }) => block)) + 1,
    resources,
    sharedQuantities,
    valueStep: 1,
    at: (prices) => {
      const ranked = (block: number) =>
        columns
          .filter((column) => column.block === block)
          .map((column) => ({ column, value: reducedValue(column, prices) }))
          .sort((a, b) => b.value - a.value);
      return {
        best: (block, count) => {
          const all = ranked(block);
          return {
            bestValue: all[0]?.value ?? Number.NEGATIVE_INFINITY,
            columns: all.slice(0, count).map(({ column }) => column),
          };
        },
      };
    },
  };
}

/** The best value of one column per block within all limits, by trying every combination; −Infinity without one. */
export function bestByTrying(columns: readonly Column[], resources: readonly Resource[]): number {
  const blocks = Math.max(...columns.map(({ block }) => block)) + 1;
  const used = resources.map(() => 0);
  const go = (block: number, value: number): number => {
    if (block === blocks)
      return resources.every(
        ({ atLeast, atMost }, place) => (used[place] ?? 0) >= atLeast && (used[place] ?? 0) <= atMost,
      )
        ? value
        : Number.NEGATIVE_INFINITY;
    let best = Number.NEGATIVE_INFINITY;
    for (const column of columns.filter((one) => one.block === block)) {
      const use = (sign: number) =>
        column.resources.forEach((resource, place) => {
          used[resource] = (used[resource] ?? 0) + sign * (column.uses[place] ?? 0);
        });
      use(1);
      best = Math.max(best, go(block + 1, value + column.value));
      use(-1);
    }
    return best;
  };
  return go(0, 0);
}
