/** How the stop tables are written. */

/** A stop at a station names it: the two then count as one place to change at. */
export type StopRow = readonly [name: string, lat: number, lon: number, station?: string];
