/** The one question that planning asks of travel: how can this trainee go to this shift on such a day? */

import { type DayNumber, datesBetween } from '../domain/calendar.ts';
import type { ClosureCalendar } from '../domain/closures.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Rules, Semester, Site, Trainee, Unit } from '../domain/semester-schema.ts';
import type { ShiftTimes } from '../domain/shift-times.ts';
import { type CareNeed, careNeed } from './childcare-call.ts';
import { type DayTrip, tripCost } from './day-trip.ts';
import { keptForLast } from './kept-for-last.ts';
import { maxTransitMinutes, type Rides, type RidesAsked } from './rides.ts';
import { isFurther, streetReach } from './street-reach.ts';
import { allowsMode, type StreetRoute, streetRoutes } from './street-routes.ts';
import { streetTrip } from './street-trips.ts';

/**
 * Dates that are alike for one trainee's travelling: what childcare asks, and for who goes by public transport what
 * runs. A whole number: the care need, and 3 more for every class of services.
 */
export type DayClass = number;

const NEEDS: readonly CareNeed[] = ['none', 'call', 'shut'];

export interface TripChoice {
  /** Cheapest first by S1 and S2; of equal cost the mode that model.md names first. Empty: no way there. */
  readonly trips: readonly DayTrip[];
  /**
   * Why there is none: the last hurdle that the closest attempt met. A journey has to be short enough and there in
   * time (H7), then by a mode that the unit can use (H9), then at hours when childcare is open (H8). Null when there
   * is one.
   */
  readonly whyNot: RuleId | null;
}

export interface Travel {
  /** Whether it is certain, before any journey is looked for, that there is none (H7). */
  isOutOfReach(trainee: Trainee, site: Site): boolean;
  dayClass(trainee: Trainee, day: DayNumber): DayClass;
  /**
   * All that there could be, but of those in which this trainee has the same times for the shift only one: enough to
   * know whether and how well it can be reached. Those first that ask no call at childcare.
   */
  dayClasses(trainee: Trainee, shift: ShiftTimes): readonly DayClass[];
  tripsTo(trainee: Trainee, unit: Unit, site: Site, shift: ShiftTimes, dayClass: DayClass): TripChoice;
}

const TOO_FAR: TripChoice = { trips: [], whyNot: 'H7' };
const NO_FIT_MODE: TripChoice = { trips: [], whyNot: 'H9' };
const NO_CARE: TripChoice = { trips: [], whyNot: 'H8' };

export function travelIn(semester: Semester, closures: ClosureCalendar, rides: Rides): Travel {
  const { rules } = semester;
  const routesTo = rememberedRoutes(rules);
  const services = [...new Set(datesBetween(semester.start, semester.end).map((day) => rides.classOf(day)))];
  const classesKept = keptForLast<number, readonly DayClass[]>();
  const isRider = (trainee: Trainee) => maxTransitMinutes(trainee) > 0;
  const isOutOfReach = outOfReach(rules, (trainee) => isRider(trainee) && rides.hasTimetable, isRider);
  return {
    isOutOfReach,
    dayClass: (trainee, day) =>
      classOf(
        NEEDS.indexOf(careNeed(trainee, semester.childcare, closures, day)),
        isRider(trainee) ? rides.classOf(day) : 0,
      ),
    dayClasses: (trainee, shift) =>
      classesKept(trainee, minutesKey(shift), () => {
        const straight = isRider(trainee) ? rides.classesThatDiffer(trainee, shift, services) : [0];
        const calling = trainee.childcare === undefined ? [] : isRider(trainee) ? services : [0];
        return [
          ...straight.map((serviceClass) => classOf(NEEDS.indexOf('none'), serviceClass)),
          ...calling.map((serviceClass) => classOf(NEEDS.indexOf('call'), serviceClass)),
        ];
      }),
    tripsTo: rememberedTrips((trainee, unit, site, shift, dayClass) => {
      const need = NEEDS[dayClass % NEEDS.length];
      if (need === undefined || need === 'shut') return NO_CARE;
      if (isOutOfReach(trainee, site)) return TOO_FAR;
      const serviceClass = Math.floor(dayClass / NEEDS.length);
      const ridden = (call: RidesAsked['call']) => rides.trips({ trainee, site, shift, call, serviceClass });
      const routes = routesTo(trainee, site, need);
      const byTransit = ridden(need === 'call' ? 'within hours' : 'none');
      const wouldRide = byTransit.length > 0 || (need === 'call' && ridden('at any hour').length > 0);
      if (routes.length === 0 && !wouldRide) return TOO_FAR;
      const fit = routes.filter((route) => allowsMode(unit.mobility, route.mode));
      const mayRide = wouldRide && allowsMode(unit.mobility, 'transit');
      if (fit.length === 0 && !mayRide) return NO_FIT_MODE;
      const byStreet = fit.flatMap((route) => streetTrip(route, shift, semester) ?? []);
      const trips = mayRide ? [...byStreet, ...byTransit] : byStreet;
      return trips.length === 0 ? NO_CARE : { trips: cheapestFirst(trips, rules), whyNot: null };
    }),
  };
}

/** @param isUnbounded where the timetable alone decides how far the trainee gets */
function outOfReach(
  rules: Rules,
  isUnbounded: (trainee: Trainee) => boolean,
  isRider: (trainee: Trainee) => boolean,
): Travel['isOutOfReach'] {
  let last: Trainee | null = null;
  let reach = 0;
  return (trainee, site) => {
    if (trainee !== last) {
      last = trainee;
      reach = isUnbounded(trainee) ? Number.POSITIVE_INFINITY : streetReach(trainee, rules, isRider(trainee));
    }
    return isFurther(trainee, site, reach);
  };
}

function classOf(need: number, serviceClass: number): DayClass {
  return need + NEEDS.length * serviceClass;
}

function cheapestFirst(trips: readonly DayTrip[], rules: Rules): readonly DayTrip[] {
  if (trips.length === 1) return trips;
  return trips
    .map((trip) => ({ trip, cost: tripCost(trip, rules) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ trip }) => trip);
}

const MOBILITIES: readonly Unit['mobility'][] = ['none', 'bike', 'car'];
/** More than the minute at which any shift starts or ends. */
const MINUTES_KEYED = 1 << 13;

function minutesKey({ startMinute, endMinute }: ShiftTimes): number {
  return startMinute * MINUTES_KEYED + endMinute;
}

/** Whether a unit can be reached, how well, and on which dates are questions after each other. */
function rememberedTrips(tripsTo: Travel['tripsTo']): Travel['tripsTo'] {
  const kept = keptForLast<Site, Map<number, TripChoice>>();
  return (trainee, unit, site, shift, dayClass) => {
    const ofSite = kept(trainee, site, () => new Map());
    const means = dayClass * MOBILITIES.length + MOBILITIES.indexOf(unit.mobility);
    const key = means * MINUTES_KEYED * MINUTES_KEYED + minutesKey(shift);
    const found = ofSite.get(key) ?? tripsTo(trainee, unit, site, shift, dayClass);
    ofSite.set(key, found);
    return found;
  };
}

type RoutesTo = (trainee: Trainee, site: Site, care: Exclude<CareNeed, 'shut'>) => readonly StreetRoute[];

function rememberedRoutes(rules: Rules): RoutesTo {
  const kept = {
    none: keptForLast<Site, readonly StreetRoute[]>(),
    call: keptForLast<Site, readonly StreetRoute[]>(),
  };
  return (trainee, site, care) => kept[care](trainee, site, () => streetRoutes(trainee, site, care, rules));
}
