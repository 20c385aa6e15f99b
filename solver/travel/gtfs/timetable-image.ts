/**
 * A timetable as one block of memory: written to a file it is read back at once, shared it costs another thread
 * nothing. What was passed over in the feed goes with it.
 */
import type { Problem } from '../../domain/problem.ts';
import { type Column, type ColumnReader, columnImage, columnsIn } from './column-image.ts';
import { IdTable } from './id-table.ts';
import type { ReadTimetable } from './read-timetable.ts';
import type { Timetable } from './timetable.ts';

/**
 * To be raised with every change of the columns below or their meaning, and of how feeds are read: an image of
 * another version is refused, and the feed read anew.
 */
export const TIMETABLE_IMAGE_VERSION = 3;

export function timetableImage({ timetable, notices }: ReadTimetable): SharedArrayBuffer {
  const { stops, routes, trips, stopTimes, frequencies, services, transfers } = timetable;
  const columns: readonly Column[] = [
    ...textColumns(timetable.timezones),
    ...[...idColumns(stops.ids), ...textColumns(stops.names), stops.lat, stops.lon, stops.parent],
    ...[...idColumns(routes.ids), ...textColumns(routes.shortNames), ...textColumns(routes.longNames)],
    routes.types,
    ...[...idColumns(trips.ids), ...textColumns(trips.headsigns), trips.route, trips.service, trips.first],
    ...[stopTimes.stop, stopTimes.arrival, stopTimes.departure, stopTimes.use],
    ...[frequencies.first, frequencies.start, frequencies.end, frequencies.headway],
    ...[...idColumns(services.ids), services.weekdays, services.from, services.to],
    ...[services.firstException, services.exceptionDay, services.exceptionRuns],
    ...[transfers.pair, transfers.seconds],
    ...noticeColumns(notices),
  ];
  return columnImage(columns, TIMETABLE_IMAGE_VERSION);
}

/** Its columns are views on the image. Null for an image that is damaged, or of another version. */
export function timetableFromImage(image: ArrayBufferLike): ReadTimetable | null {
  const columns = columnsIn(image, TIMETABLE_IMAGE_VERSION);
  if (columns === null) return null;
  const read = { timetable: timetableIn(columns), notices: noticesIn(columns) };
  return columns.isReadWhole() ? read : null;
}

/** Fields in the order of `timetableImage`: each takes the next columns. */
function timetableIn(columns: ColumnReader): Timetable {
  return {
    timezones: textsIn(columns),
    stops: {
      ids: idsIn(columns),
      names: textsIn(columns),
      lat: columns.doubles(),
      lon: columns.doubles(),
      parent: columns.ints(),
    },
    routes: {
      ids: idsIn(columns),
      shortNames: textsIn(columns),
      longNames: textsIn(columns),
      types: columns.ints(),
    },
    trips: {
      ids: idsIn(columns),
      headsigns: textsIn(columns),
      route: columns.ints(),
      service: columns.ints(),
      first: columns.ints(),
    },
    stopTimes: {
      stop: columns.ints(),
      arrival: columns.ints(),
      departure: columns.ints(),
      use: columns.bytes(),
    },
    frequencies: {
      first: columns.ints(),
      start: columns.ints(),
      end: columns.ints(),
      headway: columns.ints(),
    },
    services: {
      ids: idsIn(columns),
      weekdays: columns.bytes(),
      from: columns.ints(),
      to: columns.ints(),
      firstException: columns.ints(),
      exceptionDay: columns.ints(),
      exceptionRuns: columns.bytes(),
    },
    transfers: { pair: columns.doubles(), seconds: columns.doubles() },
  };
}

function idColumns({ columns: { pool, starts, slots } }: IdTable): readonly Column[] {
  return [pool, starts, slots];
}

function idsIn(columns: ColumnReader): IdTable {
  return new IdTable({ pool: columns.bytes(), starts: columns.ints(), slots: columns.ints() });
}

/** Every text once, all of them as one; where each ends, in characters; and which text stands at which place. */
function textColumns(texts: readonly string[]): readonly Column[] {
  const numbers = new Map<string, number>();
  const which = Int32Array.from(texts, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  const different = [...numbers.keys()];
  let end = 0;
  const ends = Int32Array.from(different, (text) => {
    end += text.length;
    return end;
  });
  return [new TextEncoder().encode(different.join('')), ends, which];
}

/** Decoded at once and in one go: the headsigns of half a million trips are some thousand different texts. */
function textsIn(columns: ColumnReader): readonly string[] {
  const all = new TextDecoder('utf-8', { ignoreBOM: true }).decode(columns.bytes());
  let start = 0;
  const different = Array.from(columns.ints(), (end) => {
    const text = all.slice(start, end);
    start = end;
    return text;
  });
  return Array.from(columns.ints(), (number) => different[number] ?? '');
}

/** Of the fields of a notice, column by column. */
function noticeColumns(notices: readonly Problem[]): readonly Column[] {
  return [
    ...textColumns(notices.map(({ path }) => path)),
    ...textColumns(notices.map(({ found }) => found)),
    ...textColumns(notices.map(({ expected }) => expected.nl)),
    ...textColumns(notices.map(({ expected }) => expected.en)),
    ...textColumns(notices.map(({ mend }) => mend.nl)),
    ...textColumns(notices.map(({ mend }) => mend.en)),
  ];
}

function noticesIn(columns: ColumnReader): readonly Problem[] {
  const [paths = [], found = [], ...sentences] = Array.from({ length: 6 }, () => textsIn(columns));
  const [expectedNl = [], expectedEn = [], mendNl = [], mendEn = []] = sentences;
  return paths.map((path, i) => ({
    severity: 'warning',
    path,
    found: found[i] ?? '',
    expected: { nl: expectedNl[i] ?? '', en: expectedEn[i] ?? '' },
    mend: { nl: mendNl[i] ?? '', en: mendEn[i] ?? '' },
  }));
}
