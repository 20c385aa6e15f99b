/** A semester prepared with rides of its own, as planning does it. */
import type { Plan } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { type Prepared, prepareSemester } from '../prepare/prepared.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { Rides } from '../travel/rides.ts';

export function preparedFor(
  semester: Semester,
  published: Plan | null = null,
  timetables: Timetables = [],
): Prepared {
  return prepareSemester(semester, published, new Rides(semester, timetables));
}
