/** Many comparisons at once: among a thousand effects of nothing, fifty are below 5 % by chance alone. */

/**
 * Holm's step-down correction (1979, A simple sequentially rejective multiple test procedure, Scandinavian Journal of
 * Statistics 6): whoever takes the corrected values at most 5 % for effects is wrong about any of them in at most 5 %
 * of the experiments, whatever depends on whatever.
 *
 * @param ps null where nothing was tested: not counted
 * @returns in the order of what is given
 */
export function holm(ps: readonly (number | null)[]): readonly (number | null)[] {
  const tested = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
  const corrected = new Map<number, number>();
  let highest = 0;
  for (const [rank, { p, index }] of tested.entries()) {
    highest = Math.max(highest, Math.min(1, (tested.length - rank) * p));
    corrected.set(index, highest);
  }
  return ps.map((_, index) => corrected.get(index) ?? null);
}
