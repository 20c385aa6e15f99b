/** Round values along an axis. */

/** 0.3 divided by 0.1 is not quite 3. */
const NOISE = 1e-9;

/** About `count` round values from `low` to `high` inclusive, whole ones where all figures are whole. */
export function valueTicks(
  low: number,
  high: number,
  count: number,
  figures: readonly number[],
): readonly number[] {
  const rough = (high - low) / count;
  if (!(rough > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? 10 * power;
  const step = figures.every(Number.isInteger) ? Math.max(1, nice) : nice;
  const first = Math.ceil(low / step - NOISE);
  const last = Math.floor(high / step + NOISE);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
