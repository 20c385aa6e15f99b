/** Legs by street: as long as distance and speed make them, from coordinates alone (model.md, section 5). */
import { momentOf } from '../domain/calendar.ts';
import { metresBetween, samePoint } from '../domain/geography.ts';
import type { Leg } from '../domain/plan-schema.ts';
import type { Rules } from '../domain/semester-schema.ts';
import type { Mode, Point } from '../domain/values.ts';

export type StreetMode = Exclude<Mode, 'transit'>;

/** A leg of that mode that takes exactly its street minutes and names nothing of a timetable. */
export function isStreetLeg(leg: Leg, mode: StreetMode, rules: Rules): boolean {
  return (
    leg.mode === mode &&
    !mentionsTransit(leg) &&
    minutesOf(leg) === streetMinutes(mode, leg.from, leg.to, rules)
  );
}

export function minutesOf(leg: Leg): number {
  return momentOf(leg.arrive) - momentOf(leg.depart);
}

/** Whether one leg starts where the other ends, and not before it does. */
export function followsOn(before: Leg, after: Leg): boolean {
  return samePoint(before.to, after.from) && momentOf(after.depart) >= momentOf(before.arrive);
}

function mentionsTransit(leg: Leg): boolean {
  return [leg.feed, leg.trip, leg.from.stop, leg.to.stop].some((mention) => mention !== undefined);
}

const ROUNDING_SLACK = 1e-9;

function streetMinutes(mode: StreetMode, from: Point, to: Point, rules: Rules): number {
  const km = (metresBetween(from, to) * rules.detourFactor) / 1000;
  const speed: Record<StreetMode, number> = {
    walk: rules.walkKmh,
    bike: rules.bikeKmh,
    ebike: rules.ebikeKmh,
    car: rules.carKmh,
  };
  const parking: Record<StreetMode, number> = {
    walk: 0,
    bike: rules.bikeParkMinutes,
    ebike: rules.bikeParkMinutes,
    car: rules.carParkMinutes,
  };
  return Math.ceil((km / speed[mode]) * 60 - ROUNDING_SLACK) + parking[mode];
}
