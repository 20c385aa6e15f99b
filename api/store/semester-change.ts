/**
 * Changing a semester: some of its records or its head, judged as a whole before anything is written. What is stored is
 * always a sound semester, and `semesters.revision` rises with every change.
 */
import { applied, type Changed, type Draft, type Refusal, type SemesterChange } from './semester-draft.ts';
import { newProblems, type SemesterProblem } from './semester-judgement.ts';
import { allRecords, readHead, type SemesterHead } from './semester-reading.ts';
import { writeDifferences } from './semester-writing.ts';
import type { Audit, Tx } from './store.ts';

export type { Changed, SemesterChange } from './semester-draft.ts';

export type ChangeOutcome =
  | { readonly kind: 'ok'; readonly revision: number; readonly changed: readonly Changed[] }
  /** `index` of the change that could not be made. */
  | (Refusal & { readonly index: number })
  /** The semester would no longer be sound. */
  | { readonly kind: 'invalid'; readonly problems: readonly SemesterProblem[] };

/** All changes or none: what is refused has written nothing, and the transaction may go on. */
export async function changeSemester(
  tx: Tx,
  audit: Audit,
  semesterId: string,
  changes: readonly SemesterChange[],
): Promise<ChangeOutcome> {
  const found = await lockedDraft(tx, semesterId);
  if (found === null) return { kind: 'absent', index: 0 };
  let after = found.draft;
  const changed: Changed[] = [];
  for (const [index, change] of changes.entries()) {
    const outcome = applied(after, change);
    if (outcome.kind !== 'ok') return { ...outcome, index };
    after = outcome.draft;
    changed.push(outcome.changed);
  }
  const problems = newProblems(found.draft, after);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const differs = await writeDifferences(tx, audit, found.row, found.draft, after);
  return { kind: 'ok', revision: found.row.revision + (differs ? 1 : 0), changed };
}

/** The semester as it is; until the transaction ends nobody else can change it. */
export async function lockedDraft(
  tx: Tx,
  semesterId: string,
): Promise<{ readonly row: SemesterHead; readonly draft: Draft } | null> {
  const row = await readHead(tx, semesterId, 'update');
  if (row === null) return null;
  const { head, version, revision } = row;
  return { row, draft: { head, version, revision, records: await allRecords(tx, semesterId) } };
}
