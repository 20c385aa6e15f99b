/**
 * Whether legs make a transit journey: in one part, or in two that meet at childcare (model.md, section 5). The rides
 * are taken at their word here; `rides.ts` confirms them.
 */
import { momentOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Leg } from '../domain/plan-schema.ts';
import type { Mode, Point } from '../domain/values.ts';
import { callJoints } from './call-joints.ts';
import { transferSeconds } from './rides.ts';
import type { Evidence, Route } from './route.ts';
import { followsOn, isStreetLeg, minutesOf } from './street-legs.ts';

const SECONDS_PER_MINUTE = 60;

export function isTransitJourney(legs: readonly Leg[], route: Route, evidence: Evidence): boolean {
  const { from, call, to } = route;
  if (isPart(legs, { ...route, evidence })) return true;
  if (call === undefined) return false;
  // Where the bike stands meanwhile is not asked, but not on a day with a call.
  const onFoot = { bikes: [], evidence, homeEnd: route.homeEnd };
  return callJoints(call, legs).some(
    ({ start, end, legsBefore }) =>
      end >= start &&
      isPart(legs.slice(0, legsBefore), { from, to: call, ...onFoot }) &&
      isPart(legs.slice(legsBefore), { from: call, to, ...onFoot }),
  );
}

interface Part {
  readonly from: Point;
  readonly to: Point;
  readonly homeEnd: Route['homeEnd'];
  readonly bikes: readonly Mode[];
  readonly evidence: Evidence;
}

function isPart(legs: readonly Leg[], part: Part): boolean {
  const first = legs[0];
  const last = legs.at(-1);
  if (first === undefined || last === undefined) return false;
  if (!samePoint(first.from, part.from) || !samePoint(last.to, part.to)) return false;
  if (legs.length === 1) return isRide(first) || isWalk(first, part.evidence);
  return legs.every((leg, i) => {
    const before = legs[i - 1];
    if (before !== undefined && !followsOn(before, leg)) return false;
    return isRide(leg) ? isInTimeFor(leg, legs.slice(0, i), part.evidence) : isWayBesideRides(legs, i, part);
  });
}

function isRide(leg: Leg | undefined): boolean {
  return leg?.mode === 'transit';
}

function isWalk(leg: Leg, { rules }: Evidence): boolean {
  return isStreetLeg(leg, 'walk', rules) && minutesOf(leg) <= rules.maxWalkToStopMinutes;
}

/** To, from or between stops: no two of them follow on one another. */
function isWayBesideRides(legs: readonly Leg[], i: number, part: Part): boolean {
  const leg = legs[i];
  if (leg === undefined || (i > 0 && !isRide(legs[i - 1]))) return false;
  const isAtHome = i === (part.homeEnd === 'first' ? 0 : legs.length - 1);
  return isWalk(leg, part.evidence) || (isAtHome && isBikeRide(leg, part));
}

function isBikeRide(leg: Leg, { bikes, evidence: { rules } }: Part): boolean {
  return (
    (leg.mode === 'bike' || leg.mode === 'ebike') &&
    bikes.includes(leg.mode) &&
    isStreetLeg(leg, leg.mode, rules) &&
    minutesOf(leg) <= rules.maxBikeToStopMinutes
  );
}

function isInTimeFor(ride: Leg, earlier: readonly Leg[], { rules, feeds }: Evidence): boolean {
  const previous = earlier.findLast(isRide);
  if (previous === undefined) return true;
  const minutes = momentOf(ride.depart) - momentOf(previous.arrive);
  return (
    minutes >= rules.minTransferMinutes &&
    minutes * SECONDS_PER_MINUTE >= transferSeconds(previous, ride, feeds)
  );
}
