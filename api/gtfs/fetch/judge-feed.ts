/** Whether a file that came in is a timetable, and of which dates: the small files are read, the trips are not. */
import { isoDateOf } from '../../../solver/domain/calendar.ts';
import { FeedFindings } from '../../../solver/travel/gtfs/feed-findings.ts';
import { readServices } from '../../../solver/travel/gtfs/read-services.ts';
import type { FeedFiles } from '../../../solver/travel/gtfs/read-table.ts';
import { coverageOf } from '../../../solver/travel/gtfs/services.ts';
import { fromZip } from '../open-feed.ts';
import { ZipFault } from '../zip-directory.ts';
import {
  A_TIMETABLE_THAT_RUNS,
  A_ZIP_NOT_A_PAGE,
  aReadableZip,
  aTimetable,
  FeedFault,
  feedFault,
} from './feed-fault.ts';
import type { FeedDates } from './feed-record.ts';
import type { FeedSource } from './feed-sources.ts';

/** Without these no trip can be read; of the calendars one will do, which their reader sees to. */
const NEEDED = ['stops.txt', 'routes.txt', 'trips.txt', 'stop_times.txt'] as const;

/** @throws FeedFault when it is no timetable that can be read. */
export async function datesOfFeed(source: FeedSource, zip: string, isWebPage: boolean): Promise<FeedDates> {
  try {
    return await fromZip(zip, (files) => datesIn(source, files));
  } catch (failure) {
    if (!(failure instanceof ZipFault)) throw failure;
    throw feedFault(source, isWebPage ? A_ZIP_NOT_A_PAGE : aReadableZip(failure.reason));
  }
}

async function datesIn(source: FeedSource, files: FeedFiles): Promise<FeedDates> {
  const missing = NEEDED.filter((file) => files.open(file) === null);
  if (missing.length > 0) throw feedFault(source, aTimetable(missing));
  const findings = new FeedFindings();
  const services = await readServices(files, findings);
  if (!findings.isSound) {
    throw new FeedFault(
      findings.problems().map((problem) => ({ ...problem, path: placeInFeed(source, problem.path) })),
    );
  }
  const coverage = coverageOf(services);
  if (coverage === null) throw feedFault(source, A_TIMETABLE_THAT_RUNS);
  return { first: isoDateOf(coverage.first), last: isoDateOf(coverage.last) };
}

function placeInFeed({ name }: FeedSource, place: string): string {
  return place === '' ? name : `${name} › ${place}`;
}
