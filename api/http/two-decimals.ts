/** Degrees to two decimals: about 1.1 km north, 0.7 km east in Flanders. */
export function twoDecimals(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
