/**
 * The connection scan: from every stop to one place by a deadline, all departures worth knowing in one pass over
 * the hops, latest first (Dibbelt, Pajor, Strasser, Wagner, "Connection Scan Algorithm", 2018, profile variant with
 * footpaths). Mirrored hops make it the search from one place onwards.
 *
 * Of each stop it keeps a front: departures, latest first, each arriving earlier than those before it, and of equal
 * ones with fewer rides. An arrival and its rides are one whole number, the key, so that one comparison orders both.
 */
import { MAY_ALIGHT, MAY_BOARD } from '../gtfs/timetable.ts';
import type { Changes } from './changes.ts';
import { type Connections, HOP, USE_BITS } from './connections.ts';
import { END_OF_LIST, EntryPool } from './entry-pool.ts';
import type { StopAccess } from './places.ts';

/** Bits of a key below its arrival: rides from there on. No journey has 63 rides. */
export const RIDE_BITS = 6;
const RIDES_MASK = (1 << RIDE_BITS) - 1;
const UNREACHED = 0x7fffffff;
const NOT_A_TARGET = -1;
/** No minute of any day. */
const NEVER = -0x80000000;

/** When the place may be reached, in the minutes of the hops, and what a journey may take. */
export interface ScanWindow {
  readonly earliestArrival: number;
  readonly latestArrival: number;
  readonly maxMinutes: number;
}

export class ProfileScan {
  /** Of each stop, where to board: entries from the earliest departure on. */
  readonly boardings: EntryPool;
  /** Of each stop, when to be there by trip in time for a boarding, changes included. */
  private readonly arrivals: EntryPool;
  private readonly changesInto: Changes;
  private readonly targetMinutes: Int32Array;
  private runKey = new Int32Array(0);
  /** The hop at whose end a run is left. */
  private runExit = new Int32Array(0);
  /** What both were before the hops of the minute in `savedIn`: a minute that is scanned twice starts afresh. */
  private savedKey = new Int32Array(0);
  private savedExit = new Int32Array(0);
  private savedIn = new Int32Array(0);
  private readonly canChangeAtOnce: boolean;

  constructor(stopCount: number, changesInto: Changes) {
    this.boardings = new EntryPool(stopCount);
    this.arrivals = new EntryPool(stopCount);
    this.changesInto = changesInto;
    this.canChangeAtOnce = changesInto.minutes.includes(0);
    this.targetMinutes = new Int32Array(stopCount).fill(NOT_A_TARGET);
  }

  /** What an earlier search left in `boardings` is gone. */
  search(connections: Connections, runCount: number, target: StopAccess, window: ScanWindow): void {
    this.prepare(runCount);
    target.stops.forEach((stop, i) => {
      this.targetMinutes[stop] = target.minutes[i] ?? NOT_A_TARGET;
    });
    this.scan(connections, window);
    for (const stop of target.stops) this.targetMinutes[stop] = NOT_A_TARGET;
  }

  private prepare(runCount: number): void {
    this.boardings.clear();
    this.arrivals.clear();
    if (this.runKey.length < runCount) {
      this.runKey = new Int32Array(runCount);
      this.runExit = new Int32Array(runCount);
      this.savedKey = new Int32Array(runCount);
      this.savedExit = new Int32Array(runCount);
      this.savedIn = new Int32Array(runCount);
    }
    this.runKey.fill(UNREACHED, 0, runCount);
    this.savedIn.fill(NEVER, 0, runCount);
  }

  private scan({ hops, count }: Connections, window: ScanWindow): void {
    const until = window.earliestArrival - window.maxMinutes;
    let at = lastDepartingBy(hops, count, window.latestArrival) * HOP.size;
    let minute = Number.NaN;
    let minuteStart = at;
    let again = false;
    for (;;) {
      const depart = at < 0 ? Number.NEGATIVE_INFINITY : (hops[at] ?? 0);
      if (depart !== minute) {
        // A change of no minutes can serve a hop of this minute that was passed already.
        if (again) {
          again = false;
          this.restore(hops, minuteStart, at);
          at = minuteStart;
          continue;
        }
        if (depart < until) return;
        minute = depart;
        minuteStart = at;
      }
      if (this.relax(hops, at, depart, window)) again = true;
      at -= HOP.size;
    }
  }

