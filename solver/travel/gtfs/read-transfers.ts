/** transfers.txt: where changing takes time, or is ruled out. Rows about one route or trip are not read. */
import type { CsvRow } from './csv-rows.ts';
import { type FeedFindings, placeIn } from './feed-findings.ts';
import { A_WHOLE_NUMBER, ONE_OF, PASSED } from './feed-sayings.ts';
import { INVALID, wholeNumber } from './field-values.ts';
import type { StopsAsRead } from './read-stops.ts';
import { type Columns, type FeedFiles, readTable, type TableSpec } from './read-table.ts';
import { FORBIDDEN, pairKey, stricter, type TransferRows, transferRows } from './transfer-rows.ts';

const OF_TRIPS = ['from_route_id', 'to_route_id', 'from_trip_id', 'to_trip_id'] as const;

const TRANSFERS = {
  file: 'transfers.txt',
  required: ['from_stop_id', 'to_stop_id'],
  optional: ['transfer_type', 'min_transfer_time', ...OF_TRIPS],
} as const satisfies TableSpec<string>;

type TransferColumns = Columns<(typeof TRANSFERS.required)[number] | (typeof TRANSFERS.optional)[number]>;

const NOT_POSSIBLE = 3;
const MAX_TYPE = 5;
const TYPES = ['0', '1', '2', '3', '4', '5'];

export async function readTransfers(
  files: FeedFiles,
  { ids }: StopsAsRead,
  findings: FeedFindings,
): Promise<TransferRows> {
  const rows = new Map<number, number>();
  await readTable(files, TRANSFERS, findings, (row, columns) => {
    const firstIn = (column: keyof TransferColumns) => () => ({
      place: placeIn(TRANSFERS.file, row.line, column),
      found: row.text(columns[column]),
    });
    const about = OF_TRIPS.find((column) => !row.isEmpty(columns[column]));
    if (about !== undefined) return findings.passOver(PASSED.transfersOfTrips, firstIn(about));
    const stop = (field: number) => ids.find(row.bytes, row.startOf(field), row.endOf(field));
    const from = stop(columns.from_stop_id);
    const to = stop(columns.to_stop_id);
    if (from < 0 || to < 0) {
      const unknown = firstIn(from < 0 ? 'from_stop_id' : 'to_stop_id');
      return findings.passOver(PASSED.transfersOfUnknownStops, unknown);
    }
    const key = pairKey(from, to, ids.size);
    const seconds = secondsOf(row, columns, findings);
    rows.set(key, stricter(rows.get(key), seconds) ?? seconds);
  });
  return transferRows(rows);
}

function secondsOf(row: CsvRow, columns: TransferColumns, findings: FeedFindings): number {
  const type = optionalNumber(row, columns, 'transfer_type', findings);
  const seconds = optionalNumber(row, columns, 'min_transfer_time', findings);
  if (type > MAX_TYPE) {
    const place = placeIn(TRANSFERS.file, row.line, 'transfer_type');
    findings.fault(place, row.text(columns.transfer_type), ONE_OF(TYPES));
  }
  return type === NOT_POSSIBLE ? FORBIDDEN : seconds;
}

/** 0 where the field is empty. */
function optionalNumber(
  row: CsvRow,
  columns: TransferColumns,
  column: 'transfer_type' | 'min_transfer_time',
  findings: FeedFindings,
): number {
  const field = columns[column];
  if (row.isEmpty(field)) return 0;
  const value = wholeNumber(row, field);
  if (value !== INVALID) return value;
  findings.fault(placeIn(TRANSFERS.file, row.line, column), row.text(field), A_WHOLE_NUMBER);
  return 0;
}
