/** How far one gets on foot or by bike in so many minutes: the other way round of `streetMinutes`. */
import type { Rules } from '../../domain/semester-schema.ts';

const METRES_PER_KM = 1000;
const MINUTES_PER_HOUR = 60;
/** What rounding in `streetMinutes` lets through. */
const SLACK_METRES = 1;

/** Metres as the crow flies beyond which no leg of at most `minutes` goes; less than 0 when none does. */
export function reachMetres(mode: 'walk' | 'bike' | 'ebike', minutes: number, rules: Rules): number {
  const speedKmh = { walk: rules.walkKmh, bike: rules.bikeKmh, ebike: rules.ebikeKmh }[mode];
  const riding = mode === 'walk' ? minutes : minutes - rules.bikeParkMinutes;
  if (riding < 0) return -1;
  return ((riding / MINUTES_PER_HOUR) * speedKmh * METRES_PER_KM) / rules.detourFactor + SLACK_METRES;
}
