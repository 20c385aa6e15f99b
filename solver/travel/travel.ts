/**
 * The one question that planning asks of travel: how can this trainee go to this shift on such a day?
 *
 * Street journeys answer it alone today. A timetable will add rides behind the same interface: what then
 * varies by date is the date class, which is why a day's trips are asked by `DayClass` and not by date.
 */

import type { DayNumber } from '../domain/calendar.ts';
import type { ClosureCalendar } from '../domain/closures.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Rules, Semester, Site, Trainee, Unit } from '../domain/semester-schema.ts';
import type { ShiftTimes } from '../domain/shift-times.ts';
import { type CareNeed, careNeed } from './childcare-call.ts';
import { arriveMinute, type DayTrip, journeyCost, leaveMinute } from './day-trip.ts';
import { allowsMode, type StreetRoute, streetRoutes } from './street-routes.ts';
import { streetTrip } from './street-trips.ts';

/** Dates that are alike for travelling: 0 no call at childcare, 1 a call, 2 childcare shut. */
export type DayClass = 0 | 1 | 2;
export const DAY_CLASSES: readonly DayClass[] = [0, 1, 2];
const CLASS_OF_NEED = { none: 0, call: 1, shut: 2 } as const;

export interface TripChoice {
  /** Cheapest first by S1 and S2; of equal cost the mode that model.md names first. Empty: no way there. */
  readonly trips: readonly DayTrip[];
  /**
   * Why there is none: the last hurdle that the closest attempt met. A journey has to be short enough (H7),
   * then by a mode that the unit can use (H9), then at hours when childcare is open (H8). Null when there is one.
   */
  readonly whyNot: RuleId | null;
}

export interface Travel {
  dayClass(trainee: Trainee, day: DayNumber): DayClass;
  tripsTo(trainee: Trainee, unit: Unit, site: Site, shift: ShiftTimes, dayClass: DayClass): TripChoice;
}

const TOO_FAR: TripChoice = { trips: [], whyNot: 'H7' };
const NO_FIT_MODE: TripChoice = { trips: [], whyNot: 'H9' };
const NO_CARE: TripChoice = { trips: [], whyNot: 'H8' };

export function streetTravel(semester: Semester, closures: ClosureCalendar): Travel {
  const routesTo = rememberedRoutes(semester.rules);
  return {
    dayClass: (trainee, day) => CLASS_OF_NEED[careNeed(trainee, semester.childcare, closures, day)],
    tripsTo: (trainee, unit, site, shift, dayClass) => {
      if (dayClass === CLASS_OF_NEED.shut) return NO_CARE;
      const routes = routesTo(trainee, site, dayClass === CLASS_OF_NEED.call ? 'call' : 'none');
      if (routes.length === 0) return TOO_FAR;
      const fit = routes.filter((route) => allowsMode(unit.mobility, route.mode));
      if (fit.length === 0) return NO_FIT_MODE;
      const trips = fit.flatMap((route) => streetTrip(route, shift, semester) ?? []);
      return trips.length === 0 ? NO_CARE : { trips, whyNot: null };
    },
  };
}

type RoutesTo = (trainee: Trainee, site: Site, care: Exclude<CareNeed, 'shut'>) => readonly StreetRoute[];

/**
 * Whoever prepares asks trainee by trainee, and for each site again with every unit and shift. The routes of the
 * trainee asked last are kept, and no more: those of all trainees to all sites would fill the memory.
 */
function rememberedRoutes(rules: Rules): RoutesTo {
  let last: Trainee | null = null;
  const known = {
    none: new Map<Site, readonly StreetRoute[]>(),
    call: new Map<Site, readonly StreetRoute[]>(),
  };
  return (trainee, site, care) => {
    if (trainee !== last) {
      known.none.clear();
      known.call.clear();
      last = trainee;
    }
    const found = known[care].get(site);
    if (found !== undefined) return found;
    const routes = streetRoutes(trainee, site, care, rules);
    known[care].set(site, routes);
    return routes;
  };
}

/** S1 and S2 of one day, out and back, weighted. */
export function tripCost(trip: DayTrip, rules: Rules): number {
  const cost = (legs: DayTrip['out']) => journeyCost(arriveMinute(legs) - leaveMinute(legs), rules);
  return cost(trip.out) + cost(trip.back);
}
