/** calendar.txt and calendar_dates.txt: either may be absent, and calendar.txt may say nothing but zeros. */
import { type DayNumber, dayNumber } from '../../domain/calendar.ts';
import type { CsvRow } from './csv-rows.ts';
import { type FeedFindings, placeIn } from './feed-findings.ts';
import {
  A_DATE,
  A_LATER_DATE,
  A_NEW_ID,
  A_VALUE,
  ONE_OF,
  SERVICE_FILES,
  THE_SAME_AS_BEFORE,
} from './feed-sayings.ts';
import { IdTableBuilder } from './id-table.ts';
import { type Columns, type FeedFiles, readTable, type TableSpec } from './read-table.ts';
import type { Services } from './services.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Which of the two says when a service runs, only both together can tell. */
export const SERVICE_PLACE = 'calendar.txt, calendar_dates.txt';

const CALENDAR = {
  file: 'calendar.txt',
  required: ['service_id', ...WEEKDAYS, 'start_date', 'end_date'],
  optional: [],
} as const satisfies TableSpec<string>;

const CALENDAR_DATES = {
  file: 'calendar_dates.txt',
  required: ['service_id', 'date', 'exception_type'],
  optional: [],
} as const satisfies TableSpec<string>;

interface WeeklyService {
  readonly weekdays: number;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

interface Exception {
  readonly day: DayNumber;
  readonly runs: boolean;
  readonly line: number;
}

export async function readServices(files: FeedFiles, findings: FeedFindings): Promise<Services> {
  const ids = new IdTableBuilder();
  const weekly = new Map<number, WeeklyService>();
  const exceptions = new Map<number, Map<number, Exception>>();
  const hasCalendar = await readTable(files, CALENDAR, findings, (row, columns) =>
    readWeekly(row, columns, ids, weekly, findings),
  );
  const hasDates = await readTable(files, CALENDAR_DATES, findings, (row, columns) =>
    readException(row, columns, ids, exceptions, findings),
  );
  if (!hasCalendar && !hasDates) findings.fault('', '', SERVICE_FILES);
  return assemble(ids, weekly, exceptions);
}

function readWeekly(
  row: CsvRow,
  columns: Columns<(typeof CALENDAR.required)[number]>,
  ids: IdTableBuilder,
  weekly: Map<number, WeeklyService>,
  findings: FeedFindings,
): void {
  const place = (column: string) => placeIn(CALENDAR.file, row.line, column);
  const service = serviceOf(row, columns.service_id, ids, place, findings);
  if (service === null) return;
  const known = weekly.get(service);
  if (known !== undefined)
    findings.fault(place('service_id'), row.text(columns.service_id), A_NEW_ID(known.line));
  const from = dateOf(row, columns.start_date, place('start_date'), findings);
  const to = dateOf(row, columns.end_date, place('end_date'), findings);
  let weekdays = 0;
  WEEKDAYS.forEach((name, bit) => {
    const text = row.text(columns[name]);
    if (text === '1') weekdays |= 1 << bit;
    else if (text !== '0') findings.fault(place(name), text, text === '' ? A_VALUE : ONE_OF(['0', '1']));
  });
  if (from === null || to === null) return;
  if (to < from) findings.fault(place('end_date'), row.text(columns.end_date), A_LATER_DATE);
  weekly.set(service, { weekdays, from, to, line: row.line });
}

function readException(
  row: CsvRow,
  columns: Columns<(typeof CALENDAR_DATES.required)[number]>,
  ids: IdTableBuilder,
  exceptions: Map<number, Map<number, Exception>>,
  findings: FeedFindings,
): void {
  const place = (column: string) => placeIn(CALENDAR_DATES.file, row.line, column);
  const service = serviceOf(row, columns.service_id, ids, place, findings);
  const day = dateOf(row, columns.date, place('date'), findings);
  const type = row.text(columns.exception_type);
  if (type !== '1' && type !== '2') {
    findings.fault(place('exception_type'), type, type === '' ? A_VALUE : ONE_OF(['1', '2']));
    return;
  }
  if (service === null || day === null) return;
  const ofService = exceptions.get(service) ?? new Map<number, Exception>();
  exceptions.set(service, ofService);
  const known = ofService.get(day);
  const runs = type === '1';
  if (known === undefined) ofService.set(day, { day, runs, line: row.line });
  else if (known.runs !== runs) findings.fault(place('exception_type'), type, THE_SAME_AS_BEFORE(known.line));
}

function serviceOf(
  row: CsvRow,
  field: number,
  ids: IdTableBuilder,
  place: (column: string) => string,
  findings: FeedFindings,
): number | null {
  if (!row.isEmpty(field)) return ids.intern(row.bytes, row.startOf(field), row.endOf(field));
  findings.fault(place('service_id'), '', A_VALUE);
  return null;
}

const GTFS_DATE = /^(\d{4})(\d{2})(\d{2})$/;

function dateOf(row: CsvRow, field: number, place: string, findings: FeedFindings): DayNumber | null {
  const text = row.text(field);
  const day = gtfsDate(text);
  if (day === null) findings.fault(place, text, A_DATE);
  return day;
}

function gtfsDate(text: string): DayNumber | null {
  const match = GTFS_DATE.exec(text);
  if (match === null) return null;
  try {
    return dayNumber(`${match[1]}-${match[2]}-${match[3]}`);
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

function assemble(
  ids: IdTableBuilder,
  weekly: ReadonlyMap<number, WeeklyService>,
  exceptions: ReadonlyMap<number, ReadonlyMap<number, Exception>>,
): Services {
  const count = ids.size;
  const firstException = new Int32Array(count + 1);
  const days: number[] = [];
  const runs: number[] = [];
  for (let service = 0; service < count; service++) {
    const inOrder = [...(exceptions.get(service)?.values() ?? [])].sort((a, b) => a.day - b.day);
    for (const exception of inOrder) {
      days.push(exception.day);
      runs.push(exception.runs ? 1 : 0);
    }
    firstException[service + 1] = days.length;
  }
  const services = Array.from({ length: count }, (_, service) => weekly.get(service) ?? NEVER);
  return {
    ids: ids.build(),
    weekdays: Uint8Array.from(services, (service) => service.weekdays),
    from: Int32Array.from(services, (service) => service.from),
    to: Int32Array.from(services, (service) => service.to),
    firstException,
    exceptionDay: Int32Array.from(days),
    exceptionRuns: Uint8Array.from(runs),
  };
}

const NEVER: WeeklyService = { weekdays: 0, from: 1, to: 0, line: 0 };
