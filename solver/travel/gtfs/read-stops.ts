/** stops.txt: stops, and the stations that they belong to. */
import type { CsvRow } from './csv-rows.ts';
import { type FeedFindings, placeIn } from './feed-findings.ts';
import { A_FILE_OF_THE_FEED, COORDINATES, PASSED } from './feed-sayings.ts';
import { decimal } from './field-values.ts';
import type { IdTableBuilder } from './id-table.ts';
import { IdColumn } from './new-id.ts';
import { type FeedFiles, readTable, type TableSpec } from './read-table.ts';
import { NONE, type Stops } from './timetable.ts';

const STOPS = {
  file: 'stops.txt',
  required: ['stop_id'],
  optional: ['stop_name', 'stop_lat', 'stop_lon', 'parent_station'],
} as const satisfies TableSpec<string>;

export interface StopsAsRead {
  readonly stops: Stops;
  /** To find stops by the bytes of other files. */
  readonly ids: IdTableBuilder;
}

export async function readStops(files: FeedFiles, findings: FeedFindings): Promise<StopsAsRead> {
  const column = new IdColumn(STOPS.file, 'stop_id', findings);
  const names: string[] = [];
  const coordinates: Record<'lat' | 'lon', number[]> = { lat: [], lon: [] };
  const parentIds: string[] = [];
  const isThere = await readTable(files, STOPS, findings, (row, columns) => {
    if (!column.take(row, columns.stop_id)) return;
    names.push(row.text(columns.stop_name));
    coordinates.lat.push(degrees(row, columns.stop_lat, 'stop_lat', 90, findings));
    coordinates.lon.push(degrees(row, columns.stop_lon, 'stop_lon', 180, findings));
    parentIds.push(row.text(columns.parent_station));
  });
  if (!isThere) findings.fault(STOPS.file, '', A_FILE_OF_THE_FEED);

  const parent = parentsOf(parentIds, column, findings);
  const fromParent = (of: readonly number[]) =>
    Float64Array.from(of, (own, stop) => (Number.isNaN(own) ? (of[parent[stop] ?? NONE] ?? own) : own));
  const ids = column.ids.build();
  const stops = { ids, names, lat: fromParent(coordinates.lat), lon: fromParent(coordinates.lon), parent };
  return { stops, ids: column.ids };
}

/** NaN where the field is empty: a platform may have those of its station. */
function degrees(row: CsvRow, field: number, column: string, limit: number, findings: FeedFindings): number {
  const value = decimal(row, field);
  const isDegrees = Math.abs(value) <= limit || row.isEmpty(field);
  if (!isDegrees) findings.fault(placeIn(STOPS.file, row.line, column), row.text(field), COORDINATES);
  return value;
}

function parentsOf(parentIds: readonly string[], column: IdColumn, findings: FeedFindings): Int32Array {
  return Int32Array.from(parentIds, (id, stop) => {
    const parent = id === '' ? NONE : column.ids.indexOf(id);
    if (id !== '' && parent === NONE) {
      findings.passOver(PASSED.unknownParents, () => ({
        place: placeIn(STOPS.file, column.lineOf(stop), 'parent_station'),
        found: id,
      }));
    }
    return parent;
  });
}
