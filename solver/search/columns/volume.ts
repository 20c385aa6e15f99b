/**
 * Prices that prove much, without a linear program: the volume algorithm (Barahona & Anbil, "The volume algorithm:
 * producing primal solutions with a subgradient method", 2000). What all blocks would take is averaged over the rounds,
 * and the best prices so far move to where that average asks for more than there is. Valid at any stop, and with
 * thousands of resources, where the linear program of column generation takes longer than pricing.
 */
import { type PricedProblem, priceAll } from './lagrangian.ts';
import type { Column, ColumnProblem } from './pricing.ts';

export interface VolumeLimits {
  readonly rounds: number;
  /** The value of some solution: no bound is below it. */
  readonly target: number;
  readonly shouldStop: () => boolean;
  /** Told the best bound so far, and the prices that prove it. */
  readonly onRound?: (bound: number, prices: Float64Array) => void;
}

export interface VolumeBound {
  /** No solution is worth more. */
  readonly bound: number;
  /** Those that prove it. */
  readonly prices: Float64Array;
}

/** The step to where the average points, as a share of what would close the gap; it grows and shrinks on the way. */
const FIRST_STRIDE = 0.03;
const LONGER = 1.1;
const SHORTER = 0.66;
const LONGEST_STRIDE = 2;
/** Rounds without a better bound after which the stride gets shorter. */
const PATIENCE = 4;
/** The newest answer's part of the average: at most this, and less from round to round. */
const MOST_OF_NEWEST = 0.5;
const LESS_EACH_ROUND = 0.985;
const LEAST_OF_NEWEST = 0.02;

/** @param start prices to begin from */
export function volumeBound<C extends Column>(
  problem: ColumnProblem<C>,
  start: Float64Array,
  { rounds, target, shouldStop, onRound }: VolumeLimits,
): VolumeBound {
  let best = priceAll(problem, start, 1);
  let stride = FIRST_STRIDE;
  let sinceBetter = 0;
  const average = usesOf(problem, best);
  for (let round = 1; round <= rounds && !shouldStop(); round++) {
    const towards = excessOf(problem, best.prices, average);
    const norm = dot(towards, towards);
    if (norm === 0 || best.bound <= target) break;
    const prices = moved(best.prices, towards, (stride * (best.bound - target)) / norm);
    const priced = priceAll(problem, prices, 1);
    const newest = usesOf(problem, priced);
    mix(average, newest, partOfNewest(problem, priced.prices, average, newest, round));
    if (priced.bound < best.bound) {
      // The newest answer points the same way: it would have been worth going further.
      if (dot(towards, excessOf(problem, best.prices, newest)) > 0)
        stride = Math.min(LONGEST_STRIDE, stride * LONGER);
      best = priced;
      sinceBetter = 0;
    } else if (++sinceBetter >= PATIENCE) {
      stride *= SHORTER;
      sinceBetter = 0;
    }
    onRound?.(best.bound, best.prices);
  }
  return { bound: best.bound, prices: best.prices };
}

/** By resource, what the blocks' best columns and the shared quantities use at these prices. */
function usesOf(problem: ColumnProblem<Column>, { blocks, prices }: PricedProblem<Column>): Float64Array {
  const uses = new Float64Array(problem.resources.length);
  const add = (resources: readonly number[], amounts: readonly number[], times: number) => {
    for (let i = 0; i < resources.length; i++) {
      const resource = resources[i] ?? 0;
      uses[resource] = (uses[resource] ?? 0) + times * (amounts[i] ?? 0);
    }
  };
  for (const { columns } of blocks) {
    const [column] = columns;
    if (column !== undefined) add(column.resources, column.uses, 1);
  }
  for (const quantity of problem.sharedQuantities) {
    let worth = quantity.valuePerUnit;
    quantity.resources.forEach((resource, i) => {
      worth -= (prices[resource] ?? 0) * (quantity.uses[i] ?? 0);
    });
    add(quantity.resources, quantity.uses, worth > 0 ? quantity.atMost : quantity.atLeast);
  }
  return uses;
}

/** By how much each limit is passed that a price is on, or could be. Below 0 a positive price is too high. */
function excessOf(
  { resources }: ColumnProblem<Column>,
  prices: Float64Array,
  uses: Float64Array,
): Float64Array {
  return Float64Array.from(resources, ({ atLeast, atMost }, resource) => {
    const price = prices[resource] ?? 0;
    const used = uses[resource] ?? 0;
    if (price > 0) return used - atMost;
    if (price < 0) return used - atLeast;
    if (used > atMost) return used - atMost;
    return used < atLeast ? used - atLeast : 0;
  });
}

/** A price that would change sides stops at 0. */
function moved(prices: Float64Array, towards: Float64Array, length: number): Float64Array {
  return prices.map((price, resource) => {
    const next = price + length * (towards[resource] ?? 0);
    return price * next < 0 ? 0 : next;
  });
}

/** The part of the newest answer that leaves the least excess, within limits. */
function partOfNewest(
  problem: ColumnProblem<Column>,
  prices: Float64Array,
  average: Float64Array,
  newest: Float64Array,
  round: number,
): number {
  const before = excessOf(problem, prices, average);
  const after = excessOf(problem, prices, newest);
  let gain = 0;
  let length = 0;
  for (let i = 0; i < before.length; i++) {
    const change = (before[i] ?? 0) - (after[i] ?? 0);
    gain += (before[i] ?? 0) * change;
    length += change * change;
  }
  const most = Math.max(LEAST_OF_NEWEST, MOST_OF_NEWEST * LESS_EACH_ROUND ** round);
  return Math.min(most, Math.max(most / 10, length > 0 ? gain / length : most));
}

function mix(average: Float64Array, newest: Float64Array, part: number): void {
  for (let i = 0; i < average.length; i++)
    average[i] = part * (newest[i] ?? 0) + (1 - part) * (average[i] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
