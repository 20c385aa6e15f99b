/** Mean and spread of a few figures. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Spread that is smaller than this, as a share of the largest value, is rounding. */
const ROUNDING = 1e-12;

/** Of a sample (n − 1); null of fewer than two values, or where they do not vary. */
export function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return deviation <= largest * ROUNDING ? null : deviation;
}
