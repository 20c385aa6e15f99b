/** What is wrong with the legs of a transit journey, judged from model.md section 5 and the timetables alone. */
import { type DayNumber, momentAt } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Point } from '../domain/values.ts';
import type { TimedLeg } from '../travel/day-trip.ts';
import { confirmRide } from '../travel/gtfs/confirm-ride.ts';
import { feedTransferSeconds } from '../travel/gtfs/transfers.ts';
import { streetMinutes } from '../travel/street.ts';
import type { Network } from '../travel/transit/network.ts';

interface Ends {
  readonly from: Point | undefined;
  /** Where walks may meet and trips are not changed, but the journey pauses. */
  readonly via?: Point;
  readonly to: Point | undefined;
}

/** Empty when all is right. */
export function brokenLegs(
  legs: readonly TimedLeg[],
  { from, via, to }: Ends,
  network: Network,
  day: DayNumber,
): readonly string[] {
  const [first, last] = [legs[0], legs.at(-1)];
  if (first === undefined || last === undefined || from === undefined || to === undefined) return ['nothing'];
  const faults: string[] = [];
  if (!samePoint(first.from, from)) faults.push('starts elsewhere');
  if (!samePoint(last.to, to)) faults.push('ends elsewhere');
  legs.forEach((leg, i) => {
    const before = legs[i - 1];
    if (before !== undefined && !samePoint(before.to, leg.from)) faults.push(`leg ${i} starts elsewhere`);
    if (before !== undefined && leg.departMinute < before.arriveMinute)
      faults.push(`leg ${i} departs too early`);
    if (leg.mode === 'transit') faults.push(...rideFaults(leg, i, network, day));
    else faults.push(...streetFaults(leg, i, network));
    if (leg.mode !== 'walk' && leg.mode !== 'transit' && i > 0 && i + 1 < legs.length)
      faults.push(`leg ${i} rides`);
    const pauses = via !== undefined && samePoint(leg.from, via);
    if (leg.mode !== 'transit' && before !== undefined && before.mode !== 'transit' && !pauses)
      faults.push(`leg ${i} walks on`);
  });
  return [...faults, ...changeFaults(legs, via, network)];
}

function rideFaults(leg: TimedLeg, i: number, network: Network, day: DayNumber): readonly string[] {
  const feed = network.feeds.find(({ path }) => path === leg.feed);
  if (feed === undefined) return [`leg ${i} is of no feed`];
  const ride = {
    trip: leg.trip ?? '',
    fromStop: leg.from.stop ?? '',
    toStop: leg.to.stop ?? '',
    depart: momentAt(day, leg.departMinute),
    arrive: momentAt(day, leg.arriveMinute),
  };
  return confirmRide(feed.timetable, feed.dates, ride) === null ? [`leg ${i} is no ride`] : [];
}

function streetFaults(leg: TimedLeg, i: number, { rules }: Network): readonly string[] {
  if (leg.mode !== 'walk' && leg.mode !== 'bike' && leg.mode !== 'ebike')
    return [`leg ${i} is by ${leg.mode}`];
  const minutes = streetMinutes(leg.mode, leg.from, leg.to, rules);
  const limit = leg.mode === 'walk' ? rules.maxWalkToStopMinutes : rules.maxBikeToStopMinutes;
  if (leg.arriveMinute - leg.departMinute !== minutes) return [`leg ${i} takes ${minutes} minutes`];
  return minutes > limit ? [`leg ${i} is too long`] : [];
}

function changeFaults(
  legs: readonly TimedLeg[],
  via: Point | undefined,
  network: Network,
): readonly string[] {
  const rides = legs.filter(({ mode }) => mode === 'transit');
  return rides.flatMap((ride, i) => {
    const next = rides[i + 1];
    if (next === undefined) return [];
    const least = Math.max(network.rules.minTransferMinutes, askedMinutes(ride, next, network));
    const pauses =
      via !== undefined &&
      legs.slice(legs.indexOf(ride), legs.indexOf(next)).some((leg) => samePoint(leg.to, via));
    return !pauses && next.departMinute - ride.arriveMinute < least ? [`change ${i} is too short`] : [];
  });
}

function askedMinutes(ride: TimedLeg, next: TimedLeg, { feeds }: Network): number {
  const feed = feeds.find(({ path }) => path === ride.feed);
  if (feed === undefined || ride.feed !== next.feed) return 0;
  const stop = (id: string | undefined) => feed.timetable.stops.ids.indexOf(id ?? '');
  return feedTransferSeconds(feed.timetable, stop(ride.to.stop), stop(next.from.stop)) / 60;
}