  /** @returns whether somebody who arrives in this very minute can now go on. */
  private relax(hops: Int32Array, at: number, depart: number, window: ScanWindow): boolean {
    const runAndUse = hops[at + HOP.runAndUse] ?? 0;
    const run = runAndUse >> USE_BITS;
    if (this.canChangeAtOnce) this.save(run, depart);
    let key = this.runKey[run] ?? UNREACHED;
    if ((runAndUse & MAY_ALIGHT) !== 0) {
      const better = this.bestOnAlighting(
        hops[at + HOP.toStop] ?? 0,
        hops[at + HOP.arrive] ?? 0,
        key,
        window,
      );
      if (better < key) {
        key = better;
        this.runKey[run] = key;
        this.runExit[run] = at;
      }
    }
    if (key === UNREACHED || (runAndUse & MAY_BOARD) === 0) return false;
    if ((key >> RIDE_BITS) - depart > window.maxMinutes || (key & RIDES_MASK) === RIDES_MASK) return false;
    return this.board(hops[at + HOP.fromStop] ?? 0, depart, key + 1, at, this.runExit[run] ?? 0);
  }

  private save(run: number, minute: number): void {
    if (this.savedIn[run] === minute) return;
    this.savedIn[run] = minute;
    this.savedKey[run] = this.runKey[run] ?? UNREACHED;
    this.savedExit[run] = this.runExit[run] ?? 0;
  }

  /** Else a run would already know, at a later hop of the minute, how well it can be left at an earlier one. */
  private restore(hops: Int32Array, from: number, downTo: number): void {
    for (let at = from; at > downTo; at -= HOP.size) {
      const run = (hops[at + HOP.runAndUse] ?? 0) >> USE_BITS;
      this.runKey[run] = this.savedKey[run] ?? UNREACHED;
      this.runExit[run] = this.savedExit[run] ?? 0;
    }
  }

  private bestOnAlighting(stop: number, arrive: number, seated: number, window: ScanWindow): number {
    let best = seated;
    const walk = this.targetMinutes[stop] ?? NOT_A_TARGET;
    if (walk !== NOT_A_TARGET) {
      const there = arrive + walk;
      if (there >= window.earliestArrival && there <= window.latestArrival) {
        best = Math.min(best, there << RIDE_BITS);
      }
    }
    const { head, minute, key, next } = this.arrivals;
    let entry = head[stop] ?? END_OF_LIST;
    while (entry !== END_OF_LIST && (minute[entry] ?? 0) < arrive) entry = next[entry] ?? END_OF_LIST;
    return entry === END_OF_LIST ? best : Math.min(best, key[entry] ?? UNREACHED);
  }

  private board(stop: number, depart: number, key: number, enter: number, exit: number): boolean {
    // Departures come in falling order: the latest entry has the earliest of all so far, and the lowest key.
    const known = this.boardings.head[stop] ?? END_OF_LIST;
    if (known !== END_OF_LIST && (this.boardings.key[known] ?? 0) <= key) return false;
    this.boardings.addFirst(stop, depart, key, enter, exit);
    const { first, other, minutes } = this.changesInto;
    const last = first[stop + 1] ?? 0;
    let inThisMinute = false;
    for (let change = first[stop] ?? 0; change < last; change++) {
      const takes = minutes[change] ?? 0;
      const isNew = this.arrivals.insertInFront(other[change] ?? 0, depart - takes, key);
      if (takes === 0 && isNew) inThisMinute = true;
    }
    return inThisMinute;
  }
}

/** Index of the last hop that departs by that minute; -1 when none does. */
function lastDepartingBy(hops: Int32Array, count: number, minute: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hops[middle * HOP.size] ?? 0) <= minute) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
