/** Journeys by public transport: the order of the legs read as a word, then the legs and the changes one by one. */
import { momentOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Leg } from '../domain/plan-schema.ts';
import type { Point } from '../domain/values.ts';
import { jointsAt } from './childcare-joints.ts';
import type { Bike, Ends, MapAndTimetable } from './journey-ends.ts';
import { changeMinutes } from './rides.ts';
import { isStreetLeg, legMinutes } from './street-leg.ts';

/** w a walk, b a bike or e-bike, r a ride, x anything else: one walk, or rides with at most one walk at each side. */
const ON_FOOT = /^(w|w?r(w?r)*w?)$/;
const BIKE_FIRST = /^(w|[wb]?r(w?r)*w?)$/;
const BIKE_LAST = /^(w|w?r(w?r)*[wb]?)$/;

/** In one part, or in two that meet at the call. A bike is not for who calls. */
export function isTransitJourney(
  legs: readonly Leg[],
  { from, to, call, home }: Ends,
  bikes: readonly Bike[],
  given: MapAndTimetable,
): boolean {
  const part = (some: readonly Leg[], order: RegExp, start: Point, end: Point) =>
    order.test(wordOf(some)) &&
    meet(some, start, end) &&
    some.every((leg) => isRightLeg(leg, bikes, given)) &&
    changesAreLongEnough(some, given);
  if (part(legs, home === 'from' ? BIKE_FIRST : BIKE_LAST, from, to)) return true;
  if (call === undefined) return false;
  return jointsAt(call, legs).some(
    ({ before, after, starts, ends }) =>
      starts <= ends && part(before, ON_FOOT, from, call) && part(after, ON_FOOT, call, to),
  );
}

function wordOf(legs: readonly Leg[]): string {
  const letters = { walk: 'w', bike: 'b', ebike: 'b', transit: 'r', car: 'x' };
  return legs.map(({ mode }) => letters[mode]).join('');
}

function meet(legs: readonly Leg[], start: Point, end: Point): boolean {
  let here = start;
  let time = Number.NEGATIVE_INFINITY;
  for (const leg of legs) {
    const departs = momentOf(leg.depart);
    if (!samePoint(here, leg.from) || departs < time) return false;
    here = leg.to;
    time = momentOf(leg.arrive);
  }
  return samePoint(here, end);
}

function isRightLeg(leg: Leg, bikes: readonly Bike[], { rules }: MapAndTimetable): boolean {
  switch (leg.mode) {
    case 'transit':
      return true;
    case 'walk':
      return isStreetLeg(leg, 'walk', rules) && legMinutes(leg) <= rules.maxWalkToStopMinutes;
    case 'car':
      return false;
    default:
      return (
        bikes.includes(leg.mode) &&
        isStreetLeg(leg, leg.mode, rules) &&
        legMinutes(leg) <= rules.maxBikeToStopMinutes
      );
  }
}

function changesAreLongEnough(legs: readonly Leg[], { rules, feeds }: MapAndTimetable): boolean {
  const rides = legs.filter(({ mode }) => mode === 'transit');
  return rides.slice(1).every((next, i) => {
    const ride = rides[i] ?? next;
    const least = Math.max(rules.minTransferMinutes, changeMinutes(ride, next, feeds));
    return momentOf(next.depart) - momentOf(ride.arrive) >= least;
  });
}
