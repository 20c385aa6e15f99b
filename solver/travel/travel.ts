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
import { careNeed } from './childcare-call.ts';
import { arriveMinute, type DayTrip, leaveMinute } from './day-trip.ts';
import { allowsMode, streetMeans, streetTrip } from './street-trips.ts';

/** Dates that are alike for travelling: 0 no call at childcare, 1 a call, 2 childcare shut. */
export type DayClass = 0 | 1 | 2;
export const DAY_CLASSES: readonly DayClass[] = [0, 1, 2];
const CLASS_OF_NEED = { none: 0, call: 1, shut: 2 } as const;

export interface TripChoice {
  /** Cheapest first by S1 and S2; of equal cost the mode that the rules name first. Empty: no way there. */
  readonly trips: readonly DayTrip[];
  /** Why there is none: the last hurdle that the closest attempt met. Null when there is one. */
  readonly whyNot: RuleId | null;
}

export interface Travel {
  dayClass(trainee: Trainee, day: DayNumber): DayClass;
  tripsTo(trainee: Trainee, unit: Unit, site: Site, shift: ShiftTimes, dayClass: DayClass): TripChoice;
}

const NO_CARE: TripChoice = { trips: [], whyNot: 'H8' };
/** How far an attempt came, to name the hurdle that matters: a long journey is met before childcare's hours. */
const HURDLES: readonly RuleId[] = ['H7', 'H9', 'H8'];

export function streetTravel(semester: Semester, closures: ClosureCalendar): Travel {
  return {
    dayClass: (trainee, day) => CLASS_OF_NEED[careNeed(trainee, semester.childcare, closures, day)],
    tripsTo: (trainee, unit, site, shift, dayClass) => {
      if (dayClass === CLASS_OF_NEED.shut) return NO_CARE;
      const care = dayClass === CLASS_OF_NEED.call ? 'call' : 'none';
      const trips: DayTrip[] = [];
      let whyNot: RuleId = 'H7';
      for (const means of streetMeans(trainee, semester.rules)) {
        const trip = streetTrip(trainee, site, means, shift, care, semester);
        const hurdle = typeof trip === 'string' ? trip : allowsMode(unit.mobility, means.mode) ? null : 'H9';
        if (hurdle === null && typeof trip !== 'string') trips.push(trip);
        else if (hurdle !== null && HURDLES.indexOf(hurdle) > HURDLES.indexOf(whyNot)) whyNot = hurdle;
      }
      if (trips.length === 0) return { trips, whyNot };
      return {
        trips: trips.sort((a, b) => tripCost(a, semester.rules) - tripCost(b, semester.rules)),
        whyNot: null,
      };
    },
  };
}

/** S1 and S2 of one day, out and back, weighted. */
export function tripCost(trip: DayTrip, rules: Rules): number {
  return journeyCost(trip.out, rules) + journeyCost(trip.back, rules);
}

function journeyCost(legs: DayTrip['out'], rules: Rules): number {
  const minutes = arriveMinute(legs) - leaveMinute(legs);
  return rules.weights.S1 * minutes + rules.weights.S2 * Math.max(0, minutes - rules.longJourneyMinutes);
}
