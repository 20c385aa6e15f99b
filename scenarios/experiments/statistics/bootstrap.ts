/**
 * A 95 % interval around a mean, by drawing the differences again with replacement (Efron and Tibshirani, 1993, An
 * Introduction to the Bootstrap, chapter 13), made as wide as few pairs ask for.
 *
 * With 5 to 30 pairs the plain percentile interval is too narrow: for normal differences it holds the truth in 85 %
 * of the cases with 5 pairs and 91 % with 10. BCa, made for skewed estimates, has the same 85 and 91 % (both reckoned
 * with this generator). The bootstrap-t is right on average but breaks down where a draw has no spread, and counts of
 * modules often tie. Hence the *expanded percentile* interval: the percentiles are moved outwards by just what makes it
 * Student's interval for normal differences (Hesterberg, 2015, What Teachers Should Know About the Bootstrap, The
 * American Statistician 69(4), 371–386): 93 % with 5 pairs, 95 % from 8 on. Of very skewed differences (exponential)
 * it still misses more often: 92 % with 10 pairs, 95 % with 30.
 */
import { randomFrom } from '../../generate/random.ts';
import type { Interval } from './effect.ts';
import { normalCdf, studentT975 } from './normal.ts';

/** Fewer say nothing of how much differences vary. */
export const FEWEST_PAIRS = 5;

/** With one more, percentiles fall on whole ranks. */
const DRAWS = 9_999;
const SEED = 19_930_601;

/**
 * The same for the same differences in the same order: the draws are fixed, one set for each number of pairs, so that
 * adding a constant moves the interval by it and changing all signs mirrors it.
 *
 * @returns null with fewer than five differences
 */
export function meanInterval(differences: readonly number[]): Interval | null {
  const pairs = differences.length;
  if (pairs < FEWEST_PAIRS) return null;
  const means = sortedMeans(differences, drawsOf(pairs));
  const rank = (DRAWS + 1) * tailShare(pairs);
  return { low: atRank(means, rank), high: atRank(means, DRAWS + 1 - rank) };
}

/** The share of draws beyond either end: 2.5 %, less with few pairs. */
export function tailShare(pairs: number): number {
  return normalCdf(-Math.sqrt(pairs / (pairs - 1)) * studentT975(pairs - 1));
}

function sortedMeans(differences: readonly number[], draws: Uint16Array): Float64Array {
  const pairs = differences.length;
  const values = Float64Array.from(differences);
  const means = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    let sum = 0;
    for (let i = draw * pairs; i < (draw + 1) * pairs; i++) sum += values[draws[i] ?? 0] ?? 0;
    means[draw] = sum / pairs;
  }
  return means.sort();
}

/** Between two ranks in proportion; ranks are counted from 1. */
function atRank(sorted: Float64Array, rank: number): number {
  const within = Math.min(Math.max(rank, 1), sorted.length);
  const below = sorted[Math.floor(within) - 1] ?? 0;
  const above = sorted[Math.ceil(within) - 1] ?? 0;
  return below + (above - below) * (within % 1);
}

const drawsByPairs = new Map<number, Uint16Array>();

/** Which difference is drawn, draw after draw; the same for everything with so many pairs. */
function drawsOf(pairs: number): Uint16Array {
  const known = drawsByPairs.get(pairs);
  if (known !== undefined) return known;
  const random = randomFrom(SEED).fork(`${pairs} pairs`);
  const draws = Uint16Array.from({ length: DRAWS * pairs }, () => random.int(0, pairs - 1));
  drawsByPairs.set(pairs, draws);
  return draws;
}
