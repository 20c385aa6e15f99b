/**
 * Street routes put to the hours of a shift. A trainee leaves home as late and the site as early as the rules
 * allow; nothing is gained by waiting on the way, so there is one trip per route.
 */
import type { Rules, Semester } from '../domain/semester-schema.ts';
import type { ShiftTimes } from '../domain/shift-times.ts';
import type { Point } from '../domain/values.ts';
import { careHours } from './childcare-call.ts';
import type { DayTrip, TimedJourney, TimedLeg } from './day-trip.ts';
import type { StreetMode } from './street.ts';
import type { CallOnTheWay, StreetRoute } from './street-routes.ts';

/** Null when childcare is not open when the trainee could call there (H8). */
export function streetTrip(
  route: StreetRoute,
  shift: ShiftTimes,
  { rules, childcare }: Pick<Semester, 'rules' | 'childcare'>,
): DayTrip | null {
  return route.call === null
    ? directTrip(route, shift, rules)
    : tripWithCall(route, route.call, shift, rules, childcare);
}

function directTrip({ mode, home, site, minutes }: StreetRoute, shift: ShiftTimes, rules: Rules): DayTrip {
  const arrive = latestArrival(shift, rules);
  const leave = shift.endMinute;
  return {
    mode,
    out: journeyOf(() => [leg(mode, home, site, arrive - minutes, arrive)], arrive - minutes, arrive),
    back: journeyOf(() => [leg(mode, site, home, leave, leave + minutes)], leave, leave + minutes),
  };
}

function tripWithCall(
  { mode, home, site }: StreetRoute,
  { childcare: own, homeLegMinutes, siteLegMinutes }: CallOnTheWay,
  shift: ShiftTimes,
  rules: Rules,
  childcare: Semester['childcare'],
): DayTrip | null {
  const { opensMinute, closesMinute } = careHours(own, childcare);
  const reachSite = latestArrival(shift, rules);
  const leaveCare = reachSite - siteLegMinutes;
  const reachCare = leaveCare - own.dropOffMinutes;
  const leaveHome = reachCare - homeLegMinutes;
  const leaveSite = shift.endMinute;
  const collect = leaveSite + siteLegMinutes;
  const goHome = collect + own.dropOffMinutes;
  const reachHome = goHome + homeLegMinutes;
  // The call on the way out is the earlier one and the call on the way back the later one: all is said of both.
  if (reachCare < opensMinute || goHome > closesMinute) return null;

  const out = () => [leg(mode, home, own, leaveHome, reachCare), leg(mode, own, site, leaveCare, reachSite)];
  const back = () => [leg(mode, site, own, leaveSite, collect), leg(mode, own, home, goHome, reachHome)];
  return {
    mode,
    out: journeyOf(out, leaveHome, reachSite),
    back: journeyOf(back, leaveSite, reachHome),
  };
}

function latestArrival(shift: ShiftTimes, rules: Rules): number {
  return shift.startMinute - rules.arrivalMarginMinutes;
}

function journeyOf(legs: TimedJourney['legs'], leaveMinute: number, arriveMinute: number): TimedJourney {
  return { leaveMinute, arriveMinute, legs };
}

function leg(mode: StreetMode, from: Point, to: Point, departMinute: number, arriveMinute: number): TimedLeg {
  return {
    mode,
    from: { lat: from.lat, lon: from.lon },
    to: { lat: to.lat, lon: to.lon },
    departMinute,
    arriveMinute,
  };
}
