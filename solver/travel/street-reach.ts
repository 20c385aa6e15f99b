/**
 * Whether a site is surely too far, before any route is looked for: of the thousands of sites of a region most are,
 * for everybody.
 */
import { metresBetween, metresNorth } from '../domain/geography.ts';
import type { Rules, Site, Trainee } from '../domain/semester-schema.ts';
import { streetMetres } from './street.ts';
import { streetMeans } from './street-routes.ts';

/** Metres that keep rounding from calling too far what is just near enough. */
const MARGIN = 1;

/** How far from home any journey of the trainee can end that is short enough (H7), in metres as the crow flies. */
export function streetReach(trainee: Trainee, rules: Rules, rides: boolean): number {
  const byStreet = streetMeans(trainee, rules).map(({ mode, maxMinutes }) =>
    streetMetres(mode, maxMinutes, rules),
  );
  // Who goes by public transport may walk each part of a journey past childcare.
  const onFoot = rides ? streetMetres('walk', 2 * rules.maxWalkToStopMinutes, rules) : 0;
  return Math.max(onFoot, ...byStreet) + MARGIN;
}

export function isFurther({ home }: Trainee, site: Site, metres: number): boolean {
  return metresNorth(home, site) > metres || metresBetween(home, site) > metres;
}
