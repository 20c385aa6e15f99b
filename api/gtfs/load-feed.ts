/** A feed read, or what an earlier run made of it. */
import type { Problem } from '../../solver/domain/problem.ts';
import type { ReadTimetable } from '../../solver/travel/gtfs/read-timetable.ts';
import { timetableFromImage, timetableImage } from '../../solver/travel/gtfs/timetable-image.ts';
import { feedDigest } from './feed-digest.ts';
import { keepImage, keptImage, TIMETABLES } from './image-cache.ts';
import { readFeed } from './open-feed.ts';
import type { FeedWatch } from './watched-files.ts';

export interface LoadedFeed extends ReadTimetable {
  /** The memory of the timetable: `timetableFromImage` makes it again on another thread. */
  readonly image: SharedArrayBuffer;
  /** Whether the next run finds it in the cache. */
  readonly isKept: boolean;
}

export type FeedLoading =
  | (LoadedFeed & { readonly ok: true })
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * @param path of a zip or a folder that is there
 * @param digest its `feedDigest`
 * @param cache a folder, made where it is not there; null for none
 * @throws what the system says of a file that cannot be read.
 */
export async function loadFeed(
  path: string,
  digest: string,
  cache: string | null,
  watch: FeedWatch = () => {},
): Promise<FeedLoading> {
  const kept = cache === null ? null : keptImage(cache, TIMETABLES, digest);
  const known = kept === null ? null : timetableFromImage(kept);
  if (kept !== null && known !== null) return { ok: true, ...known, image: kept, isKept: true };
  const reading = await readFeed(path, watch);
  if (!reading.ok) return reading;
  const image = timetableImage(reading);
  // A file that was replaced while it was read would be kept under the name of the one before.
  const isKept = cache !== null && feedDigest(path) === digest && keepImage(cache, TIMETABLES, digest, image);
  return { ok: true, ...inImage(image), image, isKept };
}

/** In the image, so that what it was read into can go. */
function inImage(image: SharedArrayBuffer): ReadTimetable {
  const read = timetableFromImage(image);
  if (read === null) throw new Error('a timetable that was just written cannot be read');
  return read;
}
