/**
 * Journeys between one place and many: one search per direction and class of dates, whatever the sites and the times.
 * For all homes together `TransitJourneys` is the quicker; for a single one it would search as much as for all.
 *
 * It looks from the other end: all ways from the place to the sites are the ways from the place's stops backwards. What
 * it answers is the same, but for journeys that another one beats on both ends without keeping to the longest wait.
 */
import type { Point } from '../../domain/values.ts';
import type { TimedLeg } from '../day-trip.ts';
import type { TransitTimes } from './direction.ts';
import type { Origin } from './places.ts';
import type { Horizon } from './running-services.ts';
import {
  type JourneySource,
  TransitJourneys,
  type TransitLimits,
  type TransitQuery,
} from './transit-journeys.ts';
import type { TransitSearch } from './transit-search.ts';

const THE_PLACE = 0;

export class LoneJourneys implements JourneySource {
  private readonly place: Origin;
  private readonly limits: TransitLimits;
  private readonly horizon: Horizon;
  private readonly turned: TransitJourneys;

  constructor(search: TransitSearch, place: Origin, targets: readonly Point[], limits: TransitLimits) {
    this.place = place;
    this.limits = limits;
    this.horizon = search.horizon;
    const sites = targets.map(
      ({ lat, lon }): Origin => ({ point: { lat, lon }, bike: null, keeps: 'early' }),
    );
    this.turned = new TransitJourneys(search, sites, [{ ...place.point, bike: place.bike }], {
      maxMinutes: limits.maxMinutes,
      maxWaitMinutes: this.horizon.toMinute - this.horizon.fromMinute,
    });
  }

  times(_origin: number, query: TransitQuery): readonly TransitTimes[] {
    const ridden = this.turned
      .times(query.target, this.turnedQuery(query))
      .filter((times) => this.isInTime(times, query));
    if (this.place.keeps === 'early') return ridden;
    const walk = this.walkMinutes(THE_PLACE, query.target);
    const walked = walk === null || walk > this.limits.maxMinutes ? [] : [walkTimes(walk, query)];
    return unbeaten([...walked, ...ridden], query);
  }

  /** Even what runs outside the hours of the query can have a say here. */
  classAlike({ serviceClass }: Omit<TransitQuery, 'target'>): number {
    return serviceClass;
  }

  walkMinutes(_origin: number, target: number): number | null {
    return this.turned.walkMinutes(target, THE_PLACE);
  }

  legs(
    _origin: number,
    query: TransitQuery,
    times: TransitTimes,
    stretched: TransitTimes = times,
  ): readonly TimedLeg[] {
    return this.turned.legs(query.target, this.turnedQuery(query), times, stretched);
  }

  /** Out is to leave the place at any minute, back is to be there at any. */
  private turnedQuery({ direction, serviceClass }: TransitQuery): TransitQuery {
    const { fromMinute, toMinute } = this.horizon;
    return direction === 'out'
      ? { target: THE_PLACE, direction: 'back', minute: fromMinute, serviceClass }
      : { target: THE_PLACE, direction: 'out', minute: toMinute, serviceClass };
  }

  private isInTime(
    { leaveMinute, arriveMinute }: TransitTimes,
    { direction, minute }: TransitQuery,
  ): boolean {
    const wait = direction === 'out' ? minute - arriveMinute : leaveMinute - minute;
    return wait >= 0 && wait <= this.limits.maxWaitMinutes;
  }
}

function walkTimes(walk: number, { direction, minute }: TransitQuery): TransitTimes {
  return direction === 'out'
    ? { leaveMinute: minute - walk, arriveMinute: minute }
    : { leaveMinute: minute, arriveMinute: minute + walk };
}

/** Shortest first, each next one leaving later (out) or arriving earlier (back). */
function unbeaten(all: readonly TransitTimes[], { direction }: TransitQuery): readonly TransitTimes[] {
  const late = ({ leaveMinute, arriveMinute }: TransitTimes) =>
    direction === 'out' ? leaveMinute : -arriveMinute;
  const minutes = ({ leaveMinute, arriveMinute }: TransitTimes) => arriveMinute - leaveMinute;
  const kept: TransitTimes[] = [];
  for (const times of [...all].sort((a, b) => minutes(a) - minutes(b) || late(b) - late(a))) {
    const last = kept.at(-1);
    if (last === undefined || late(times) > late(last)) kept.push(times);
  }
  return kept;
}
