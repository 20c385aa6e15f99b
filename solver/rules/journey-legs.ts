/** Whether the legs of a journey make one of those of model.md, section 5. */
import { momentOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Journey, Leg } from '../domain/plan-schema.ts';
import type { Rules } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';
import { type StreetMode, streetMinutes } from '../travel/street.ts';

export interface Ends {
  readonly from: Point;
  readonly to: Point;
  /** Where it may call under way: the trainee's childcare. */
  readonly call: Point | undefined;
}

/**
 * A transit journey is right when it is walked entirely. One with a ride is not: confirming a ride takes a
 * timetable, and none is read here.
 */
export function isRightJourney(journey: Journey, ends: Ends, rules: Rules): boolean {
  if (journey.mode !== 'transit') return isStreetJourney(journey.mode, journey.legs, ends, rules);
  return (
    isStreetJourney('walk', journey.legs, ends, rules) &&
    journey.legs.every((leg) => legMinutes(leg) <= rules.maxWalkToStopMinutes)
  );
}

function isStreetJourney(mode: StreetMode, legs: readonly Leg[], ends: Ends, rules: Rules): boolean {
  return joinUp(legs, ends) && legs.every((leg) => isStreetLeg(leg, mode, rules));
}

/** One leg from end to end, or two that meet at the call. */
function joinUp(legs: readonly Leg[], { from, to, call }: Ends): boolean {
  const [first, second] = legs;
  if (first === undefined || legs.length > 2 || !samePoint(first.from, from)) return false;
  if (second === undefined) return samePoint(first.to, to);
  return (
    call !== undefined &&
    samePoint(first.to, call) &&
    samePoint(second.from, call) &&
    samePoint(second.to, to) &&
    momentOf(second.depart) >= momentOf(first.arrive)
  );
}

function isStreetLeg(leg: Leg, mode: StreetMode, rules: Rules): boolean {
  const readsTimetable = [leg.feed, leg.trip, leg.from.stop, leg.to.stop].some((it) => it !== undefined);
  return (
    leg.mode === mode && !readsTimetable && legMinutes(leg) === streetMinutes(mode, leg.from, leg.to, rules)
  );
}

function legMinutes(leg: Leg): number {
  return momentOf(leg.arrive) - momentOf(leg.depart);
}
