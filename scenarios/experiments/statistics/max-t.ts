/** Many comparisons at once: among a thousand effects of nothing, fifty are below 5 % by chance alone. */
import { randomFrom } from '../../generate/random.ts';

/** What one comparison shows, replication by replication. */
export interface Differences {
  /** Null where there are too few pairs to test. */
  readonly byReplication: ReadonlyMap<string, number> | null;
}

/** With more replications than this the signs are drawn, not all tried. */
const ALL_TRIED_UP_TO = 12;
const DRAWN = 2 ** ALL_TRIED_UP_TO;
const SEED = 1993;
/** Figures that differ by less are the same one reckoned in another order. */
const ROUNDING = 1e-9;

/**
 * Westfall and Young's step-down max-T correction (1993, Resampling-based multiple testing), over flips of the sign of
 * whole replications: who takes the corrected values of at most 5 % for effects is wrong about any of them in at most
 * 5 % of the experiments. A replication is flipped in all comparisons at once, so that measures which move together, or
 * settings that share their base runs, are not counted as if each were a lottery ticket of its own. The smallest
 * value does not grow with the number of comparisons, as Holm's would: 2 of 1024 patterns with ten replications.
 *
 * The figure compared is |Σ d| ÷ √Σ d², which rises with Student's t and has no trouble with differences that are all
 * the same. Where signs are drawn, the pattern as found is one of them, so the values are not too small (Hemerik and
 * Goeman, 2018, Exact testing with random permutations, TEST 27).
 *
 * @returns in the order of what is given; null where nothing was tested
 */
export function correctedTogether(comparisons: readonly Differences[]): readonly (number | null)[] {
  const replications = [
    ...new Set(comparisons.flatMap(({ byReplication }) => [...(byReplication?.keys() ?? [])])),
  ];
  const tested = comparisons
    .flatMap(({ byReplication }, index) =>
      byReplication === null ? [] : [scaled(byReplication, replications, index)],
    )
    .sort((a, b) => b.found - a.found || a.index - b.index);
  const reaching = new Float64Array(tested.length);
  let patterns = 0;
  for (const signs of signPatterns(replications.length)) {
    patterns += 1;
    // From the least to the most striking: what any of those up to here reaches.
    let highest = 0;
    for (let rank = tested.length - 1; rank >= 0; rank--) {
      const one = tested[rank];
      if (one === undefined) continue;
      highest = Math.max(highest, Math.abs(flipped(one.shares, signs)));
      if (highest >= one.found - ROUNDING) reaching[rank] = (reaching[rank] ?? 0) + 1;
    }
  }
  const corrected = new Map<number, number>();
  let least = 0;
  for (const [rank, { index }] of tested.entries()) {
    least = Math.max(least, (reaching[rank] ?? 0) / patterns);
    corrected.set(index, least);
  }
  return comparisons.map((_, index) => corrected.get(index) ?? null);
}

interface Scaled {
  readonly index: number;
  /** Differences ÷ √Σ d², so that their squares add up to 1; all 0 where nothing differs. */
  readonly shares: Float64Array;
  readonly found: number;
}

function scaled(
  differences: ReadonlyMap<string, number>,
  replications: readonly string[],
  index: number,
): Scaled {
  const values = Float64Array.from(replications, (replication) => differences.get(replication) ?? 0);
  const length = Math.hypot(...values);
  const shares = length === 0 ? values : values.map((value) => value / length);
  return { index, shares, found: Math.abs(shares.reduce((sum, share) => sum + share, 0)) };
}

function flipped(shares: Float64Array, signs: Int8Array): number {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) sum += (signs[i] ?? 0) * (shares[i] ?? 0);
  return sum;
}

/** The signs as found first. A pattern and its mirror give the same figure, so the first sign stays where all are tried. */
function* signPatterns(replications: number): Iterable<Int8Array> {
  const signs = new Int8Array(replications).fill(1);
  if (replications > ALL_TRIED_UP_TO) {
    const random = randomFrom(SEED);
    yield signs;
    for (let turn = 1; turn < DRAWN; turn++) {
      for (let i = 0; i < replications; i++) signs[i] = random.chance(0.5) ? 1 : -1;
      yield signs;
    }
    return;
  }
  for (let pattern = 0; pattern < 2 ** Math.max(0, replications - 1); pattern++) {
    for (let i = 1; i < replications; i++) signs[i] = (pattern >> (i - 1)) & 1 ? -1 : 1;
    yield signs;
  }
}
