/**
 * Street routes put to the hours of a shift. A trainee leaves home as late and the site as early as the rules
 * allow; nothing is gained by waiting on the way, so there is one trip per route.
 */
import type { Rules, Semester } from '../domain/semester-schema.ts';
import type { ShiftTimes } from '../domain/shift-times.ts';
import type { Point } from '../domain/values.ts';
import { careHours } from './childcare-call.ts';
import type { DayTrip, TimedLeg } from './day-trip.ts';
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

function directTrip({ mode, legMode, home, site, minutes }: StreetRoute, shift: ShiftTimes, rules: Rules) {
  const leg = legMaker(legMode);
  const arrive = latestArrival(shift, rules);
  const leave = shift.endMinute;
  return {
    mode,
    out: [leg(home, site, arrive - minutes, arrive)],
    back: [leg(site, home, leave, leave + minutes)],
  } satisfies DayTrip;
}

function tripWithCall(
  { mode, legMode, home, site }: StreetRoute,
  { childcare: own, homeLegMinutes, siteLegMinutes }: CallOnTheWay,
  shift: ShiftTimes,
  rules: Rules,
  childcare: Semester['childcare'],
): DayTrip | null {
  const { opensMinute, closesMinute } = careHours(own, childcare);
  const leaveCare = latestArrival(shift, rules) - siteLegMinutes;
  const reachCare = leaveCare - own.dropOffMinutes;
  const leaveSite = shift.endMinute;
  const collect = leaveSite + siteLegMinutes;
  const goHome = collect + own.dropOffMinutes;
  // The call on the way out is the earlier one and the call on the way back the later one: all is said of both.
  if (reachCare < opensMinute || goHome > closesMinute) return null;

  const leg = legMaker(legMode);
  return {
    mode,
    out: [
      leg(home, own, reachCare - homeLegMinutes, reachCare),
      leg(own, site, leaveCare, leaveCare + siteLegMinutes),
    ],
    back: [leg(site, own, leaveSite, collect), leg(own, home, goHome, goHome + homeLegMinutes)],
  };
}

function latestArrival(shift: ShiftTimes, rules: Rules): number {
  return shift.startMinute - rules.arrivalMarginMinutes;
}

function legMaker(mode: StreetMode) {
  return (from: Point, to: Point, departMinute: number, arriveMinute: number): TimedLeg => ({
    mode,
    from: { lat: from.lat, lon: from.lon },
    to: { lat: to.lat, lon: to.lon },
    departMinute,
    arriveMinute,
  });
}
