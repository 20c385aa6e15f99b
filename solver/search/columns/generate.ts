/**
 * Column generation: prices from the mixture of known columns, new columns from the prices, until no column would
 * improve the mixture. Prices are smoothed towards those that proved most (Wentges, "Weighted Dantzig–Wolfe
 * decomposition for linear mixed-integer programming", 1997): prices of a small master jump about.
 */
import { type PricedProblem, priceAll } from './lagrangian.ts';
import { type Column, type ColumnProblem, reducedValue } from './pricing.ts';
import type { MasterAnswer, RestrictedMaster } from './restricted-master.ts';

export interface GenerationLimits {
  readonly shouldStop: () => boolean;
  readonly maxRounds: number;
  /** Columns asked of each block in each round. */
  readonly columnsPerBlock: number;
  /** How much of the old prices is kept, from 0 (nothing) to below 1. */
  readonly smoothing: number;
  /** Close enough between mixture and bound. */
  readonly tolerance: number;
  readonly secondsPerLp: number;
  /** Told what no mixture is worth more than, and how many columns are known. */
  readonly onRound?: (bound: number, columns: number) => void;
}

export interface Generation<C extends Column> {
  /** The prices that proved most, with every block's answer at them; valid at any stop. */
  readonly best: PricedProblem<C>;
  readonly mixture: MasterAnswer | null;
  /** No column improves the mixture, as far as numbers can tell. */
  readonly converged: boolean;
  readonly rounds: number;
}

/**
 * Solves `master` and adds columns to it, round by round.
 *
 * @param from prices to begin at, one per resource in units of value; none below 0
 */
export function generateColumns<C extends Column>(
  problem: ColumnProblem<C>,
  master: RestrictedMaster<C>,
  limits: GenerationLimits,
  from: Float64Array,
): Generation<C> {
  let best = priceAll(problem, from, limits.columnsPerBlock);
  master.add(best.blocks.flatMap(({ columns }) => columns));
  let mixture: MasterAnswer | null = null;
  let converged = false;
  let round = 0;
  while (round < limits.maxRounds && !limits.shouldStop()) {
    round++;
    const answer = master.solve(limits.secondsPerLp);
    if (answer === null) break;
    mixture = answer;
    let smoothing = limits.smoothing;
    let added = 0;
    for (let attempt = 1; added === 0; attempt++) {
      const priced = priceAll(problem, mixed(best.prices, mixture.prices, smoothing), limits.columnsPerBlock);
      if (priced.bound < best.bound) best = priced;
      added = master.add(improving(priced, mixture));
      if (smoothing === 0 || limits.shouldStop()) break;
      smoothing = Math.max(0, 1 - (attempt + 1) * (1 - limits.smoothing));
    }
    limits.onRound?.(best.bound, master.columns.length);
    converged = added === 0 || best.bound - mixture.objective <= limits.tolerance;
    if (converged) break;
  }
  return { best, mixture, converged, rounds: round };
}

const CLEARLY = 1e-6;

/** Whether the mixture would gain by taking some of this column. */
export function improves(column: Column, { prices, blockPrices }: MasterAnswer): boolean {
  return reducedValue(column, prices) > (blockPrices[column.block] ?? 0) + CLEARLY;
}

/** Columns found at smoothed prices are judged at the master's own. */
function improving<C extends Column>(priced: PricedProblem<C>, mixture: MasterAnswer): readonly C[] {
  return priced.blocks.flatMap(({ columns }) => columns.filter((column) => improves(column, mixture)));
}

function mixed(old: Float64Array, fresh: Float64Array, smoothing: number): Float64Array {
  return fresh.map((price, resource) => smoothing * (old[resource] ?? 0) + (1 - smoothing) * price);
}
