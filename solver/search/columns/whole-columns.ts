/** The best whole choice among given columns: one of each block. */
import { lpColumns } from '../lp/columns.ts';
import type { LpLimits, LpSolver } from '../lp/lp-solver.ts';
import type { Column, ColumnProblem } from './pricing.ts';
import { lpColumn, penalties, rowLimits, sharedQuantities } from './restricted-master.ts';

/** One column per block; `value` is less the penalties of `unkept`, the amount by which limits are not kept. */
export interface Choice<C extends Column> {
  readonly columns: readonly C[];
  readonly value: number;
  readonly unkept: number;
  /** The other columns of the linear program: shared quantities and penalties. */
  readonly beside: Float64Array;
}

/** `beside` null where there are no shared quantities and every limit is kept. */
export interface Start<C extends Column> {
  readonly columns: readonly C[];
  readonly beside: Float64Array | null;
}

/** Less than this of a limit not kept is rounding. */
export const KEPT = 1e-6;

/**
 * @param penalty per unit of a limit not kept
 * @param start a choice out of `pool` to start from
 */
export function bestChoice<C extends Column>(
  problem: ColumnProblem<C>,
  solver: LpSolver,
  pool: readonly C[],
  penalty: number,
  limits: LpLimits,
  start: Start<C> | null = null,
): Choice<C> | null {
  const quantities = sharedQuantities(problem);
  const beforePool = [...quantities, ...penalties(problem, penalty)];
  const before = beforePool.length;
  const choices = pool.map((column) => ({ ...lpColumn(problem, column), upper: 1, whole: true }));
  const lp = solver.open({
    sense: 'max',
    ...rowLimits(problem),
    columns: lpColumns([...beforePool, ...choices]),
  });
  try {
    if (start !== null) lp.suggest(startingPoint(pool, start, before));
    const answer = lp.solve({ ...limits, proofNodes: 0 });
    if (answer.status !== 'optimal' && answer.status !== 'feasible') return null;
    const beside = answer.values.slice(0, before);
    const unkept = beside.slice(quantities.length).reduce((sum, value) => sum + value, 0);
    const columns = pool.filter((_, place) => (answer.values[before + place] ?? 0) > 0.5);
    if (columns.length !== problem.blocks) return null;
    return { columns, value: answer.objective, unkept, beside };
  } finally {
    lp.dispose();
  }
}

function startingPoint<C extends Column>(
  pool: readonly C[],
  { columns, beside }: Start<C>,
  before: number,
): Float64Array {
  const taken = new Set(columns);
  return Float64Array.from([
    ...(beside ?? new Float64Array(before)),
    ...pool.map((column) => (taken.has(column) ? 1 : 0)),
  ]);
}
