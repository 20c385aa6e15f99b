/** Whether a semester is sound after a change, and if not, what the change made wrong. */
import { problemOf } from '../../solver/domain/fault.ts';
import type { InputPath } from '../../solver/domain/input-path.ts';
import type { Problem } from '../../solver/domain/problem.ts';
import { judgeSemester } from '../../solver/domain/read-semester.ts';
import { type Draft, rawOf } from './semester-draft.ts';
import { LIST_OF } from './semester-parts.ts';
import { unstorablePaths, unstorableProblem } from './storable-text.ts';
import { RECORD_KINDS, type RecordKind } from './tables/semesters.ts';

/** A problem, and the record that it is in. */
export interface SemesterProblem extends Problem {
  /** Null for the head. */
  readonly record: { readonly kind: RecordKind; readonly key: string } | null;
  /** In the record's body, or in the head. */
  readonly at: InputPath;
}

/** What is wrong with `after` that was not wrong with `before`; none where the change may be made. */
export function newProblems(before: Draft, after: Draft): readonly SemesterProblem[] {
  const now = problemsOf(after);
  if (now.length === 0) return [];
  const known = new Set(problemsOf(before).map(identity));
  return now.filter((problem) => !known.has(identity(problem)));
}

function identity({ record, at, found, expected }: SemesterProblem): string {
  return JSON.stringify([record, at, found, expected.nl]);
}

function problemsOf(draft: Draft): readonly SemesterProblem[] {
  const raw = rawOf(draft);
  return [
    ...unstorablePaths(raw).map((path) => placed(draft, path, unstorableProblem(raw, path))),
    ...judgeSemester(raw).faults.map((found) => placed(draft, found.path, problemOf('error', raw, found))),
  ];
}

function placed({ records }: Draft, path: InputPath, problem: Problem): SemesterProblem {
  const [list, index, ...at] = path;
  const kind = RECORD_KINDS.find((known) => LIST_OF[known] === list);
  if (kind === undefined || typeof index !== 'number') return { ...problem, record: null, at: path };
  const record = records.filter((known) => known.kind === kind)[index];
  if (record === undefined) return { ...problem, record: null, at: path };
  return { ...problem, record: { kind, key: record.key }, at };
}
