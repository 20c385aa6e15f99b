/** Loads the timetables that a semester names: from the cache where an earlier run read them. */
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { FeedTimetable, Timetables } from '../../../solver/travel/gtfs/feeds.ts';
import { cacheFolder } from '../../gtfs/cache-folder.ts';
import { feedDigest } from '../../gtfs/feed-digest.ts';
import { type FeedLoading, loadFeed } from '../../gtfs/load-feed.ts';
import { faulty, type InputFault, type Loaded, loaded, located } from '../input-faults.ts';
import { feedProgress } from '../progress/feed-progress.ts';
import type { Terminal } from '../terminal.ts';
import { coverageWarnings } from './feed-coverage.ts';
import { timezoneWarnings } from './feed-timezone.ts';
import { errorCode, unreadable } from './file-fault.ts';
import type { SemesterFile } from './semester-file.ts';
import type { FeedOnDisk } from './timetable-files.ts';

/** The memory of a timetable, which threads share. */
export interface TimetableImage {
  readonly path: string;
  /** Of the file or folder that it was read from. */
  readonly digest: string;
  readonly image: SharedArrayBuffer;
}

export interface LoadedTimetables {
  readonly timetables: Timetables;
  readonly images: readonly TimetableImage[];
  readonly warnings: readonly InputFault[];
}

interface LoadedTimetable {
  readonly feed: FeedTimetable;
  readonly image: TimetableImage;
  readonly warnings: readonly InputFault[];
}

/** Who waited longer than this is told that it will be so again. */
const LONG_SECONDS = 2;

/**
 * Tells how far it is.
 *
 * @param semester without a sound one nothing is read
 * @param cache null where there is no place for one
 */
export async function loadTimetables(
  semester: Loaded<SemesterFile>,
  terminal: Terminal,
  cache: string | null = cacheFolder(),
): Promise<Loaded<LoadedTimetables>> {
  if (!semester.ok) return { ok: false, faults: [] };
  const loads: Loaded<LoadedTimetable>[] = [];
  // One after the other: reading one takes as much memory as all of them afterwards.
  for (const feed of semester.value.feeds) {
    loads.push(await loadTimetable(feed, semester.value.semester, terminal, cache));
  }
  const faults = loads.flatMap((load) => (load.ok ? [] : load.faults));
  if (faults.length > 0) return { ok: false, faults };
  const all = loads.flatMap((load) => (load.ok ? [load.value] : []));
  return loaded({
    timetables: all.map(({ feed }) => feed),
    images: all.map(({ image }) => image),
    warnings: all.flatMap(({ warnings }) => warnings),
  });
}

async function loadTimetable(
  { path, file, digest: known }: FeedOnDisk,
  semester: Semester,
  terminal: Terminal,
  cache: string | null,
): Promise<Loaded<LoadedTimetable>> {
  const started = performance.now();
  const progress = feedProgress(terminal, file);
  let loading: FeedLoading;
  let digest: string;
  try {
    digest = known ?? feedDigest(file);
    loading = await loadFeed(file, digest, cache, progress.show);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return faulty(file, [unreadable(file, error)]);
  } finally {
    progress.end();
  }
  if (!loading.ok) return faulty(file, loading.problems);
  const { timetable, notices, image, isKept } = loading;
  const isLong = performance.now() - started > 1000 * LONG_SECONDS;
  if (!isKept && isLong) terminal.notice(terminal.words.feedNotKept(file, cache));
  const feed = { path, timetable };
  const warnings = located(file, [
    ...notices,
    ...timezoneWarnings(timetable, semester),
    ...coverageWarnings(feed, semester),
  ]);
  return loaded({ feed, image: { path, digest, image }, warnings });
}
