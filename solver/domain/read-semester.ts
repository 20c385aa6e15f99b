/** Reading a semester: the value a planner can trust, or everything that is wrong with the file, at once. */
import { inconsistencies } from './consistency/semester-checks.ts';
import { semesterToJudge } from './consistency/semester-input.ts';
import { semesterWarnings } from './consistency/semester-warnings.ts';
import { semesterDigest } from './digest.ts';
import { problemOf } from './fault.ts';
import type { Problem } from './problem.ts';
import { readShape } from './read-shape.ts';
import { type Semester, semesterSchema } from './semester-schema.ts';

export type SemesterReading =
  | {
      readonly ok: true;
      readonly semester: Semester;
      /** Of the file as it was read: see `semesterDigest`. */
      readonly digest: string;
      /** What is legal and surely a mistake. */
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** @param raw what `JSON.parse` made of the file. Never throws, whatever that is. */
export function readSemester(raw: unknown): SemesterReading {
  const { value, faults, sound } = readShape(semesterSchema, raw);
  const all = [...faults, ...inconsistencies(semesterToJudge(sound, raw))];
  if (value === undefined || all.length > 0) {
    return { ok: false, problems: all.map((found) => problemOf('error', raw, found)) };
  }
  return {
    ok: true,
    semester: value,
    digest: semesterDigest(raw),
    warnings: semesterWarnings(value).map((found) => problemOf('warning', raw, found)),
  };
}
