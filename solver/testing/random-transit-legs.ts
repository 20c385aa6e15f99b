/** Legs strung together at random from what can be ridden: most of them right, and many just not. */
import fc from 'fast-check';
import { addMinutes, type Moment, wallTimeOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Leg } from '../domain/plan-schema.ts';
import type { Rules } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';
import { type StreetMode, streetMinutes } from '../travel/street.ts';
import type { Ride } from './rides-around.ts';

/** A ride after this much is not thought of as a change any more. */
const LONGEST_CHANGE = 15;
/** How far above the limit of walks, and below that of changes, legs are still made. */
const JUST_NOT = 1;

export interface PartRecipe {
  /** Which rides, of those that fit. None: a walk. */
  readonly picks: readonly number[];
  readonly homeMode: StreetMode;
  /** Whether a walk of no length is told. */
  readonly tellsAll: boolean;
  readonly waits: number;
}

const homeMode = fc.constantFrom<StreetMode>('walk', 'walk', 'walk', 'bike', 'ebike');

export const partRecipe: fc.Arbitrary<PartRecipe> = fc.record({
  picks: fc.array(fc.nat(), { maxLength: 3 }),
  homeMode,
  tellsAll: fc.boolean(),
  waits: fc.constantFrom(0, 0, 1),
});

interface PartEnds {
  readonly from: Point;
  readonly to: Point;
  readonly home: 'from' | 'to';
  /** Nothing departs before it. */
  readonly notBefore: Moment;
}

export function partLegs(
  recipe: PartRecipe,
  ends: PartEnds,
  rides: readonly Ride[],
  rules: Rules,
): readonly Leg[] {
  const chosen = chosenRides(recipe.picks, ends, rides, rules);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined)
    return [street('walk', ends.from, ends.to, ends.notBefore, rules)];
  const { from, to, home } = ends;
  const { homeMode: byBike, tellsAll, waits } = recipe;
  const startMode = home === 'from' ? byBike : 'walk';
  const start = addMinutes(first.depart, -minutesBetween(startMode, from, first.from, rules) - waits);
  const legs: Leg[] = [];
  if (tellsAll || !samePoint(from, first.from)) legs.push(street(startMode, from, first.from, start, rules));
  chosen.forEach((ride, i) => {
    const before = chosen[i - 1];
    if (before !== undefined && (tellsAll || !samePoint(before.to, ride.from)))
      legs.push(street('walk', before.to, ride.from, before.arrive, rules));
    legs.push(legOf(ride));
  });
  if (tellsAll || !samePoint(last.to, to))
    legs.push(street(home === 'to' ? byBike : 'walk', last.to, to, addMinutes(last.arrive, waits), rules));
  return legs;
}

function chosenRides(
  picks: readonly number[],
  { from, to, notBefore }: PartEnds,
  rides: readonly Ride[],
  rules: Rules,
): readonly Ride[] {
  const isNear = (a: Point, b: Point) =>
    minutesBetween('walk', a, b, rules) <= rules.maxWalkToStopMinutes + JUST_NOT;
  const chosen: Ride[] = [];
  for (const [i, pick] of picks.entries()) {
    const before = chosen.at(-1);
    const here = before?.to ?? from;
    const since = before?.arrive ?? notBefore;
    const fitting = rides.filter((ride) => {
      const wait = ride.depart - since;
      if (before !== undefined && wait > LONGEST_CHANGE) return false;
      return isNear(here, ride.from) && wait >= minutesBetween('walk', here, ride.from, rules) - JUST_NOT;
    });
    const homing = i < picks.length - 1 ? [] : fitting.filter((ride) => isNear(ride.to, to));
    const choice = homing.length > 0 ? homing : fitting;
    const ride = choice[pick % choice.length];
    if (ride === undefined) break;
    chosen.push(ride);
  }
  return chosen;
}

function minutesBetween(mode: StreetMode, from: Point, to: Point, rules: Rules): number {
  return streetMinutes(mode, from, to, rules);
}

function street(mode: StreetMode, from: Point, to: Point, depart: Moment, rules: Rules): Leg {
  const arrive = addMinutes(depart, minutesBetween(mode, from, to, rules));
  return { mode, from: bare(from), to: bare(to), depart: wallTimeOf(depart), arrive: wallTimeOf(arrive) };
}

function legOf({ feed, trip, from, to, depart, arrive }: Ride): Leg {
  return { mode: 'transit', from, to, depart: wallTimeOf(depart), arrive: wallTimeOf(arrive), feed, trip };
}

function bare({ lat, lon }: Point): Point {
  return { lat, lon };
}
