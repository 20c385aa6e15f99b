/** Stop times put in the order of their trips, and the times left empty filled in. */
import { type FeedFindings, placeIn } from './feed-findings.ts';
import { A_NEW_SEQUENCE, A_TIME_AT_THE_ENDS, A_TIME_NOT_BEFORE, PASSED } from './feed-sayings.ts';
import type { IdTable } from './id-table.ts';
import { LEFT_EMPTY, STOP_TIMES_FILE, type StopTimeRows } from './read-stop-times.ts';
import { TRIPS_FILE } from './read-trips.ts';
import type { StopTimes } from './timetable.ts';

export interface StopTimesByTrip {
  readonly stopTimes: StopTimes;
  /** As in `Trips`. */
  readonly first: Int32Array;
}

export function stopTimesByTrip(
  rows: StopTimeRows,
  tripIds: IdTable,
  findings: FeedFindings,
): StopTimesByTrip {
  const tripCount = tripIds.size;
  const first = firstOfEach(rows.trip.view(), tripCount);
  const order = orderByTrip(rows, first);
  const stopTimes = {
    stop: inOrder(rows.stop.view(), order, new Int32Array(order.length)),
    arrival: inOrder(rows.arrival.view(), order, new Int32Array(order.length)),
    departure: inOrder(rows.departure.view(), order, new Int32Array(order.length)),
    use: inOrder(rows.use.view(), order, new Uint8Array(order.length)),
  };
  const lineAt = (index: number) => rows.line.at(order[index] ?? 0);
  const sequenceAt = (index: number) => rows.sequence.at(order[index] ?? 0);
  for (let trip = 0; trip < tripCount; trip++) {
    const from = first[trip] ?? 0;
    const to = first[trip + 1] ?? 0;
    if (to - from < 2) {
      findings.passOver(PASSED.tripsThatGoNowhere, () => ({ place: TRIPS_FILE, found: tripIds.idAt(trip) }));
    }
    tellRepeatedSequences(from, to, sequenceAt, lineAt, findings);
    new TripTimes(stopTimes, from, to, lineAt, findings).complete();
  }
  return { stopTimes, first };
}

function inOrder<T extends Int32Array | Uint8Array>(column: Int32Array, order: Int32Array, ordered: T): T {
  for (let i = 0; i < order.length; i++) ordered[i] = column[order[i] ?? 0] ?? 0;
  return ordered;
}

function firstOfEach(trips: Int32Array, tripCount: number): Int32Array {
  const first = new Int32Array(tripCount + 1);
  for (const trip of trips) first[trip + 1] = (first[trip + 1] ?? 0) + 1;
  for (let trip = 0; trip < tripCount; trip++) first[trip + 1] = (first[trip + 1] ?? 0) + (first[trip] ?? 0);
  return first;
}

/** Rows by trip and then by stop_sequence; a file may give them in any order. */
function orderByTrip(rows: StopTimeRows, first: Int32Array): Int32Array {
  const trips = rows.trip.view();
  const sequence = rows.sequence.view();
  const next = first.slice();
  const order = new Int32Array(trips.length);
  trips.forEach((trip, row) => {
    const place = next[trip] ?? 0;
    order[place] = row;
    next[trip] = place + 1;
  });
  for (let trip = 0; trip + 1 < first.length; trip++) {
    const ofTrip = order.subarray(first[trip], first[trip + 1]);
    if (!isAscending(ofTrip, sequence)) ofTrip.sort((a, b) => (sequence[a] ?? 0) - (sequence[b] ?? 0));
  }
  return order;
}

function isAscending(rows: Int32Array, sequence: Int32Array): boolean {
  for (let i = 1; i < rows.length; i++) {
    if ((sequence[rows[i] ?? 0] ?? 0) < (sequence[rows[i - 1] ?? 0] ?? 0)) return false;
  }
  return true;
}

function tellRepeatedSequences(
  from: number,
  to: number,
  sequenceAt: (index: number) => number,
  lineAt: (index: number) => number,
  findings: FeedFindings,
): void {
  for (let i = from + 1; i < to; i++) {
    const sequence = sequenceAt(i);
    if (sequence !== sequenceAt(i - 1)) continue;
    findings.fault(placeIn(STOP_TIMES_FILE, lineAt(i), 'stop_sequence'), String(sequence), A_NEW_SEQUENCE);
  }
}

/** The times of one trip, completed in place. */
class TripTimes {
  private readonly arrival: Int32Array;
  private readonly departure: Int32Array;
  private readonly from: number;
  private readonly to: number;
  private readonly lineAt: (index: number) => number;
  private readonly findings: FeedFindings;

  constructor(
    times: Pick<StopTimes, 'arrival' | 'departure'>,
    from: number,
    to: number,
    lineAt: (index: number) => number,
    findings: FeedFindings,
  ) {
    this.arrival = times.arrival;
    this.departure = times.departure;
    this.from = from;
    this.to = to;
    this.lineAt = lineAt;
    this.findings = findings;
  }

  complete(): void {
    if (this.from === this.to) return;
    for (let i = this.from; i < this.to; i++) this.mirrorWithinStop(i);
    if (!this.hasBothEnds()) return;
    let timed = this.from;
    this.tellIfBefore(timed, 'departure_time', this.arrival[timed] ?? 0, this.departure[timed] ?? 0);
    for (let i = this.from + 1; i < this.to; i++) {
      if (this.arrival[i] === LEFT_EMPTY) continue;
      this.tellIfBefore(i, 'arrival_time', this.departure[timed] ?? 0, this.arrival[i] ?? 0);
      this.tellIfBefore(i, 'departure_time', this.arrival[i] ?? 0, this.departure[i] ?? 0);
      this.spreadBetween(timed, i);
      timed = i;
    }
  }

  /** Of a stop that has one of its two times, the other is the same. */
  private mirrorWithinStop(i: number): void {
    if (this.arrival[i] === LEFT_EMPTY) this.arrival[i] = this.departure[i] ?? LEFT_EMPTY;
    if (this.departure[i] === LEFT_EMPTY) this.departure[i] = this.arrival[i] ?? LEFT_EMPTY;
  }

  private hasBothEnds(): boolean {
    const open = [this.from, this.to - 1].filter((end) => this.arrival[end] === LEFT_EMPTY);
    for (const end of open) {
      this.findings.fault(placeIn(STOP_TIMES_FILE, this.lineAt(end), 'arrival_time'), '', A_TIME_AT_THE_ENDS);
    }
    return open.length === 0;
  }

  private tellIfBefore(i: number, column: string, before: number, seconds: number): void {
    if (seconds >= before) return;
    const place = placeIn(STOP_TIMES_FILE, this.lineAt(i), column);
    this.findings.fault(place, gtfsTime(seconds), A_TIME_NOT_BEFORE(gtfsTime(before)));
  }

  private spreadBetween(before: number, after: number): void {
    const start = this.departure[before] ?? 0;
    const seconds = (this.arrival[after] ?? 0) - start;
    const steps = after - before;
    for (let i = before + 1; i < after; i++) {
      // Multiplied before it is divided, so that a whole number of seconds stays one.
      const exact = (seconds * (i - before)) / steps;
      this.arrival[i] = start + Math.ceil(exact);
      this.departure[i] = start + Math.floor(exact);
    }
  }
}

function gtfsTime(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
