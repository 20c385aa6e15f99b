/** Street travel: how long a walk, a ride or a drive takes, from distance and speed alone. */
import { metresBetween } from '../domain/geography.ts';
import type { Rules } from '../domain/semester-schema.ts';
import type { Mode, Point } from '../domain/values.ts';

export type StreetMode = Exclude<Mode, 'transit'>;

const MINUTES_PER_HOUR = 60;
const METRES_PER_KM = 1000;
/** Keeps a leg that takes a whole number of minutes from being rounded up by a float's last digit. */
const ROUNDING_SLACK = 1e-9;

/**
 * Whole minutes of one leg, parking included (model.md section 5). Every leg is rounded up and parks by
 * itself, also one of no length.
 */
export function streetMinutes(mode: StreetMode, from: Point, to: Point, rules: Rules): number {
  const kilometres = (metresBetween(from, to) * rules.detourFactor) / METRES_PER_KM;
  const riding = Math.ceil((kilometres / speedKmh(mode, rules)) * MINUTES_PER_HOUR - ROUNDING_SLACK);
  // Adding turns the −0 of a leg of no length into 0, which JSON would not tell apart but `Object.is` does.
  return riding + parkingMinutes(mode, rules);
}

/** As the crow flies, how far a leg of so many minutes goes, parking included; below 0 where parking takes longer. */
export function streetMetres(mode: StreetMode, minutes: number, rules: Rules): number {
  const riding = minutes - parkingMinutes(mode, rules);
  return ((riding / MINUTES_PER_HOUR) * speedKmh(mode, rules) * METRES_PER_KM) / rules.detourFactor;
}

function speedKmh(mode: StreetMode, rules: Rules): number {
  switch (mode) {
    case 'walk':
      return rules.walkKmh;
    case 'bike':
      return rules.bikeKmh;
    case 'ebike':
      return rules.ebikeKmh;
    case 'car':
      return rules.carKmh;
  }
}

function parkingMinutes(mode: StreetMode, rules: Rules): number {
  switch (mode) {
    case 'walk':
      return 0;
    case 'bike':
    case 'ebike':
      return rules.bikeParkMinutes;
    case 'car':
      return rules.carParkMinutes;
  }
}
