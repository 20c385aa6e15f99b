/** Where the entries of a legend stand. */
import { CHART_WIDTH } from './measures.ts';

export interface LegendPlace<T> {
  readonly entry: T;
  /** Of its left end, in units of the chart. */
  readonly x: number;
  /** From 0. */
  readonly line: number;
}

/** One after the other, on as many lines as they need. @param between units from one entry to the next */
export function onLines<T>(
  entries: readonly T[],
  widthOf: (entry: T) => number,
  between: number,
): readonly LegendPlace<T>[] {
  const places: LegendPlace<T>[] = [];
  let x = 0;
  let line = 0;
  for (const entry of entries) {
    const width = widthOf(entry);
    if (x > 0 && x + width > CHART_WIDTH) {
      x = 0;
      line += 1;
    }
    places.push({ entry, x, line });
    x += width + between;
  }
  return places;
}
