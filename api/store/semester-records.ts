/** A whole semester kept as a head, records and people. To change a part of one: `semester-change.ts`. */
import { and, eq } from 'drizzle-orm';
import { replacePeople } from './people.ts';
import { lockedDraft } from './semester-change.ts';
import { type Draft, replacedBy } from './semester-draft.ts';
import { newProblems, type SemesterProblem } from './semester-judgement.ts';
import { type JsonObject, takenApart } from './semester-parts.ts';
import { writeDifferences } from './semester-writing.ts';
import type { Audit, Tx } from './store.ts';
import { semesters } from './tables/semesters.ts';

/** The centre has a semester with this id already. */
export class SemesterTaken extends Error {
  readonly semesterId: string;

  constructor(semesterId: string) {
    super('the centre has a semester with this id already');
    this.name = 'SemesterTaken';
    this.semesterId = semesterId;
  }
}

/**
 * A new semester.
 * @param raw `stageplan-semester/1`, with or without `people`, found sound by the caller
 * @returns its id in the service
 * @throws SemesterTaken where the centre has one with its id
 */
export async function saveSemester(
  tx: Tx,
  audit: Audit,
  centreId: string,
  raw: JsonObject,
): Promise<{ readonly id: string }> {
  const parts = takenApart(raw);
  const { key, head } = parts;
  const [made] = await tx
    .insert(semesters)
    .values({ centreId, key, head, revision: 0 })
    .onConflictDoNothing()
    .returning({ id: semesters.id });
  if (made === undefined) throw await takenBy(tx, centreId, key);
  const row = { id: made.id, centreId };
  await audit({
    centreId,
    semesterId: row.id,
    entity: 'semester',
    entityKey: row.id,
    action: 'create',
    after: head,
  });
  const empty: Draft = { head, version: 1, revision: 0, records: [] };
  await writeDifferences(tx, audit, row, empty, replacedBy(parts, empty));
  if (parts.people !== undefined) await replacePeople(tx, audit, row, parts.people);
  return made;
}

async function takenBy(tx: Tx, centreId: string, key: string): Promise<Error> {
  const [there] = await tx
    .select({ id: semesters.id })
    .from(semesters)
    .where(and(eq(semesters.centreId, centreId), eq(semesters.key, key)));
  return there === undefined ? new Error('the semester could not be inserted') : new SemesterTaken(there.id);
}

export type ReplaceOutcome =
  | { readonly kind: 'ok'; readonly revision: number }
  /** It has changed since; `revision` is what it is now. */
  | { readonly kind: 'stale'; readonly revision: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'renamed' }
  | { readonly kind: 'invalid'; readonly problems: readonly SemesterProblem[] };

/**
 * A semester in place of what is stored of it: what is the same keeps its version, and its audit is of the differences.
 * @param raw without `people` the names stay, but of those who are gone
 * @param revision that the differences were looked at
 */
export async function replaceSemester(
  tx: Tx,
  audit: Audit,
  semesterId: string,
  raw: JsonObject,
  revision: number,
): Promise<ReplaceOutcome> {
  const found = await lockedDraft(tx, semesterId);
  if (found === null) return { kind: 'absent' };
  if (found.row.revision !== revision) return { kind: 'stale', revision: found.row.revision };
  const parts = takenApart(raw);
  if (parts.key !== found.row.key) return { kind: 'renamed' };
  const after = replacedBy(parts, found.draft);
  const problems = newProblems(found.draft, after);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const differs = await writeDifferences(tx, audit, found.row, found.draft, after);
  if (parts.people !== undefined) await replacePeople(tx, audit, found.row, parts.people);
  return { kind: 'ok', revision: revision + (differs ? 1 : 0) };
}
