/** Loads the timetables that a semester names, under the eyes of the user. */
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { FeedTimetable, Timetables } from '../../../solver/travel/gtfs/feeds.ts';
import { cacheFolder } from '../../gtfs/cache-folder.ts';
import type { TimetableImage } from '../../planning/load-timetable.ts';
import type { FeedOnDisk } from '../../planning/timetable-files.ts';
import { faulty, type InputFault, type Loaded, loaded, located } from '../input-faults.ts';
import { feedProgress } from '../progress/feed-progress.ts';
import type { Terminal } from '../terminal.ts';
import type { SemesterFile } from './semester-file.ts';

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
    loads.push(await watched(feed, semester.value.semester, terminal, cache));
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

async function watched(
  stated: FeedOnDisk,
  semester: Semester,
  terminal: Terminal,
  cache: string | null,
): Promise<Loaded<LoadedTimetable>> {
  const { loadTimetable } = await import('../../planning/load-timetable.ts');
  const { file } = stated;
  const started = performance.now();
  const progress = feedProgress(terminal, file);
  const loading = await loadTimetable(stated, semester, cache, progress.show).finally(progress.end);
  if (!loading.ok) return faulty(file, loading.problems);
  const isLong = performance.now() - started > 1000 * LONG_SECONDS;
  if (!loading.isKept && isLong) terminal.notice(terminal.words.feedNotKept(file, cache));
  const { feed, image, warnings } = loading;
  return loaded({ feed, image, warnings: located(file, warnings) });
}
