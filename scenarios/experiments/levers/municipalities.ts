/** Municipalities of people: a semester names them for sites only, so a point is in that of the nearest site. */
import { metresBetween } from '../../../solver/domain/geography.ts';
import type { Semester, Site } from '../../../solver/domain/semester-schema.ts';
import type { Point } from '../../../solver/domain/values.ts';

/** Undefined where no site tells its municipality; of two sites equally near, the first one listed counts. */
export function municipalityOf(point: Point, sites: Semester['sites']): string | undefined {
  let nearest: Site | undefined;
  let metres = Number.POSITIVE_INFINITY;
  for (const site of sites) {
    if (site.municipality === undefined) continue;
    const away = metresBetween(point, site);
    if (away < metres) [nearest, metres] = [site, away];
  }
  return nearest?.municipality;
}
