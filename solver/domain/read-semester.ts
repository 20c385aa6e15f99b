/** Reading a semester: the value a planner can trust, or everything that is wrong with the file, at once. */
import { inconsistencies } from './consistency/semester-checks.ts';
import { semesterToJudge } from './consistency/semester-input.ts';
import { semesterWarnings } from './consistency/semester-warnings.ts';
import { semesterDigest } from './digest.ts';
import { type Fault, problemOf } from './fault.ts';
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

/** What is found about an input that is to be a semester, wherever that input came from. */
export interface SemesterJudgement {
  /** With every default filled in; undefined when anything is wrong. */
  readonly semester: Semester | undefined;
  readonly faults: readonly Fault[];
  /** What is legal and surely a mistake; only of what is otherwise right. */
  readonly warnings: readonly Fault[];
}

/** @param raw the semester as its JSON file holds it, whatever that is. Never throws. */
export function judgeSemester(raw: unknown): SemesterJudgement {
  const { value, faults, sound } = readShape(semesterSchema, raw);
  const all = [...faults, ...inconsistencies(semesterToJudge(sound, raw))];
  if (value === undefined || all.length > 0) return { semester: undefined, faults: all, warnings: [] };
  return { semester: value, faults: [], warnings: semesterWarnings(value) };
}

/** @param raw what `JSON.parse` made of the file. Never throws, whatever that is. */
export function readSemester(raw: unknown): SemesterReading {
  const { semester, faults, warnings } = judgeSemester(raw);
  if (semester === undefined) {
    return { ok: false, problems: faults.map((found) => problemOf('error', raw, found)) };
  }
  return {
    ok: true,
    semester,
    digest: semesterDigest(raw),
    warnings: warnings.map((found) => problemOf('warning', raw, found)),
  };
}
