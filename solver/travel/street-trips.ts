/**
 * Journeys that need no timetable: on foot, by bike, by car, with a call at childcare where one is due.
 *
 * A trainee leaves home as late and the site as early as the rules allow. For one mode nothing is gained by
 * waiting on the way, so there is one trip per mode, and it depends on the date only through the care need.
 */
import type { RuleId } from '../domain/rule-ids.ts';
import type { Rules, Semester, Site, Trainee, Unit } from '../domain/semester-schema.ts';
import type { ShiftTimes } from '../domain/shift-times.ts';
import type { Mode, Point } from '../domain/values.ts';
import { type CareNeed, careHours } from './childcare-call.ts';
import type { DayTrip, TimedLeg } from './day-trip.ts';
import { type StreetMode, streetMinutes } from './street.ts';

/** A means of going: how its legs move, and what a journey and a part of it may take at most. */
export interface Means {
  readonly mode: Mode;
  readonly legMode: StreetMode;
  readonly maxMinutes: number;
  readonly maxPartMinutes: number;
}

/**
 * Everything this trainee can use without a timetable. A walk of `maxWalkToStopMinutes` is open to everyone;
 * with transit, a journey may be walked part by part (model.md section 5) and is then still a transit journey.
 */
export function streetMeans(trainee: Trainee, rules: Rules): readonly Means[] {
  const own = (mode: Mode) => trainee.modes.find((m) => m.mode === mode)?.maxMinutes;
  const means: Means[] = [];
  for (const mode of ['bike', 'ebike', 'car'] as const) {
    const maxMinutes = own(mode);
    if (maxMinutes !== undefined) {
      means.push({ mode, legMode: mode, maxMinutes, maxPartMinutes: Number.POSITIVE_INFINITY });
    }
  }
  means.push({
    mode: 'walk',
    legMode: 'walk',
    maxMinutes: Math.max(own('walk') ?? 0, rules.maxWalkToStopMinutes),
    maxPartMinutes: Number.POSITIVE_INFINITY,
  });
  const transit = own('transit');
  if (transit !== undefined) {
    means.push({
      mode: 'transit',
      legMode: 'walk',
      maxMinutes: transit,
      maxPartMinutes: rules.maxWalkToStopMinutes,
    });
  }
  return means;
}

/** H9. */
export function allowsMode(mobility: Unit['mobility'], mode: Mode): boolean {
  if (mobility === 'none') return true;
  if (mobility === 'car') return mode === 'car';
  return mode === 'bike' || mode === 'ebike' || mode === 'car';
}

/** The trip by one means, or the rule that forbids it. */
export function streetTrip(
  trainee: Trainee,
  site: Site,
  means: Means,
  shift: ShiftTimes,
  care: Exclude<CareNeed, 'shut'>,
  semester: Semester,
): DayTrip | RuleId {
  const own = care === 'call' ? trainee.childcare : undefined;
  const arriveBy = shift.startMinute - semester.rules.arrivalMarginMinutes;
  if (own === undefined)
    return directTrip(trainee.home, site, means, arriveBy, shift.endMinute, semester.rules);

  const toCare = streetMinutes(means.legMode, trainee.home, own, semester.rules);
  const fromCare = streetMinutes(means.legMode, own, site, semester.rules);
  const siteToCare = streetMinutes(means.legMode, site, own, semester.rules);
  const careToHome = streetMinutes(means.legMode, own, trainee.home, semester.rules);
  const { opensMinute, closesMinute } = careHours(own, semester.childcare);
  const longest = Math.max(toCare + fromCare, siteToCare + careToHome) + own.dropOffMinutes;
  const longestPart = Math.max(toCare, fromCare, siteToCare, careToHome);
  if (longest > means.maxMinutes || longestPart > means.maxPartMinutes) return 'H7';

  const leaveCare = Math.min(arriveBy - fromCare, closesMinute);
  const reachCare = leaveCare - own.dropOffMinutes;
  const leaveSite = Math.max(shift.endMinute, opensMinute - siteToCare);
  const collect = leaveSite + siteToCare;
  const goHome = collect + own.dropOffMinutes;
  if (reachCare < opensMinute || goHome > closesMinute) return 'H8';

  const leg = legMaker(means.legMode);
  return {
    mode: means.mode,
    out: [
      leg(trainee.home, own, reachCare - toCare, reachCare),
      leg(own, site, leaveCare, leaveCare + fromCare),
    ],
    back: [leg(site, own, leaveSite, collect), leg(own, trainee.home, goHome, goHome + careToHome)],
  };
}

function directTrip(
  home: Point,
  site: Point,
  means: Means,
  arriveBy: number,
  leaveAt: number,
  rules: Rules,
): DayTrip | RuleId {
  const out = streetMinutes(means.legMode, home, site, rules);
  const back = streetMinutes(means.legMode, site, home, rules);
  const limit = Math.min(means.maxMinutes, means.maxPartMinutes);
  if (Math.max(out, back) > limit) return 'H7';
  const leg = legMaker(means.legMode);
  return {
    mode: means.mode,
    out: [leg(home, site, arriveBy - out, arriveBy)],
    back: [leg(site, home, leaveAt, leaveAt + back)],
  };
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
