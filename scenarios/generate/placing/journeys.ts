/** How a trainee gets to a site and back: by the fastest street mode that the rules allow, past the childcare. */
import {
  addMinutes,
  type DayNumber,
  MINUTES_PER_DAY,
  type Moment,
  minuteOfDay,
  momentAt,
  wallTimeOf,
  weekdayOf,
} from '../../../solver/domain/calendar.ts';
import type { Journey } from '../../../solver/domain/plan-schema.ts';
import type { Rules, Site, Trainee, Unit } from '../../../solver/domain/semester-schema.ts';
import type { ShiftTimes } from '../../../solver/domain/shift-times.ts';
import type { Point } from '../../../solver/domain/values.ts';
import { type StreetMode, streetMinutes } from '../../../solver/travel/street.ts';
import type { Frame } from './frame.ts';

/** Both ways of one day, and the time away from home. */
export interface DayTrip {
  readonly leave: Moment;
  readonly home: Moment;
  out(): Journey;
  back(): Journey;
}

/** The day's trip for those shift times, or null where no journey keeps the rules (H7, H8, H9). */
export type TripOn = (day: DayNumber, times: ShiftTimes) => DayTrip | null;

/** One way of making the journey; the stops are in the order of the way out. */
interface Route {
  readonly mode: StreetMode;
  readonly stops: readonly Point[];
  /** Minutes per leg. */
  readonly legs: readonly number[];
  readonly callMinutes: number;
  readonly minutes: number;
}

/** Null where no journey of any day is short enough. */
export function tripsTo(frame: Frame, trainee: Trainee, unit: Unit): TripOn | null {
  const site = frame.site(unit.site);
  const direct = fastest(frame.semester.rules, trainee, unit, site, false);
  const calling =
    trainee.childcare === undefined ? null : fastest(frame.semester.rules, trainee, unit, site, true);
  if (direct === null && calling === null) return null;
  return (day, times) => {
    const call = callOn(frame, trainee, day);
    if (call === 'shut') return null;
    const route = call === 'call' ? calling : direct;
    if (route === null) return null;
    const trip = tripBy(route, frame.semester.rules, day, times);
    return call === 'none' || callsAreOpen(frame, trainee, route, trip, day) ? trip : null;
  };
}

function fastest(rules: Rules, trainee: Trainee, unit: Unit, site: Site, call: boolean): Route | null {
  const here = bare(site);
  const stops =
    call && trainee.childcare ? [trainee.home, bare(trainee.childcare), here] : [trainee.home, here];
  const callMinutes = call ? (trainee.childcare?.dropOffMinutes ?? 0) : 0;
  const routes = allowedModes(rules, trainee, unit).flatMap(({ mode, maxMinutes }) => {
    const legs = stops.slice(1).map((to, i) => streetMinutes(mode, stops[i] ?? to, to, rules));
    const minutes = legs.reduce((sum, leg) => sum + leg, callMinutes);
    return minutes <= maxMinutes ? [{ mode, stops, legs, callMinutes, minutes }] : [];
  });
  return routes.sort((a, b) => a.minutes - b.minutes)[0] ?? null;
}

interface AllowedMode {
  readonly mode: StreetMode;
  readonly maxMinutes: number;
}

/** A short walk is open to everyone; home care may ask for a bike or a car. */
function allowedModes(rules: Rules, trainee: Trainee, unit: Unit): AllowedMode[] {
  const own = trainee.modes.flatMap(({ mode, maxMinutes }): AllowedMode[] =>
    mode === 'transit' ? [] : [{ mode, maxMinutes }],
  );
  const all: AllowedMode[] = [...own, { mode: 'walk', maxMinutes: rules.maxWalkToStopMinutes }];
  switch (unit.mobility) {
    case 'none':
      return all;
    case 'bike':
      return all.filter(({ mode }) => mode !== 'walk');
    case 'car':
      return all.filter(({ mode }) => mode === 'car');
  }
}

function callOn(frame: Frame, trainee: Trainee, day: DayNumber): 'call' | 'none' | 'shut' {
  const { childcare } = trainee;
  const weekday = weekdayOf(day);
  if (childcare === undefined || !childcare.weekdays.includes(weekday)) return 'none';
  const open = frame.semester.childcare.weekdays.includes(weekday) && !frame.closures.isPublicHoliday(day);
  if (open) return 'call';
  return childcare.weekendCare ? 'none' : 'shut';
}

function callsAreOpen(frame: Frame, trainee: Trainee, route: Route, trip: DayTrip, day: DayNumber): boolean {
  const opens = trainee.childcare?.opens ?? frame.semester.childcare.opens;
  const closes = trainee.childcare?.closes ?? frame.semester.childcare.closes;
  const from = momentAt(day, minuteOfDay(opens));
  const to = momentAt(day, minuteOfDay(closes) || MINUTES_PER_DAY);
  const firstLeg = route.legs[0] ?? 0;
  const calls = [addMinutes(trip.leave, firstLeg), addMinutes(trip.home, -firstLeg - route.callMinutes)];
  return calls.every((start) => start >= from && start + route.callMinutes <= to);
}

function tripBy(route: Route, rules: Rules, day: DayNumber, times: ShiftTimes): DayTrip {
  const leave = momentAt(day, times.startMinute - rules.arrivalMarginMinutes - route.minutes);
  const end = momentAt(day, times.endMinute);
  return {
    leave,
    home: addMinutes(end, route.minutes),
    out: () => journey(route, route.stops, route.legs, leave),
    back: () => journey(route, route.stops.toReversed(), route.legs.toReversed(), end),
  };
}

function journey(route: Route, stops: readonly Point[], minutes: readonly number[], leave: Moment): Journey {
  let depart = leave;
  const legs = minutes.map((duration, i) => {
    const arrive = addMinutes(depart, duration);
    const leg = { mode: route.mode, from: end(stops[i]), to: end(stops[i + 1]), ...times(depart, arrive) };
    depart = addMinutes(arrive, route.callMinutes);
    return leg;
  });
  const arrive = addMinutes(leave, route.minutes);
  return {
    mode: route.mode,
    leave: wallTimeOf(leave),
    arrive: wallTimeOf(arrive),
    minutes: route.minutes,
    legs,
  };
}

function times(depart: Moment, arrive: Moment) {
  return { depart: wallTimeOf(depart), arrive: wallTimeOf(arrive) };
}

function end(point: Point | undefined): Point {
  if (point === undefined) throw new RangeError('a leg needs two ends');
  return point;
}

function bare({ lat, lon }: Point): Point {
  return { lat, lon };
}
