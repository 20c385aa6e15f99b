/** Where places of the world stand on a small map: north up, as many units to a kilometre each way. */
import type { Point } from '../../../solver/domain/values.ts';

const EARTH_RADIUS_KM = 6371;
const RADIANS_PER_DEGREE = Math.PI / 180;
/** A map of a single place still shows its surroundings. */
const LEAST_EXTENT_KM = 4;

export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly unitsPerKm: number;
  at(point: Point): { readonly x: number; readonly y: number };
  holds(point: Point): boolean;
}

interface Room {
  readonly width: number;
  readonly minHeight: number;
  readonly maxHeight: number;
  readonly margin: number;
}

function extent(values: readonly number[]): { readonly middle: number; readonly length: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return { middle: (low + high) / 2, length: high - low };
}

/**
 * The frame that these points fill: equirectangular, true to scale on the middle parallel (over the width of
 * Flanders a kilometre elsewhere is within one per cent of it).
 */
export function mapFrame(points: readonly Point[], room: Room): MapFrame {
  const lat = extent(points.map((point) => point.lat));
  const lon = extent(points.map((point) => point.lon));
  const kmPerDegree = EARTH_RADIUS_KM * RADIANS_PER_DEGREE;
  const kmPerDegreeEast = kmPerDegree * Math.cos(lat.middle * RADIANS_PER_DEGREE);
  const eastKm = Math.max(LEAST_EXTENT_KM, lon.length * kmPerDegreeEast);
  const northKm = Math.max(LEAST_EXTENT_KM, lat.length * kmPerDegree);
  const unitsPerKm = Math.min(
    (room.width - 2 * room.margin) / eastKm,
    (room.maxHeight - 2 * room.margin) / northKm,
  );
  const height = Math.max(room.minHeight, northKm * unitsPerKm + 2 * room.margin);
  const at = (point: Point) => ({
    x: room.width / 2 + (point.lon - lon.middle) * kmPerDegreeEast * unitsPerKm,
    y: height / 2 - (point.lat - lat.middle) * kmPerDegree * unitsPerKm,
  });
  const holds = (point: Point) => {
    const { x, y } = at(point);
    return x >= 0 && x <= room.width && y >= 0 && y <= height;
  };
  return { width: room.width, height, unitsPerKm, at, holds };
}
