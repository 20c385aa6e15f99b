/**
 * Large neighbourhoods: some blocks are set free and get new columns at the prices of what is left for them; the
 * whole-number program over those decides. Its bound tells beforehand where nothing is to be gained.
 */
import type { LpSolver } from '../lp/lp-solver.ts';
import type { Random } from '../random.ts';
import { withFixedBlocks } from './fixed-blocks.ts';
import { type GenerationLimits, generateColumns } from './generate.ts';
import type { Column, ColumnProblem } from './pricing.ts';
import { RestrictedMaster } from './restricted-master.ts';
import { bestChoice, type Choice, type Start } from './whole-columns.ts';

export interface NeighbourhoodLimits extends GenerationLimits {
  readonly penalty: number;
  readonly nodes: number;
  /** Wall clock of the whole-number program. */
  readonly secondsPerChoice: number;
}

/** What is known of the whole problem: its columns, and the prices that proved most. */
export interface Known<C extends Column> {
  readonly pool: readonly C[];
  readonly prices: Float64Array;
}

/** A choice to start from, and what it is worth. */
export interface Begun<C extends Column> extends Start<C> {
  readonly value: number;
}

/** A changed choice that is worth more, or null: nothing better was found among these blocks. */
export function improveBlocks<C extends Column>(
  problem: ColumnProblem<C>,
  solver: LpSolver,
  current: Begun<C>,
  free: ReadonlySet<number>,
  known: Known<C>,
  limits: NeighbourhoodLimits,
): Choice<C> | null {
  const fixed = new Map(
    current.columns.flatMap((column) => (free.has(column.block) ? [] : [[column.block, column] as const])),
  );
  const part = withFixedBlocks(problem, fixed);
  const master = new RestrictedMaster(part, solver, limits.penalty);
  try {
    master.add(current.columns);
    master.add(known.pool.filter(({ block }) => free.has(block)));
    const { best } = generateColumns(part, master, limits, known.prices);
    if (best.bound < current.value + Math.max(problem.valueStep, CLEARLY) - CLEARLY) return null;
    const { nodes, secondsPerChoice: seconds, penalty } = limits;
    const found = bestChoice(part, solver, master.columns, penalty, { nodes, seconds }, current);
    return found !== null && found.value > current.value + CLEARLY ? found : null;
  } finally {
    master.dispose();
  }
}

const CLEARLY = 1e-6;

/** @param losses what a block loses against what it could have: those that lose more are chosen more often */
export function chooseBlocks<C extends Column>(
  current: Pick<Begun<C>, 'columns'>,
  count: number,
  losses: (column: C) => number,
  random: Random,
): ReadonlySet<number> {
  const drawn = current.columns.map((column) => ({
    block: column.block,
    // Weighted sampling without replacement: Efraimidis & Spirakis (2006).
    key: -Math.log(1 - random.fraction()) / (1 + Math.max(0, losses(column))),
  }));
  drawn.sort((a, b) => a.key - b.key);
  return new Set(drawn.slice(0, count).map(({ block }) => block));
}
