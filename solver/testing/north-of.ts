/** Points at a distance that a reader can check by hand. */
import type { Point } from '../domain/values.ts';

const METRES_PER_DEGREE = (6_371_000 * Math.PI) / 180;

/** Along a meridian haversine is the plain difference of latitudes, so the metres are the ones asked. */
export function northOf(from: Point, metres: number): Point {
  return { lat: from.lat + metres / METRES_PER_DEGREE, lon: from.lon };
}
