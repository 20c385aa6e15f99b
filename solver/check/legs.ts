/**
 * Whether a journey is one that can be made, leg by leg, from coordinates, speeds and timetables alone (model.md,
 * section 5). Written apart from `travel/`, which makes journeys.
 */
import { samePoint } from '../domain/geography.ts';
import type { Journey, Leg } from '../domain/plan-schema.ts';
import { confirmedRide } from './rides.ts';
import type { Evidence, Route } from './route.ts';
import { followsOn, isStreetLeg } from './street-legs.ts';
import { isTransitJourney } from './transit-legs.ts';

/** The rides of a transit journey taken at their word. */
export function canBeMade({ mode, legs }: Journey, route: Route, evidence: Evidence): boolean {
  if (mode === 'transit') return isTransitJourney(legs, route, evidence);
  return joinsUp(legs, route) && legs.every((leg) => isStreetLeg(leg, mode, evidence.rules));
}

/** Whether the timetable has every ride of the journey. */
export function ridesRun({ mode, legs }: Journey, { feeds }: Evidence): boolean {
  if (mode !== 'transit') return true;
  return legs.every((leg) => leg.mode !== 'transit' || confirmedRide(leg, feeds) !== undefined);
}

function joinsUp(legs: readonly Leg[], route: Route): boolean {
  const [first, second, ...more] = legs;
  if (first === undefined || more.length > 0 || !samePoint(first.from, route.from)) return false;
  if (second === undefined) return samePoint(first.to, route.to);
  return (
    route.call !== undefined &&
    samePoint(first.to, route.call) &&
    samePoint(second.to, route.to) &&
    followsOn(first, second)
  );
}
