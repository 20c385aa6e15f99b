/** Tells which timetables came in and how a semester names them, and what went wrong with the others. */
import { join, sep } from 'node:path';
import { DateTime } from 'luxon';
import { isoDate } from '../../../solver/domain/values.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { InputError } from '../input-faults.ts';
import { faultJson, faultLine, type Terminal } from '../terminal.ts';
import type { TransitWords } from '../words/transit-words.ts';
import type { Fetched } from './fetch-all.ts';

/** Of the days that are told. */
const ZONE = 'Europe/Brussels';

type Feed = Fetched['feeds'][number];

/** As a semester names it. */
interface NamedTimetable {
  readonly path: string;
  readonly sha256: string;
}

/**
 * @param out as the user wrote it
 * @throws InputError when nothing came in: nothing was written then.
 */
export function tellFetched(out: string, fetched: Fetched, terminal: Terminal): ExitCode {
  const { feeds, faults, isAborted } = fetched;
  const { words, notice, language } = terminal;
  if (feeds.length === 0 && !isAborted) throw new InputError(faults);
  if (feeds.length > 0) tellFeeds(out, fetched, terminal);
  for (const fault of faults) notice(faultLine(fault, language));
  if (isAborted) {
    notice(feeds.length === 0 ? words.aborted : words.transit.abortedAfterSome);
    return EXIT.aborted;
  }
  if (faults.length === 0) return EXIT.fine;
  notice(words.transit.othersKept(faults.length));
  return EXIT.input;
}

function tellFeeds(out: string, { feeds, faults, isAborted }: Fetched, terminal: Terminal): void {
  const { words, language } = terminal;
  const gtfs = feeds.map((feed) => ({ path: pathOf(out, feed), sha256: feed.record.sha256 }));
  const lines = [
    ...feeds.map((feed) => feedLine(pathOf(out, feed), feed, words.transit)),
    '',
    ...semesterLines(gtfs, words.transit),
  ];
  terminal.result(lines.join('\n'), {
    ok: faults.length === 0 && !isAborted,
    out,
    feeds: feeds.map((feed) => feedJson(pathOf(out, feed), feed)),
    transit: { gtfs },
    problems: faults.map((fault) => faultJson(fault, language)),
  });
}

function pathOf(out: string, { source }: Feed): string {
  return join(out, `${source.name}.zip`).split(sep).join('/');
}

function feedLine(path: string, { source, record, isUnchanged }: Feed, words: TransitWords): string {
  if (!isUnchanged) return words.fetched(path, source.operator, record.covers, record.bytes);
  const since = isoDate.parse(DateTime.fromISO(record.fetchedAt, { zone: ZONE }).toISODate());
  return words.unchanged(path, source.operator, record.covers, since);
}

function feedJson(path: string, { source, record, isUnchanged }: Feed) {
  const { format: _, ...known } = record;
  return { name: source.name, path, isUnchanged, ...known };
}

function semesterLines(gtfs: readonly NamedTimetable[], words: TransitWords): readonly string[] {
  return [
    words.forWorkbook,
    ...gtfs.map(({ path, sha256 }) => `  ${path}\t${sha256}`),
    words.forJson,
    ...`"transit": ${JSON.stringify({ gtfs }, null, 2)}`.split('\n').map((line) => `  ${line}`),
    words.pathsFrom,
  ];
}
