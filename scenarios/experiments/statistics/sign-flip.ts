/**
 * Whether differences could just as well have had the other sign: the sign-flip test (Fisher's randomisation test for
 * pairs; Efron and Tibshirani, 1993, chapter 15). If a lever does nothing, "changed less unchanged" is as likely to be
 * +d as −d for each pair; p is the share of all patterns of signs whose sum is as far from zero as the one found.
 *
 * All patterns are counted, never a sample of them: corrected for a thousand comparisons p has to be far smaller than
 * sampling can tell. Two halves of the pairs are flipped apart and their sums, sorted, are met in the middle.
 */

/**
 * Beyond so many, pairs are flipped in this many groups. Their flips are a subgroup of all, so the test stays exact
 * (Hemerik and Goeman, 2018, Exact testing with random permutations, TEST 27); its smallest p is 2⁻²³.
 */
const MOST_FLIPS = 24;

/** Sums that differ by less, as a share of the largest possible sum, are the same sum reckoned in another order. */
const ROUNDING = 1e-9;

/** Two-sided; 1 where there is nothing to flip. */
export function signFlipP(differences: readonly number[]): number {
  const sizes = inGroups(differences).filter((difference) => difference !== 0);
  const largest = sizes.reduce((sum, size) => sum + Math.abs(size), 0);
  const found = Math.abs(sizes.reduce((sum, size) => sum + size, 0));
  const threshold = found - largest * ROUNDING;
  if (threshold <= 0) return 1;
  const half = Math.floor(sizes.length / 2);
  const sums = [signSums(sizes.slice(0, half)), signSums(sizes.slice(half))] as const;
  return (2 * pairsReaching(...sums, threshold)) / 2 ** sizes.length;
}

function inGroups(differences: readonly number[]): readonly number[] {
  if (differences.length <= MOST_FLIPS) return differences;
  return Array.from({ length: MOST_FLIPS }, (_, group) =>
    differences.filter((_, i) => i % MOST_FLIPS === group).reduce((sum, difference) => sum + difference, 0),
  );
}

/** The sums under every pattern of signs, from low to high. */
function signSums(sizes: readonly number[]): Float64Array {
  return sizes.reduce<Float64Array>((sums, size) => {
    const step = Math.abs(size);
    return merged(
      sums.map((sum) => sum - step),
      sums.map((sum) => sum + step),
    );
  }, Float64Array.of(0));
}

function merged(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  let [i, j] = [0, 0];
  for (let k = 0; k < all.length; k++) {
    const [left, right] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    if (left <= right) i += 1;
    else j += 1;
    all[k] = Math.min(left, right);
  }
  return all;
}

/** How many pairs, one of each sorted list, add up to at least the threshold. */
function pairsReaching(a: Float64Array, b: Float64Array, threshold: number): number {
  let reaching = 0;
  let from = b.length;
  for (const sum of a) {
    while (from > 0 && sum + (b[from - 1] ?? 0) >= threshold) from -= 1;
    reaching += b.length - from;
  }
  return reaching;
}
