/** A leg on foot, by bike or by car. */
import { momentOf } from '../domain/calendar.ts';
import type { Leg } from '../domain/plan-schema.ts';
import type { Rules } from '../domain/semester-schema.ts';
import { type StreetMode, streetMinutes } from '../travel/street.ts';

/** It takes the minutes of the street formula, and has nothing of a timetable. */
export function isStreetLeg(leg: Leg, mode: StreetMode, rules: Rules): boolean {
  const readsTimetable = [leg.feed, leg.trip, leg.from.stop, leg.to.stop].some((it) => it !== undefined);
  return (
    leg.mode === mode && !readsTimetable && legMinutes(leg) === streetMinutes(mode, leg.from, leg.to, rules)
  );
}

export function legMinutes(leg: Leg): number {
  return momentOf(leg.arrive) - momentOf(leg.depart);
}
