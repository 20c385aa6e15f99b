/** Small feeds for tests: written as GTFS text and read by the timetable reader, like any feed. */
import type { FeedFiles } from '../travel/gtfs/read-table.ts';
import { readTimetable, type TimetableReading } from '../travel/gtfs/read-timetable.ts';
import type { Timetable } from '../travel/gtfs/timetable.ts';

/** Seconds since the service date's midnight; null for a time left empty. */
export interface DraftCall {
  readonly stop: string;
  readonly arrive: number | null;
  readonly depart: number | null;
  readonly pickup?: number;
  readonly dropOff?: number;
}

export interface DraftTrip {
  readonly id: string;
  readonly service: string;
  readonly calls: readonly DraftCall[];
  readonly frequencies?: readonly {
    readonly start: number;
    readonly end: number;
    readonly headway: number;
  }[];
}

export interface DraftTransfer {
  readonly from: string;
  readonly to: string;
  readonly type?: number;
  readonly seconds?: number;
}

export interface FeedDraft {
  readonly stops: readonly {
    readonly id: string;
    readonly lat: number;
    readonly lon: number;
    readonly parent?: string;
  }[];
  /** Dates as `2027-03-01`. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  readonly trips: readonly DraftTrip[];
  readonly transfers: readonly DraftTransfer[];
}

/** Files by name, each as it stands. */
export function textFiles(texts: Readonly<Record<string, string>>): FeedFiles {
  return {
    open: (file) => {
      const text = texts[file];
      return text === undefined ? null : oneChunk(text);
    },
  };
}

async function* oneChunk(text: string): AsyncGenerator<string> {
  yield text;
}

export function draftTexts(draft: FeedDraft): Readonly<Record<string, string>> {
  return {
    'agency.txt': 'agency_timezone\nEurope/Brussels\n',
    'stops.txt': csv('stop_id,stop_name,stop_lat,stop_lon,parent_station', draft.stops, (stop) => [
      stop.id,
      stop.id,
      stop.lat,
      stop.lon,
      stop.parent ?? '',
    ]),
    'routes.txt': 'route_id,route_short_name,route_type\nr,R,700\n',
    'trips.txt': csv('trip_id,route_id,service_id', draft.trips, (trip) => [trip.id, 'r', trip.service]),
    'stop_times.txt': csv(
      'trip_id,stop_sequence,stop_id,arrival_time,departure_time,pickup_type,drop_off_type',
      draft.trips.flatMap((trip) => trip.calls.map((call, i) => ({ trip, call, i }))),
      ({ trip, call, i }) => [
        trip.id,
        i + 1,
        call.stop,
        gtfsTime(call.arrive),
        gtfsTime(call.depart),
        call.pickup ?? '',
        call.dropOff ?? '',
      ],
    ),
    'calendar_dates.txt': csv(
      'service_id,date,exception_type',
      Object.entries(draft.services).flatMap(([id, dates]) => dates.map((date) => ({ id, date }))),
      ({ id, date }) => [id, date.replaceAll('-', ''), 1],
    ),
    'frequencies.txt': csv(
      'trip_id,start_time,end_time,headway_secs',
      draft.trips.flatMap((trip) => (trip.frequencies ?? []).map((frequency) => ({ trip, frequency }))),
      ({ trip, frequency }) => [
        trip.id,
        gtfsTime(frequency.start),
        gtfsTime(frequency.end),
        frequency.headway,
      ],
    ),
    'transfers.txt': csv(
      'from_stop_id,to_stop_id,transfer_type,min_transfer_time',
      draft.transfers,
      (row) => [row.from, row.to, row.type ?? '', row.seconds ?? ''],
    ),
  };
}

function csv<T>(
  header: string,
  rows: readonly T[],
  fields: (row: T) => readonly (string | number)[],
): string {
  return [header, ...rows.map((row) => fields(row).join(','))].join('\n');
}

export function gtfsTime(seconds: number | null): string {
  if (seconds === null) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Of a feed that must be sound. */
export async function timetableFrom(texts: Readonly<Record<string, string>>): Promise<Timetable> {
  return soundTimetable(await readTimetable(textFiles(texts)));
}

export function soundTimetable(reading: TimetableReading): Timetable {
  if (!reading.ok) throw new Error(`the feed is not sound: ${JSON.stringify(reading.problems)}`);
  return reading.timetable;
}
