/** Loads a timetable that a semester names: from the cache where an earlier run read it. */
import type { Problem } from '../../solver/domain/problem.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import type { FeedTimetable } from '../../solver/travel/gtfs/feeds.ts';
import { errorCode, unreadable } from '../formats/file-fault.ts';
import { feedDigest } from '../gtfs/feed-digest.ts';
import { type FeedLoading, loadFeed } from '../gtfs/load-feed.ts';
import type { FeedWatch } from '../gtfs/watched-files.ts';
import { coverageWarnings } from './feed-coverage.ts';
import { timezoneWarnings } from './feed-timezone.ts';
import type { FeedOnDisk } from './timetable-files.ts';

/** The memory of a timetable, which threads share. */
export interface TimetableImage {
  /** As the semester names it. */
  readonly path: string;
  /** Of the file or folder that it was read from. */
  readonly digest: string;
  readonly image: SharedArrayBuffer;
}

export type TimetableLoading =
  | {
      readonly ok: true;
      readonly feed: FeedTimetable;
      readonly image: TimetableImage;
      readonly warnings: readonly Problem[];
      /** Whether the next run finds it in the cache. */
      readonly isKept: boolean;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * @param cache null where there is no place for one
 * @param watch told how far the reading is
 */
export async function loadTimetable(
  { path, file, digest: known }: FeedOnDisk,
  semester: Semester,
  cache: string | null,
  watch: FeedWatch = () => {},
): Promise<TimetableLoading> {
  let loading: FeedLoading;
  let digest: string;
  try {
    digest = known ?? feedDigest(file);
    loading = await loadFeed(file, digest, cache, watch);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return { ok: false, problems: [unreadable(file, error)] };
  }
  if (!loading.ok) return loading;
  const { timetable, notices, image, isKept } = loading;
  const feed = { path, timetable };
  const warnings = [
    ...notices,
    ...timezoneWarnings(timetable, semester),
    ...coverageWarnings(feed, semester),
  ];
  return { ok: true, feed, image: { path, digest, image }, warnings, isKept };
}
