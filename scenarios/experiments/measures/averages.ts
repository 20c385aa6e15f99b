/** Means, quantiles and percentages of what a plan holds; null where there is nothing to take one of. */

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : total(values) / values.length;
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * The value below which that share lies, in proportion between the two nearest (type 7 of Hyndman and Fan, 1996,
 * Sample Quantiles in Statistical Packages, The American Statistician 50(4)).
 *
 * @param share 0 … 1; 0.5 is the median
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** How many in a hundred are so. */
export function percentage<T>(items: readonly T[], isSo: (item: T) => boolean): number | null {
  return items.length === 0 ? null : (100 * items.filter(isSo).length) / items.length;
}
