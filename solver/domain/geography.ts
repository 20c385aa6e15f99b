/** Distances on the globe. */
import type { Point } from './values.ts';

const EARTH_RADIUS_METRES = 6_371_000;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** Great-circle metres between two points (haversine on a sphere of 6 371 000 m, model.md section 5). */
export function metresBetween(a: Point, b: Point): number {
  const latA = a.lat * RADIANS_PER_DEGREE;
  const latB = b.lat * RADIANS_PER_DEGREE;
  const sinLat = Math.sin((latB - latA) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * RADIANS_PER_DEGREE) / 2);
  const h = sinLat * sinLat + Math.cos(latA) * Math.cos(latB) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Metres between their circles of latitude: no two points are nearer to each other. */
export function metresNorth(a: Point, b: Point): number {
  return EARTH_RADIUS_METRES * Math.abs(b.lat - a.lat) * RADIANS_PER_DEGREE;
}

export function samePoint(a: Point, b: Point): boolean {
  return a.lat === b.lat && a.lon === b.lon;
}
