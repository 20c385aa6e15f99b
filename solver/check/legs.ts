/**
 * Whether a journey is one that can be made, leg by leg, from coordinates and speeds alone (model.md,
 * section 5). Written apart from `travel/`, which makes journeys.
 */
import { momentOf } from '../domain/calendar.ts';
import { metresBetween, samePoint } from '../domain/geography.ts';
import type { Journey, Leg } from '../domain/plan-schema.ts';
import type { Rules } from '../domain/semester-schema.ts';
import type { Mode, Point } from '../domain/values.ts';

type StreetMode = Exclude<Mode, 'transit'>;

/** Where a journey must start, may call and must end. */
export interface Route {
  readonly from: Point;
  readonly call: Point | undefined;
  readonly to: Point;
}

export function canBeMade(journey: Journey, route: Route, rules: Rules): boolean {
  return joinsUp(journey.legs, route) && journey.legs.every((leg) => legCanBeMade(leg, journey.mode, rules));
}

function joinsUp(legs: readonly Leg[], route: Route): boolean {
  const [first, second, ...more] = legs;
  if (first === undefined || more.length > 0 || !samePoint(first.from, route.from)) return false;
  if (second === undefined) return samePoint(first.to, route.to);
  return (
    route.call !== undefined &&
    samePoint(first.to, route.call) &&
    samePoint(second.from, route.call) &&
    samePoint(second.to, route.to) &&
    momentOf(second.depart) >= momentOf(first.arrive)
  );
}

/** Without a timetable no ride can be confirmed; a transit journey that is walked has no ride. */
function legCanBeMade(leg: Leg, mode: Mode, rules: Rules): boolean {
  const legMode = mode === 'transit' ? 'walk' : mode;
  if (leg.mode !== legMode || mentionsTransit(leg)) return false;
  const minutes = streetMinutes(legMode, leg.from, leg.to, rules);
  if (momentOf(leg.arrive) - momentOf(leg.depart) !== minutes) return false;
  return mode !== 'transit' || minutes <= rules.maxWalkToStopMinutes;
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
