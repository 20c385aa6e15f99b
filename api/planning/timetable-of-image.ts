/** The timetable in the memory that all threads share. */
import type { FeedTimetable } from '../../solver/travel/gtfs/feeds.ts';
import { timetableFromImage } from '../../solver/travel/gtfs/timetable-image.ts';
import type { TimetableImage } from './load-timetable.ts';

/** @throws Error for a memory that holds no whole timetable */
export function timetableOf({ path, image }: TimetableImage): FeedTimetable {
  const read = timetableFromImage(image);
  if (read === null) throw new Error(`the timetable of ${path} is not whole`);
  return { path, timetable: read.timetable };
}
