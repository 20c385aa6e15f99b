/** Travel in a semester, with the timetables handed in. */
import { closureCalendar } from '../domain/closures.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { Rides } from '../travel/rides.ts';
import { type Travel, travelIn } from '../travel/travel.ts';

export function travelOf(semester: Semester, timetables: Timetables = []): Travel {
  return travelIn(semester, closureCalendar(semester.closures), new Rides(semester, timetables));
}
