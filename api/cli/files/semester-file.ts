/** A semester that was read, with what its reader knows beside it. */
import type { Problem } from '../../../solver/domain/problem.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { FeedOnDisk } from '../../planning/timetable-files.ts';
import type { InputFault } from '../input-faults.ts';

export interface SemesterAsRead {
  /** What messages call it. */
  readonly file: string;
  /** Where the paths of its timetables start. */
  readonly folder: string;
  /** As its JSON file holds it, or would hold it. */
  readonly raw: unknown;
  readonly semester: Semester;
  readonly digest: string;
  readonly warnings: readonly InputFault[];
  /** Where in what was read a problem is that planning finds in it. */
  readonly locate: (problem: Problem) => InputFault;
}

/** A semester whose timetables are there. */
export interface SemesterFile extends SemesterAsRead {
  /** In its own order. */
  readonly feeds: readonly FeedOnDisk[];
}
