/** The rows of transfers.txt, found by their pair of stops or stations. */

/** One row per pair; two columns in the order of the pairs. */
export interface TransferRows {
  /** As `pairKey` makes it, ascending. */
  readonly pair: Float64Array;
  /** The least seconds, or FORBIDDEN. */
  readonly seconds: Float64Array;
}

/** Stricter than any time. */
export const FORBIDDEN = Number.POSITIVE_INFINITY;

/** A whole number that a double holds exactly: of as many stops as a feed can have. */
export function pairKey(from: number, to: number, stopCount: number): number {
  return from * stopCount + to;
}

export function transferRows(secondsByPair: ReadonlyMap<number, number>): TransferRows {
  const pair = Float64Array.from(secondsByPair.keys()).sort();
  return { pair, seconds: pair.map((key) => secondsByPair.get(key) ?? 0) };
}

/** Undefined for a pair without a row. */
export function secondsOfPair({ pair, seconds }: TransferRows, key: number): number | undefined {
  let low = 0;
  let high = pair.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pair[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return pair[low] === key ? seconds[low] : undefined;
}

/** Of two rows about one pair the one that asks more. */
export function stricter(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}
