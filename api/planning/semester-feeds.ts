/** The timetables that a semester of the service names: files in a folder of its own. */
import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { errorAt, type Problem } from '../../solver/domain/problem.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { say } from '../../solver/domain/sentence.ts';
import { loadTimetable, type TimetableImage } from './load-timetable.ts';
import { type FeedOnDisk, timetableFiles } from './timetable-files.ts';

export interface FeedPlaces {
  /** Where the service keeps timetables; a semester names them from here. */
  readonly feedsFolder: string;
  /** Where what was read is kept for a next time; null for nowhere. */
  readonly cache: string | null;
}

export type SemesterFeeds =
  | { readonly ok: true; readonly images: readonly TimetableImage[]; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** In the order of the semester. What is outside the folder is never looked at: who sends a semester may not read there. */
export async function semesterFeeds(
  semester: Semester,
  { feedsFolder, cache }: FeedPlaces,
): Promise<SemesterFeeds> {
  const missing = (semester.transit?.gtfs ?? []).flatMap(({ path }, i) =>
    isInFolder(feedsFolder, path) && existsSync(resolve(feedsFolder, path)) ? [] : [missingFeed(i, path)],
  );
  if (missing.length > 0) return { ok: false, problems: missing };
  const { feeds, problems } = timetableFiles(semester, feedsFolder);
  if (problems.length > 0) return { ok: false, problems };
  return loadAll(feeds, semester, cache);
}

async function loadAll(
  feeds: readonly FeedOnDisk[],
  semester: Semester,
  cache: string | null,
): Promise<SemesterFeeds> {
  const images: TimetableImage[] = [];
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  // One after the other: reading one takes as much memory as all of them afterwards.
  for (const feed of feeds) {
    const loading = await loadTimetable(feed, semester, cache);
    const inFeed = (problem: Problem): Problem => ({
      ...problem,
      path: problem.path === '' ? feed.path : `${feed.path} › ${problem.path}`,
    });
    if (loading.ok) {
      images.push(loading.image);
      warnings.push(...loading.warnings.map(inFeed));
    } else {
      problems.push(...loading.problems.map(inFeed));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, images, warnings };
}

/** Whether a semester's path stays in the folder where such paths start. */
export function isInFolder(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(folder, path));
  return !isAbsolute(path) && way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function missingFeed(i: number, path: string): Problem {
  return errorAt(
    `transit.gtfs[${i}].path`,
    JSON.stringify(path),
    say(
      'een bestand of map bij de dienstregelingen van de dienst',
      'a file or folder among the timetables of the service',
    ),
    say(
      'Vraag de beheerder de dienstregeling (GTFS) daar te zetten, of schrijf de naam waaronder ze er staat.',
      'Ask the administrator to put the timetable (GTFS) there, or write the name under which it is there.',
    ),
  );
}
