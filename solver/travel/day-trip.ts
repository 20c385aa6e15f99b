/** One way to go to a shift and come home again, on a day yet to be named. */
import { addMinutes, type DayNumber, momentAt, wallTimeOf } from '../domain/calendar.ts';
import type { Journey, Leg } from '../domain/plan-schema.ts';
import type { Rules } from '../domain/semester-schema.ts';
import type { Mode, Point } from '../domain/values.ts';

export interface LegPlace extends Point {
  /** Of the feed of the ride that stops there; on rides only. */
  readonly stop?: string;
}

/** Times are minutes since the midnight of the day's date; they may be negative or lie past 1440. */
export interface TimedLeg {
  readonly mode: Mode;
  readonly from: LegPlace;
  readonly to: LegPlace;
  readonly departMinute: number;
  readonly arriveMinute: number;
  /** `feed` and `trip` on rides only. */
  readonly feed?: string;
  readonly trip?: string;
}

/** Same minutes as its legs, which are told when asked: of all journeys that are weighed, few get into a plan. */
export interface TimedJourney {
  readonly leaveMinute: number;
  readonly arriveMinute: number;
  /** Never without a leg. */
  legs(): readonly TimedLeg[];
}

/** The mode is that of both journeys (H7). */
export interface DayTrip {
  readonly mode: Mode;
  readonly out: TimedJourney;
  readonly back: TimedJourney;
}

/** Of one journey, everything in it. */
export function journeyMinutes({ leaveMinute, arriveMinute }: TimedJourney): number {
  return arriveMinute - leaveMinute;
}

/** S1 and S2 of one journey, weighted. */
export function journeyCost(minutes: number, rules: Rules): number {
  return rules.weights.S1 * minutes + rules.weights.S2 * Math.max(0, minutes - rules.longJourneyMinutes);
}

/** S1 and S2 of one day, out and back, weighted. */
export function tripCost({ out, back }: DayTrip, rules: Rules): number {
  return journeyCost(journeyMinutes(out), rules) + journeyCost(journeyMinutes(back), rules);
}

/** The journey as a plan writes it, on the date it is made. */
export function journeyOn(day: DayNumber, mode: Mode, journey: TimedJourney): Journey {
  const midnight = momentAt(day, 0);
  const at = (minute: number) => wallTimeOf(addMinutes(midnight, minute));
  return {
    mode,
    leave: at(journey.leaveMinute),
    arrive: at(journey.arriveMinute),
    minutes: journeyMinutes(journey),
    legs: journey.legs().map(
      ({ mode, from, to, departMinute, arriveMinute, ...ride }): Leg => ({
        mode,
        from,
        to,
        depart: at(departMinute),
        arrive: at(arriveMinute),
        ...ride,
      }),
    ),
  };
}
