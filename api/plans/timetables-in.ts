/** The timetables that semesters name, read from the folder where their paths start, and kept. */
import type { Semester } from '../../solver/domain/semester-schema.ts';
import type { FeedTimetable, Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { cacheFolder } from '../gtfs/cache-folder.ts';
import { loadTimetable } from '../planning/load-timetable.ts';
import { isInFolder } from '../planning/semester-feeds.ts';
import { timetableFiles } from '../planning/timetable-files.ts';
import { Kept } from './kept.ts';
import type { TimetablesOf } from './plan-library.ts';

const KEPT_TIMETABLES = 4;

/** The timetables of a semester are not there, or are other ones. */
export class TimetablesMissing extends Error {
  constructor(places: readonly string[]) {
    super(`timetables of the semester cannot be read: ${places.join(', ')}`);
    this.name = 'TimetablesMissing';
  }
}

/** @param folder where the paths of the semesters' timetables start */
export function timetablesIn(folder: string): TimetablesOf {
  const kept = new Kept<Timetables>(KEPT_TIMETABLES);
  return (semester) => {
    if (semester.transit === undefined) return Promise.resolve([]);
    return kept.get(JSON.stringify(semester.transit.gtfs), () => loaded(semester, folder));
  };
}

async function loaded(semester: Semester, folder: string): Promise<Timetables> {
  const stray = (semester.transit?.gtfs ?? []).filter(({ path }) => !isInFolder(folder, path));
  if (stray.length > 0) throw new TimetablesMissing(stray.map(({ path }) => path));
  const { feeds, problems } = timetableFiles(semester, folder);
  if (problems.length > 0) throw new TimetablesMissing(problems.map(({ path }) => path));
  const timetables: FeedTimetable[] = [];
  // One after the other: reading one takes as much memory as all of them afterwards.
  for (const feed of feeds) {
    const loading = await loadTimetable(feed, semester, cacheFolder());
    if (!loading.ok) throw new TimetablesMissing(loading.problems.map(({ path }) => path));
    timetables.push(loading.feed);
  }
  return timetables;
}
