/** One way to go to a shift and come home again, on a day yet to be named. */
import { addMinutes, type DayNumber, momentAt, wallTimeOf } from '../domain/calendar.ts';
import type { Journey, Leg } from '../domain/plan-schema.ts';
import type { Rules } from '../domain/semester-schema.ts';
import type { Mode, Point } from '../domain/values.ts';

/** Times are minutes since the midnight of the day's date; they may be negative or lie past 1440. */
export interface TimedLeg {
  readonly mode: Mode;
  readonly from: Point;
  readonly to: Point;
  readonly departMinute: number;
  readonly arriveMinute: number;
}

/** Never without a leg; the mode is that of both journeys (H7). */
export interface DayTrip {
  readonly mode: Mode;
  readonly out: readonly [TimedLeg, ...TimedLeg[]];
  readonly back: readonly [TimedLeg, ...TimedLeg[]];
}

export function leaveMinute(legs: readonly [TimedLeg, ...TimedLeg[]]): number {
  return legs[0].departMinute;
}

export function arriveMinute(legs: readonly [TimedLeg, ...TimedLeg[]]): number {
  return (legs.at(-1) ?? legs[0]).arriveMinute;
}

/** S1 and S2 of one journey, weighted. */
export function journeyCost(minutes: number, rules: Rules): number {
  return rules.weights.S1 * minutes + rules.weights.S2 * Math.max(0, minutes - rules.longJourneyMinutes);
}

/** The journey as a plan writes it, on the date it is made. */
export function journeyOn(day: DayNumber, mode: Mode, legs: readonly [TimedLeg, ...TimedLeg[]]): Journey {
  const midnight = momentAt(day, 0);
  const at = (minute: number) => wallTimeOf(addMinutes(midnight, minute));
  const leave = leaveMinute(legs);
  const arrive = arriveMinute(legs);
  return {
    mode,
    leave: at(leave),
    arrive: at(arrive),
    minutes: arrive - leave,
    legs: legs.map(
      (leg): Leg => ({
        mode: leg.mode,
        from: { lat: leg.from.lat, lon: leg.from.lon },
        to: { lat: leg.to.lat, lon: leg.to.lon },
        depart: at(leg.departMinute),
        arrive: at(leg.arriveMinute),
      }),
    ),
  };
}
