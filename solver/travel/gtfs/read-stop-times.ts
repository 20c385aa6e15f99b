/** stop_times.txt: by far the largest file, kept as columns of numbers from its first byte on. */
import type { CsvRow } from './csv-rows.ts';
import { type FeedFindings, placeIn } from './feed-findings.ts';
import {
  A_FILE_OF_THE_FEED,
  A_KNOWN_STOP,
  A_STOP_WITH_COORDINATES,
  A_TIME,
  A_VALUE,
  A_WHOLE_NUMBER,
  ONE_OF,
  PASSED,
  type PassedSaying,
} from './feed-sayings.ts';
import { INVALID, timeOfDay, wholeNumber } from './field-values.ts';
import { GrowingInts } from './growing-ints.ts';
import type { StopsAsRead } from './read-stops.ts';
import { type Columns, type FeedFiles, readTable, type TableSpec } from './read-table.ts';
import type { TripsAsRead } from './read-trips.ts';
import { MAY_ALIGHT, MAY_BOARD } from './timetable.ts';

export const STOP_TIMES_FILE = 'stop_times.txt';

const STOP_TIMES = {
  file: STOP_TIMES_FILE,
  required: ['trip_id', 'stop_id', 'stop_sequence', 'arrival_time', 'departure_time'],
  optional: ['pickup_type', 'drop_off_type'],
} as const satisfies TableSpec<string>;

type StopTimeColumns = Columns<(typeof STOP_TIMES.required)[number] | (typeof STOP_TIMES.optional)[number]>;

/** A time that the feed leaves open. */
export const LEFT_EMPTY = -1;

/** Rows in the order of the file. */
export interface StopTimeRows {
  readonly trip: GrowingInts;
  readonly sequence: GrowingInts;
  readonly stop: GrowingInts;
  /** Seconds, or LEFT_EMPTY. */
  readonly arrival: GrowingInts;
  readonly departure: GrowingInts;
  readonly use: GrowingInts;
  readonly line: GrowingInts;
}

export async function readStopTimeRows(
  files: FeedFiles,
  stops: StopsAsRead,
  trips: TripsAsRead,
  findings: FeedFindings,
): Promise<StopTimeRows> {
  const rows: StopTimeRows = {
    trip: new GrowingInts(),
    sequence: new GrowingInts(),
    stop: new GrowingInts(),
    arrival: new GrowingInts(),
    departure: new GrowingInts(),
    use: new GrowingInts(),
    line: new GrowingInts(),
  };
  const isThere = await readTable(files, STOP_TIMES, findings, (row, columns) => {
    const trip = trips.ids.find(row.bytes, row.startOf(columns.trip_id), row.endOf(columns.trip_id));
    if (trip < 0) return passOver(row, columns, 'trip_id', PASSED.stopTimesOfUnknownTrips, findings);
    if (row.isEmpty(columns.stop_id)) {
      return passOver(row, columns, 'stop_id', PASSED.stopsOnDemand, findings);
    }
    rows.trip.push(trip);
    rows.line.push(row.line);
    rows.stop.push(stopOf(row, columns, stops, findings));
    rows.sequence.push(sequenceOf(row, columns, findings));
    rows.arrival.push(timeOf(row, columns, 'arrival_time', findings));
    rows.departure.push(timeOf(row, columns, 'departure_time', findings));
    rows.use.push(useOf(row, columns, findings));
  });
  if (!isThere) findings.fault(STOP_TIMES.file, '', A_FILE_OF_THE_FEED);
  return rows;
}

function stopOf(
  row: CsvRow,
  { stop_id }: StopTimeColumns,
  known: StopsAsRead,
  findings: FeedFindings,
): number {
  const stop = known.ids.find(row.bytes, row.startOf(stop_id), row.endOf(stop_id));
  if (stop < 0) tell(row, stop_id, 'stop_id', A_KNOWN_STOP, findings);
  else if (Number.isNaN(known.stops.lat[stop]) || Number.isNaN(known.stops.lon[stop])) {
    tell(row, stop_id, 'stop_id', A_STOP_WITH_COORDINATES, findings);
  }
  return stop;
}

function sequenceOf(row: CsvRow, { stop_sequence }: StopTimeColumns, findings: FeedFindings): number {
  const sequence = wholeNumber(row, stop_sequence);
  if (sequence === INVALID) {
    tell(
      row,
      stop_sequence,
      'stop_sequence',
      row.isEmpty(stop_sequence) ? A_VALUE : A_WHOLE_NUMBER,
      findings,
    );
  }
  return sequence;
}

function timeOf(
  row: CsvRow,
  columns: StopTimeColumns,
  column: 'arrival_time' | 'departure_time',
  findings: FeedFindings,
): number {
  const field = columns[column];
  if (row.isEmpty(field)) return LEFT_EMPTY;
  const seconds = timeOfDay(row, field);
  if (seconds === INVALID) tell(row, field, column, A_TIME, findings);
  return seconds;
}

const REGULAR = 0;
const MAX_TYPE = 3;
const TYPES = ['0', '1', '2', '3'];

function useOf(row: CsvRow, columns: StopTimeColumns, findings: FeedFindings): number {
  return (
    (isRegular(row, columns, 'pickup_type', findings) ? MAY_BOARD : 0) |
    (isRegular(row, columns, 'drop_off_type', findings) ? MAY_ALIGHT : 0)
  );
}

/** By telephone or by arrangement is nothing to count on: only regular stops are used. */
function isRegular(
  row: CsvRow,
  columns: StopTimeColumns,
  column: 'pickup_type' | 'drop_off_type',
  findings: FeedFindings,
): boolean {
  const field = columns[column];
  if (row.isEmpty(field)) return true;
  const type = wholeNumber(row, field);
  if (type === INVALID || type > MAX_TYPE) tell(row, field, column, ONE_OF(TYPES), findings);
  return type === REGULAR;
}

/** A function of its own: a row that is read makes nothing that must be cleared away. */
function passOver(
  row: CsvRow,
  columns: StopTimeColumns,
  column: 'trip_id' | 'stop_id',
  saying: PassedSaying,
  findings: FeedFindings,
): void {
  findings.passOver(saying, () => ({
    place: placeIn(STOP_TIMES.file, row.line, column),
    found: row.text(columns[column]),
  }));
}

function tell(
  row: CsvRow,
  field: number,
  column: string,
  saying: Parameters<FeedFindings['fault']>[2],
  findings: FeedFindings,
): void {
  findings.fault(placeIn(STOP_TIMES.file, row.line, column), row.text(field), saying);
}
