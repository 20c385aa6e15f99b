/** The feed as GTFS writes it: the text of every file. */
import { stringify } from 'csv-stringify/sync';
import { type DayNumber, isoDateOf } from '../../solver/domain/calendar.ts';
import { AGENCIES } from './line.ts';
import { ALL_LINES } from './lines.ts';
import { FIRST_DATE, LAST_DATE, SERVICES, serviceExceptions } from './services.ts';
import { STATIONS, stationTitle } from './stations.ts';
import { ALL_STOPS, stopNamed } from './stops.ts';
import { clock, type Trip, tripsOf } from './trips.ts';

type Row = readonly (string | number)[];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SECONDS_PER_MINUTE = 60;
const ADDED = 1;
const REMOVED = 2;
const MINIMUM_TIME = 2;

/** By file name, in the order in which they are packed. Always the same bytes. */
export function gtfsFiles(): ReadonlyMap<string, string> {
  const trips = ALL_LINES.flatMap(tripsOf);
  return new Map([
    ['agency.txt', agencies()],
    ['feed_info.txt', feedInfo()],
    ['calendar.txt', calendar()],
    ['calendar_dates.txt', calendarDates()],
    ['stops.txt', stops()],
    ['transfers.txt', transfers()],
    ['routes.txt', routes()],
    ['trips.txt', tripRows(trips)],
    ['frequencies.txt', frequencies(trips)],
    ['stop_times.txt', stopTimes(trips)],
  ]);
}

function table(columns: readonly string[], rows: readonly Row[]): string {
  return stringify([columns, ...rows]);
}

function agencies(): string {
  return table(
    ['agency_id', 'agency_name', 'agency_url', 'agency_timezone', 'agency_lang'],
    AGENCIES.map(({ id, name, url }) => [id, name, url, 'Europe/Brussels', 'nl']),
  );
}

function feedInfo(): string {
  return table(
    ['feed_publisher_name', 'feed_publisher_url', 'feed_lang', 'feed_start_date', 'feed_end_date'],
    [
      [
        'Verzonnen dienstregeling regio Leuven',
        'https://example.org',
        'nl',
        gtfsDate(FIRST_DATE),
        gtfsDate(LAST_DATE),
      ],
    ],
  );
}

function calendar(): string {
  return table(
    ['service_id', ...WEEKDAYS, 'start_date', 'end_date'],
    SERVICES.map(({ id, weekdays }) => [
      id,
      ...WEEKDAYS.map((_, index) => (weekdays.includes(index + 1) ? 1 : 0)),
      gtfsDate(FIRST_DATE),
      gtfsDate(LAST_DATE),
    ]),
  );
}

function calendarDates(): string {
  return table(
    ['service_id', 'date', 'exception_type'],
    serviceExceptions().map(({ service, day, runs }) => [service, gtfsDay(day), runs ? ADDED : REMOVED]),
  );
}

function stops(): string {
  return table(
    ['stop_id', 'stop_name', 'stop_lat', 'stop_lon', 'location_type', 'parent_station', 'platform_code'],
    ALL_STOPS.map(({ id, name, lat, lon, isStation, parent = '', track = '' }) => [
      id,
      name,
      lat.toFixed(4),
      lon.toFixed(4),
      isStation ? 1 : 0,
      parent,
      track,
    ]),
  );
}

/** Between all places of a station: what is not said of two stops holds from their stations. */
function transfers(): string {
  const stationIds = new Map(ALL_STOPS.filter((stop) => stop.isStation).map(({ id, name }) => [name, id]));
  return table(
    ['from_stop_id', 'to_stop_id', 'transfer_type', 'min_transfer_time'],
    STATIONS.map(({ name, changeMinutes }) => {
      const id = stationIds.get(stationTitle(name)) ?? '';
      return [id, id, MINIMUM_TIME, changeMinutes * SECONDS_PER_MINUTE];
    }),
  );
}

function routes(): string {
  return table(
    ['route_id', 'agency_id', 'route_short_name', 'route_long_name', 'route_type'],
    ALL_LINES.map(({ id, agency, number, name, routeType }) => [id, agency, number, name, routeType]),
  );
}

function tripRows(trips: readonly Trip[]): string {
  return table(
    ['route_id', 'service_id', 'trip_id', 'trip_headsign', 'direction_id'],
    trips.map(({ id, line, direction, service }) => [
      line.id,
      service,
      id,
      headsign(direction.course.at(-1)?.stop ?? ''),
      direction.way === 'out' ? 0 : 1,
    ]),
  );
}

/** The front of a vehicle says where to, not at which platform. */
function headsign(lastStop: string): string {
  return lastStop.replace(/ (spoor|perron) \d+$/, '');
}

function frequencies(trips: readonly Trip[]): string {
  return table(
    ['trip_id', 'start_time', 'end_time', 'headway_secs', 'exact_times'],
    trips.flatMap(({ id, headways }) =>
      headways.map(({ from, to, every }) => [
        id,
        gtfsTime(from),
        gtfsTime(to),
        every * SECONDS_PER_MINUTE,
        1,
      ]),
    ),
  );
}

function stopTimes(trips: readonly Trip[]): string {
  return table(
    ['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence'],
    trips.flatMap(({ id, direction, start }) =>
      direction.course.map(({ stop, arrive, depart }, index) => [
        id,
        arrive === null ? '' : gtfsTime(start + arrive),
        depart === null ? '' : gtfsTime(start + depart),
        stopNamed(stop).id,
        index + 1,
      ]),
    ),
  );
}

function gtfsTime(minutes: number): string {
  return `${clock(minutes)}:00`;
}

function gtfsDay(day: DayNumber): string {
  return gtfsDate(isoDateOf(day));
}

function gtfsDate(date: string): string {
  return date.replaceAll('-', '');
}
