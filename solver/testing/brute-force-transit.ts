/**
 * Every journey of a small feed, found by trying everything: which ride can follow which, and from that all pairs of
 * a first and a last ride. Written from model.md section 5 and from the draft of the feed alone.
 */
import { addDays, type DayNumber, dayNumber, isoDateOf } from '../domain/calendar.ts';
import type { Rules } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';
import { streetMinutes } from '../travel/street.ts';
import type { DraftTrip, FeedDraft } from './gtfs-feed.ts';

interface Ride {
  readonly feed: number;
  readonly from: string;
  readonly to: string;
  readonly depart: number;
  readonly arrive: number;
}

export interface Ends {
  readonly home: Point;
  readonly bike: 'bike' | 'ebike' | null;
  readonly site: Point;
}

export interface TriedTimes {
  readonly leave: number;
  readonly arrive: number;
}

/** Of all journeys with a ride between home and site on that date and the nights around it, the times. */
export function allRiddenTimes(
  feeds: readonly FeedDraft[],
  rules: Rules,
  date: string,
  direction: 'out' | 'back',
  { home, bike, site }: Ends,
): readonly TriedTimes[] {
  const rides = feeds.flatMap((feed, index) => ridesOf(feed, index, dayNumber(date)));
  const walkable = (a: Point, b: Point) =>
    within(streetMinutes('walk', a, b, rules), rules.maxWalkToStopMinutes);
  const ridable = (a: Point, b: Point) =>
    bike === null ? null : within(streetMinutes(bike, a, b, rules), rules.maxBikeToStopMinutes);
  const fromHome = (stop: Point) => least(walkable(home, stop), ridable(home, stop));
  const fromSite = (stop: Point) => walkable(site, stop);
  const [startMinutes, endMinutes] = direction === 'out' ? [fromHome, fromSite] : [fromSite, fromHome];
  const point = (ride: Ride, stop: string) => pointOf(feeds[ride.feed], stop);

  const times = new Map<string, TriedTimes>();
  const changes = rememberedChanges(feeds, rules);
  for (const first of rides) {
    const before = startMinutes(point(first, first.from));
    if (before === null) continue;
    for (const last of reachableFrom(first, rides, changes)) {
      const after = endMinutes(point(last, last.to));
      if (after === null) continue;
      const found = { leave: first.depart - before, arrive: last.arrive + after };
      times.set(`${found.leave} ${found.arrive}`, found);
    }
  }
  return [...times.values()];
}

function within(minutes: number, limit: number): number | null {
  return minutes <= limit ? minutes : null;
}

function least(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

type ChangeMinutes = (from: Ride, to: Ride) => number | null;

function reachableFrom(first: Ride, rides: readonly Ride[], changes: ChangeMinutes): Set<Ride> {
  const reached = new Set([first]);
  // A set is walked in the order things were added, those added on the way too.
  for (const ride of reached) {
    for (const next of rides) {
      if (next.depart < ride.arrive || reached.has(next)) continue;
      const minutes = changes(ride, next);
      if (minutes !== null && next.depart >= ride.arrive + minutes) reached.add(next);
    }
  }
  return reached;
}

function rememberedChanges(feeds: readonly FeedDraft[], rules: Rules): ChangeMinutes {
  const known = new Map<string, number | null>();
  return (from, to) => {
    const pair = `${from.feed} ${from.to} ${to.feed} ${to.from}`;
    const found = known.get(pair);
    if (found !== undefined) return found;
    const minutes = changeMinutes(from, to, feeds, rules);
    known.set(pair, minutes);
    return minutes;
  };
}

/** Null where the change is ruled out, or too far to walk. */
function changeMinutes(a: Ride, b: Ride, feeds: readonly FeedDraft[], rules: Rules): number | null {
  const walk = streetMinutes('walk', pointOf(feeds[a.feed], a.to), pointOf(feeds[b.feed], b.from), rules);
  if (walk > rules.maxWalkToStopMinutes) return null;
  const asked = a.feed === b.feed ? askedSeconds(feeds[a.feed], a.to, b.from) : 0;
  return asked === null ? null : Math.max(walk, rules.minTransferMinutes, asked / 60);
}

function askedSeconds(feed: FeedDraft | undefined, from: string, to: string): number | null {
  const parent = (id: string) => feed?.stops.find((stop) => stop.id === id)?.parent ?? '-';
  const levels: readonly (readonly (readonly [string, string])[])[] = [
    [[from, to]],
    [
      [from, parent(to)],
      [parent(from), to],
    ],
    [[parent(from), parent(to)]],
  ];
  for (const pairs of levels) {
    const rows = (feed?.transfers ?? []).filter((row) =>
      pairs.some(([a, b]) => row.from === a && row.to === b),
    );
    if (rows.some((row) => row.type === 3)) return null;
    if (rows.length > 0) return Math.max(...rows.map((row) => row.seconds ?? 0));
  }
  return 0;
}

function ridesOf(feed: FeedDraft, index: number, day: DayNumber): readonly Ride[] {
  const rides: Ride[] = [];
  for (const offset of [-2, -1, 0, 1, 2]) {
    const date = isoDateOf(addDays(day, offset));
    for (const trip of feed.trips) {
      if (!(feed.services[trip.service] ?? []).includes(date)) continue;
      for (const shift of shifts(trip)) rides.push(...ridesOfRun(trip, index, shift + offset * 86_400));
    }
  }
  return rides;
}

function shifts({ frequencies, calls }: DraftTrip): readonly number[] {
  const pattern = calls[0]?.depart ?? 0;
  if (frequencies === undefined || frequencies.length === 0) return [0];
  return frequencies.flatMap(({ start, end, headway }) => {
    const runs: number[] = [];
    for (let time = start; time < end; time += headway) runs.push(time - pattern);
    return runs;
  });
}

function ridesOfRun({ calls }: DraftTrip, feed: number, shift: number): readonly Ride[] {
  const rides: Ride[] = [];
  calls.forEach((board, i) => {
    if ((board.pickup ?? 0) !== 0) return;
    for (let j = i + 1; j < calls.length; j++) {
      const alight = calls[j];
      if (alight === undefined || (alight.dropOff ?? 0) !== 0) continue;
      const [departs, parts] = secondsAt(calls, i, 'depart');
      const [arrives, arriveParts] = secondsAt(calls, j, 'arrive');
      rides.push({
        feed,
        from: board.stop,
        to: alight.stop,
        depart: Math.floor((departs + shift * parts) / (60 * parts)),
        arrive: Math.ceil((arrives + shift * arriveParts) / (60 * arriveParts)),
      });
    }
  });
  return rides;
}

/** A time as a fraction, so that what is spread evenly stays exact: seconds times the parts, and the parts. */
function secondsAt(
  calls: DraftTrip['calls'],
  i: number,
  what: 'arrive' | 'depart',
): readonly [number, number] {
  const given = calls[i]?.[what];
  if (given !== null && given !== undefined) return [given, 1];
  let before = i;
  while (calls[before]?.depart === null) before--;
  let after = i;
  while (calls[after]?.arrive === null) after++;
  const start = calls[before]?.depart ?? 0;
  const end = calls[after]?.arrive ?? 0;
  const parts = after - before;
  return [start * parts + (end - start) * (i - before), parts];
}

function pointOf(feed: FeedDraft | undefined, id: string): Point {
  const stop = feed?.stops.find((candidate) => candidate.id === id);
  if (stop === undefined) throw new Error(`no stop ${id}`);
  return { lat: stop.lat, lon: stop.lon };
}
