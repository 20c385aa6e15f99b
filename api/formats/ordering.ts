/** The order that is the same on every machine. */

/** By code unit, the same on every machine: for dates, ids and times. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
