/** routes.txt and trips.txt: what runs, on which line, on which service. */
import type { CsvRow } from './csv-rows.ts';
import { type FeedFindings, placeIn } from './feed-findings.ts';
import { A_FILE_OF_THE_FEED, A_WHOLE_NUMBER, PASSED, type PassedSaying } from './feed-sayings.ts';
import { INVALID, wholeNumber } from './field-values.ts';
import { GrowingInts } from './growing-ints.ts';
import type { IdTable, IdTableBuilder } from './id-table.ts';
import { IdColumn } from './new-id.ts';
import { type Columns, type FeedFiles, readTable, type TableSpec } from './read-table.ts';
import type { Services } from './services.ts';
import { NONE, type Routes } from './timetable.ts';

const ROUTES = {
  file: 'routes.txt',
  required: ['route_id'],
  optional: ['route_short_name', 'route_long_name', 'route_type'],
} as const satisfies TableSpec<string>;

export const TRIPS_FILE = 'trips.txt';

const TRIPS = {
  file: TRIPS_FILE,
  required: ['trip_id', 'route_id', 'service_id'],
  optional: ['trip_headsign'],
} as const satisfies TableSpec<string>;

export async function readRoutes(files: FeedFiles, findings: FeedFindings): Promise<Routes> {
  const column = new IdColumn(ROUTES.file, 'route_id', findings);
  const shortNames: string[] = [];
  const longNames: string[] = [];
  const types = new GrowingInts();
  const isThere = await readTable(files, ROUTES, findings, (row, columns) => {
    if (!column.take(row, columns.route_id)) return;
    shortNames.push(row.text(columns.route_short_name));
    longNames.push(row.text(columns.route_long_name));
    types.push(routeType(row, columns, findings));
  });
  if (!isThere) findings.fault(ROUTES.file, '', A_FILE_OF_THE_FEED);
  return { ids: column.ids.build(), shortNames, longNames, types: types.view().slice() };
}

/** Any figure: the extended types are many and change. */
function routeType(row: CsvRow, columns: Columns<'route_type'>, findings: FeedFindings): number {
  if (row.isEmpty(columns.route_type)) return NONE;
  const type = wholeNumber(row, columns.route_type);
  if (type === INVALID) {
    const place = placeIn(ROUTES.file, row.line, 'route_type');
    findings.fault(place, row.text(columns.route_type), A_WHOLE_NUMBER);
  }
  return type;
}

export interface TripsAsRead {
  readonly ids: IdTableBuilder;
  readonly headsigns: readonly string[];
  readonly route: Int32Array;
  readonly service: Int32Array;
}

/** Trips still without their stop times. */
export async function readTrips(
  files: FeedFiles,
  routes: Routes,
  services: Services,
  findings: FeedFindings,
): Promise<TripsAsRead> {
  const column = new IdColumn(TRIPS.file, 'trip_id', findings);
  const headsigns: string[] = [];
  const sharedTexts = new Map<string, string>();
  const route = new GrowingInts();
  const service = new GrowingInts();
  const isThere = await readTable(files, TRIPS, findings, (row, columns) => {
    if (!column.take(row, columns.trip_id)) return;
    const headsign = row.text(columns.trip_headsign);
    headsigns.push(sharedTexts.get(headsign) ?? headsign);
    sharedTexts.set(headsign, headsign);
    const known = (name: 'route_id' | 'service_id', ids: IdTable, saying: PassedSaying) => {
      const id = row.text(columns[name]);
      const index = ids.indexOf(id);
      const first = () => ({ place: placeIn(TRIPS.file, row.line, name), found: id });
      if (index < 0) findings.passOver(saying, first);
      return index;
    };
    route.push(known('route_id', routes.ids, PASSED.tripsOfUnknownRoutes));
    service.push(known('service_id', services.ids, PASSED.tripsWithoutDays));
  });
  if (!isThere) findings.fault(TRIPS.file, '', A_FILE_OF_THE_FEED);
  return { ids: column.ids, headsigns, route: route.view().slice(), service: service.view().slice() };
}
