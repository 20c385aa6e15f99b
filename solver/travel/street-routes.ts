/**
 * Ways between home and site that need no timetable: on foot, by bike, by car, past childcare where a call is
 * due. A route says how long each leg takes and nothing about the hour, so it holds for every shift at the site.
 */
import type { Rules, Site, Trainee, Unit } from '../domain/semester-schema.ts';
import type { Mode, Point } from '../domain/values.ts';
import type { CareNeed } from './childcare-call.ts';
import { journeyCost } from './day-trip.ts';
import { type StreetMode, streetMinutes } from './street.ts';

/** Out and back take the same minutes: a street is as long in both directions. */
export interface StreetRoute {
  readonly mode: StreetMode;
  readonly home: Point;
  readonly site: Point;
  /** Of one journey, everything in it. */
  readonly minutes: number;
  /** Null where the journey goes straight there. */
  readonly call: CallOnTheWay | null;
}

export interface CallOnTheWay {
  readonly childcare: NonNullable<Trainee['childcare']>;
  readonly homeLegMinutes: number;
  readonly siteLegMinutes: number;
}

/** A means of going, and what a journey by it may take at most. */
interface Means {
  readonly mode: StreetMode;
  readonly maxMinutes: number;
}

/** H9. */
export function allowsMode(mobility: Unit['mobility'], mode: Mode): boolean {
  if (mobility === 'none') return true;
  if (mobility === 'car') return mode === 'car';
  return mode === 'bike' || mode === 'ebike' || mode === 'car';
}

/**
 * Every route that is short enough (H7), cheapest first by S1 and S2; of equal cost the mode that model.md names
 * first. One per mode at most.
 */
export function streetRoutes(
  trainee: Trainee,
  site: Site,
  care: Exclude<CareNeed, 'shut'>,
  rules: Rules,
): readonly StreetRoute[] {
  const childcare = care === 'call' ? trainee.childcare : undefined;
  return streetMeans(trainee, rules)
    .flatMap((means) =>
      childcare === undefined
        ? directRoute(trainee, site, means, rules)
        : routeWithCall(trainee, childcare, site, means, rules),
    )
    .sort((a, b) => journeyCost(a.minutes, rules) - journeyCost(b.minutes, rules));
}

/** A walk of `maxWalkToStopMinutes` is open to everyone (H7). */
export function streetMeans(trainee: Trainee, rules: Rules): readonly Means[] {
  const own = (mode: Mode) => trainee.modes.find((m) => m.mode === mode)?.maxMinutes;
  const walk = Math.max(own('walk') ?? 0, rules.maxWalkToStopMinutes);
  const means: Means[] = [{ mode: 'walk', maxMinutes: walk }];
  for (const mode of ['bike', 'ebike', 'car'] as const) {
    const maxMinutes = own(mode);
    if (maxMinutes !== undefined) means.push({ mode, maxMinutes });
  }
  return means;
}

function directRoute(
  { home }: Trainee,
  site: Site,
  { mode, maxMinutes }: Means,
  rules: Rules,
): StreetRoute[] {
  const minutes = streetMinutes(mode, home, site, rules);
  return minutes > maxMinutes ? [] : [{ mode, home, site, minutes, call: null }];
}

function routeWithCall(
  { home }: Trainee,
  childcare: CallOnTheWay['childcare'],
  site: Site,
  { mode, maxMinutes }: Means,
  rules: Rules,
): StreetRoute[] {
  const homeLegMinutes = streetMinutes(mode, home, childcare, rules);
  const siteLegMinutes = streetMinutes(mode, childcare, site, rules);
  const minutes = homeLegMinutes + childcare.dropOffMinutes + siteLegMinutes;
  return minutes > maxMinutes
    ? []
    : [{ mode, home, site, minutes, call: { childcare, homeLegMinutes, siteLegMinutes } }];
}
