/** Which stops lie near a point: a plain grid, which for stops spread over a country is as good as a tree. */
import { metresBetween } from '../../domain/geography.ts';
import type { Point } from '../../domain/values.ts';

/** Degrees of latitude and of longitude: some 1 100 by 700 metres in Flanders. */
const CELL_DEGREES = 0.01;
const CELLS_PER_ROW = 36_000 + 2;
/** On the sphere of model.md section 5. */
const METRES_PER_DEGREE = (Math.PI / 180) * 6_371_000;
/** Near a pole a circle of any size holds all longitudes. */
const LEAST_COSINE = 1e-3;

export interface NearbyIndex {
  /** Visits every stop within so many metres, in no order that means anything. */
  within(centre: Point, metres: number, visit: (stop: number, place: Point) => void): void;
}

export function nearbyIndex(points: readonly Point[], stops: readonly number[]): NearbyIndex {
  const cells = new Map<number, number[]>();
  for (const stop of stops) {
    const point = points[stop];
    if (point === undefined) continue;
    const cell = cellAt(rowOf(point.lat), columnOf(point.lon));
    const inCell = cells.get(cell);
    if (inCell === undefined) cells.set(cell, [stop]);
    else inCell.push(stop);
  }
  return {
    within: (centre, metres, visit) => {
      const degrees = metres / METRES_PER_DEGREE;
      const cosine = Math.max(LEAST_COSINE, Math.cos((Math.abs(centre.lat) + degrees) * (Math.PI / 180)));
      const degreesEast = degrees / cosine;
      for (let row = rowOf(centre.lat - degrees); row <= rowOf(centre.lat + degrees); row++) {
        for (
          let column = columnOf(centre.lon - degreesEast);
          column <= columnOf(centre.lon + degreesEast);
          column++
        ) {
          for (const stop of cells.get(cellAt(row, column)) ?? []) {
            const point = points[stop];
            if (point !== undefined && metresBetween(centre, point) <= metres) visit(stop, point);
          }
        }
      }
    },
  };
}

function rowOf(lat: number): number {
  return Math.floor((lat + 90) / CELL_DEGREES);
}

function columnOf(lon: number): number {
  return Math.floor((lon + 180) / CELL_DEGREES);
}

function cellAt(row: number, column: number): number {
  return row * CELLS_PER_ROW + column;
}
