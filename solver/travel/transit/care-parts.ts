/**
 * The two parts of a journey that calls at childcare, put together: from home to childcare and from there to the
 * site, each ridden or walked. In the minutes of the hops, so that the way back is the same, mirrored.
 */
import { JourneyFront, type JourneyTimes } from './journey-front.ts';

export interface CareCall {
  /** Between these minutes the whole call must lie. */
  readonly opensMinute: number;
  readonly closesMinute: number;
  readonly dropOffMinutes: number;
}

/** The ways of one part. */
export interface PartWays {
  /** By trips: what leaves late or arrives early. */
  readonly ridden: readonly JourneyTimes[];
  /** Minutes on foot all the way, at any hour; null where that is too far. */
  readonly walkMinutes: number | null;
}

export interface CareLimits {
  readonly earliestArrival: number;
  readonly latestArrival: number;
  readonly maxMinutes: number;
}

export interface PartTaken {
  /** What was found for the part, or null for a walk. The part itself may be stretched to keep childcare's hours. */
  readonly ridden: JourneyTimes | null;
  readonly depart: number;
  readonly arrive: number;
}

export interface CareJourney {
  /** From home to childcare. */
  readonly homePart: PartTaken;
  /** From childcare to the site. */
  readonly sitePart: PartTaken;
}

/** Those that no other beats both in leaving late and in taking short; shortest first. */
export function joinedAtCare(
  home: PartWays,
  site: PartWays,
  call: CareCall,
  limits: CareLimits,
): readonly CareJourney[] {
  const possible = [...riddenToSite(home, site, call), ...walkedToSite(home, site, call, limits)].filter(
    ({ homePart, sitePart }) =>
      sitePart.arrive <= limits.latestArrival &&
      sitePart.arrive >= limits.earliestArrival &&
      sitePart.arrive - homePart.depart <= limits.maxMinutes,
  );
  if (possible.length === 0) return possible;
  const front = new JourneyFront('short');
  for (const journey of possible) front.add(journey.homePart.depart, journey.sitePart.arrive);
  const kept = Array.from({ length: front.size }, (_, i) => ({
    depart: front.departAt(i),
    arrive: front.arriveAt(i),
  }));
  return kept
    .sort((a, b) => a.arrive - a.depart - (b.arrive - b.depart))
    .flatMap(({ depart, arrive }) => {
      const found = possible.find((one) => one.homePart.depart === depart && one.sitePart.arrive === arrive);
      return found === undefined ? [] : [found];
    });
}

function riddenToSite(home: PartWays, site: PartWays, call: CareCall): readonly CareJourney[] {
  return site.ridden.flatMap((ridden) => {
    // Whoever must be out before the ride goes waits at its stop.
    const leaveCare = Math.min(ridden.depart, call.closesMinute);
    const homePart = latestReaching(home, leaveCare - call.dropOffMinutes, call);
    if (homePart === null) return [];
    return [{ homePart, sitePart: { ridden, depart: leaveCare, arrive: ridden.arrive } }];
  });
}

/** A walk to the site can start at any minute: right after the call, or so that it ends in time. */
function walkedToSite(
  home: PartWays,
  site: PartWays,
  call: CareCall,
  limits: CareLimits,
): readonly CareJourney[] {
  const walk = site.walkMinutes;
  if (walk === null) return [];
  const walkedFrom = (depart: number): PartTaken => ({ ridden: null, depart, arrive: depart + walk });
  const latestLeave = Math.min(limits.latestArrival - walk, call.closesMinute);
  const latest = latestReaching(home, latestLeave - call.dropOffMinutes, call);
  const journeys: CareJourney[] =
    latest === null ? [] : [{ homePart: latest, sitePart: walkedFrom(latestLeave) }];
  for (const ridden of home.ridden) {
    const reach = Math.max(ridden.arrive, call.opensMinute);
    const leaveCare = Math.max(reach + call.dropOffMinutes, limits.earliestArrival - walk);
    // Most of a day's rides reach childcare at quite another hour.
    if (leaveCare > latestLeave || leaveCare + walk - ridden.depart > limits.maxMinutes) continue;
    const homePart = { ridden, depart: ridden.depart, arrive: reach };
    journeys.push({ homePart, sitePart: walkedFrom(leaveCare) });
  }
  return journeys;
}

/** The latest departure from home that is at childcare by that minute, within its hours; on foot if it is as late. */
function latestReaching({ ridden, walkMinutes }: PartWays, by: number, call: CareCall): PartTaken | null {
  if (by < call.opensMinute) return null;
  const walked = walkMinutes === null ? null : { ridden: null, depart: by - walkMinutes, arrive: by };
  let best: PartTaken | null = walked;
  for (const times of ridden) {
    if (times.arrive > by || (best !== null && times.depart <= best.depart)) continue;
    best = { ridden: times, depart: times.depart, arrive: Math.max(times.arrive, call.opensMinute) };
  }
  return best;
}
