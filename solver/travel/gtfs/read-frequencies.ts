/** frequencies.txt: trips that run every so often. */
import { type FeedFindings, placeIn } from './feed-findings.ts';
import { A_HEADWAY, A_LATER_END, A_TIME, A_VALUE, PASSED } from './feed-sayings.ts';
import { INVALID, timeOfDay, wholeNumber } from './field-values.ts';
import { type FeedFiles, readTable, type TableSpec } from './read-table.ts';
import type { TripsAsRead } from './read-trips.ts';
import type { Frequencies } from './timetable.ts';

const FREQUENCIES = {
  file: 'frequencies.txt',
  required: ['trip_id', 'start_time', 'end_time', 'headway_secs'],
  optional: [],
} as const satisfies TableSpec<string>;

interface Row {
  readonly trip: number;
  readonly start: number;
  readonly end: number;
  readonly headway: number;
}

export async function readFrequencies(
  files: FeedFiles,
  trips: TripsAsRead,
  findings: FeedFindings,
): Promise<Frequencies> {
  const rows: Row[] = [];
  await readTable(files, FREQUENCIES, findings, (row, columns) => {
    const tell = (column: keyof typeof columns, saying: typeof A_TIME) =>
      findings.fault(placeIn(FREQUENCIES.file, row.line, column), row.text(columns[column]), saying);
    const trip = trips.ids.find(row.bytes, row.startOf(columns.trip_id), row.endOf(columns.trip_id));
    if (trip < 0) {
      const place = placeIn(FREQUENCIES.file, row.line, 'trip_id');
      const found = row.text(columns.trip_id);
      return findings.passOver(PASSED.frequenciesOfUnknownTrips, () => ({ place, found }));
    }
    const start = timeOfDay(row, columns.start_time);
    const end = timeOfDay(row, columns.end_time);
    const headway = wholeNumber(row, columns.headway_secs);
    if (start === INVALID) tell('start_time', row.isEmpty(columns.start_time) ? A_VALUE : A_TIME);
    if (end === INVALID) tell('end_time', row.isEmpty(columns.end_time) ? A_VALUE : A_TIME);
    if (headway < 1) tell('headway_secs', A_HEADWAY);
    if (start === INVALID || end === INVALID || headway < 1) return;
    if (end <= start) tell('end_time', A_LATER_END);
    rows.push({ trip, start, end, headway });
  });
  rows.sort((a, b) => a.trip - b.trip || a.start - b.start);
  const first = new Int32Array(trips.ids.size + 1);
  for (const { trip } of rows) first[trip + 1] = (first[trip + 1] ?? 0) + 1;
  for (let trip = 0; trip < trips.ids.size; trip++)
    first[trip + 1] = (first[trip + 1] ?? 0) + (first[trip] ?? 0);
  return {
    first,
    start: Int32Array.from(rows, (row) => row.start),
    end: Int32Array.from(rows, (row) => row.end),
    headway: Int32Array.from(rows, (row) => row.headway),
  };
}
