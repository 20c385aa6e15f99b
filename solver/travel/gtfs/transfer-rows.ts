/** The rows of transfers.txt, by pair of stops or stations as `pairKey` makes it: seconds, or FORBIDDEN. */
export type TransferRows = ReadonlyMap<number, number>;

/** Stricter than any time. */
export const FORBIDDEN = Number.POSITIVE_INFINITY;

export function pairKey(from: number, to: number, stopCount: number): number {
  return from * stopCount + to;
}

/** Of two rows about one pair the one that asks more. */
export function stricter(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}
