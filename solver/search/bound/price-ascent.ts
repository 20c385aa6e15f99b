/**
 * Prices on what trainees compete for, raised where too many want the same and lowered where it is left over: at any
 * prices, what everybody would choose alone, less what the capacity is worth, is a bound. Subgradient steps with a
 * target (Polyak), their direction smoothed; valid at any stop.
 */

/** What everybody would choose at given prices. */
export interface Choices {
  /** A bound from below on what any plan costs, at these prices. */
  readonly value: number;
  /** By price: how much more is wanted than there is; below 0 what is left over. */
  readonly excess: Float64Array;
}

export interface AscentLimits {
  readonly steps: number;
  /** A cost that some plan has: no bound is above it. */
  readonly target: number;
  readonly shouldStop: () => boolean;
}

const FIRST_STRIDE = 1;
const LEAST_STRIDE = 0.002;
/** Steps without a better bound after which they get smaller. */
const PATIENCE = 6;
/** The share of the last direction that goes on. */
const SMOOTHING = 0.5;
/** A bound this near to the target cannot be told from it. */
const CLOSE = 1e-6;

/**
 * @param prices where to start, all at least 0; left at the best ones met.
 * @returns the best bound met.
 */
export function raisePrices(
  prices: Float64Array,
  choose: (prices: Float64Array) => Choices,
  { steps, target, shouldStop }: AscentLimits,
): number {
  const direction = new Float64Array(prices.length);
  const bestPrices = Float64Array.from(prices);
  let best = Number.NEGATIVE_INFINITY;
  let stride = FIRST_STRIDE;
  let sinceBetter = 0;
  for (let step = 0; step < steps && !shouldStop(); step++) {
    const { value, excess } = choose(prices);
    if (value > best) {
      if (value > best + CLOSE * Math.abs(best)) sinceBetter = 0;
      best = value;
      bestPrices.set(prices);
    } else if (++sinceBetter > PATIENCE) {
      stride /= 2;
      sinceBetter = 0;
      prices.set(bestPrices);
      direction.fill(0);
      if (stride < LEAST_STRIDE) break;
      continue;
    }
    if (target - best <= CLOSE * Math.max(1, Math.abs(target))) break;
    const norm = turned(direction, prices, excess);
    if (norm === 0) break;
    const length = (stride * (target - value)) / norm;
    for (let i = 0; i < prices.length; i++) {
      const move = direction[i] ?? 0;
      if (move !== 0) prices[i] = Math.max(0, (prices[i] ?? 0) + length * move);
    }
  }
  prices.set(bestPrices);
  return best;
}

/** @returns the square of the length of the new direction. */
function turned(direction: Float64Array, prices: Float64Array, excess: Float64Array): number {
  let norm = 0;
  for (let i = 0; i < direction.length; i++) {
    const wanted = excess[i] ?? 0;
    // A price of 0 cannot fall.
    const push = wanted < 0 && prices[i] === 0 ? 0 : wanted;
    const move = push + SMOOTHING * (direction[i] ?? 0);
    const kept = move < 0 && prices[i] === 0 ? 0 : move;
    direction[i] = kept;
    norm += kept * kept;
  }
  return norm;
}
