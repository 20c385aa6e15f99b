/**
 * Erasing a trainee or a mentor on request. What goes, in one transaction:
 *
 * - name and e-mail address (`people`);
 * - of a trainee everything: homes, modules, pins, and the placements in every plan of the semester, with the journeys
 *   from home; the plans of the others stay as they are, their cost counted again. Of a mentor the key, which becomes a
 *   made-up one: what he guided must still have been guided, so his roster stays, without saying whose it is;
 * - the answers of employers about a trainee's placements;
 * - calendar links, which stop working, and the person's days in the calendars of others;
 * - `before` and `after` in the audit; the rows stay, with when and by whom, under the made-up key;
 * - imports of the centre that were not confirmed.
 *
 * Answers to requests that were kept to be given again are sealed with what the asker alone has, and go after a day. What stays is that somebody was erased: one audit row with the made-up key. Backups made before hold the person still:
 * they are the centre's to throw away.
 */
import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { type Erased, renamed } from './erased-plan.ts';
import { eraseFromPlans } from './erasure-in-plans.ts';
import { eraseFromTrail } from './erasure-in-trail.ts';
import { lockedDraft } from './semester-change.ts';
import type { Draft } from './semester-draft.ts';
import type { SemesterHead, SemesterRecord } from './semester-reading.ts';
import { writeDifferences } from './semester-writing.ts';
import type { Audit, Tx } from './store.ts';
import { audit as auditTable } from './tables/audit.ts';
import { jobs } from './tables/jobs.ts';

export type ErasureOutcome =
  /** Under this key the audit still tells of them, and of a mentor the semester. */
  | { readonly kind: 'ok'; readonly role: Erased['role']; readonly pseudonym: string }
  | { readonly kind: 'absent' }
  /** The semester is being planned, with this person in it: stop that first. */
  | { readonly kind: 'busy'; readonly jobId: string };

/**
 * @param key of a trainee or mentor who is in the semester, or has been: then what is left of them is erased
 * @param now when the calendar links stop working
 */
export async function erasePerson(
  tx: Tx,
  audit: Audit,
  semesterId: string,
  key: string,
  now: Date,
): Promise<ErasureOutcome> {
  const found = await lockedDraft(tx, semesterId);
  if (found === null) return { kind: 'absent' };
  const { row, draft } = found;
  const role = roleIn(draft, key) ?? (await formerRole(tx, semesterId, key));
  if (role === null) return { kind: 'absent' };
  const [running] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.semesterId, semesterId), inArray(jobs.state, ['queued', 'running'])));
  if (running !== undefined) return { kind: 'busy', jobId: running.id };

  const pseudonym = `gewist-${randomUUID()}`;
  const erased: Erased = role === 'trainee' ? { role, key } : { role, key, pseudonym };
  await eraseFromSemester(tx, row, draft, erased);
  await eraseFromPlans(tx, semesterId, erased);
  await eraseFromTrail(tx, row, { role, key, pseudonym, now });
  await audit({
    centreId: row.centreId,
    semesterId,
    entity: role,
    entityKey: pseudonym,
    action: 'erase',
    person: pseudonym,
  });
  return { kind: 'ok', role, pseudonym };
}

function roleIn({ records }: Draft, key: string): Erased['role'] | null {
  const record = records.find((one) => (one.kind === 'trainee' || one.kind === 'mentor') && one.key === key);
  return record === undefined ? null : roleOf(record.kind);
}

/** Of who has been taken out of the semester before. */
async function formerRole(tx: Tx, semesterId: string, key: string): Promise<Erased['role'] | null> {
  const [row] = await tx
    .select({ entity: auditTable.entity })
    .from(auditTable)
    .where(
      and(
        eq(auditTable.semesterId, semesterId),
        eq(auditTable.person, key),
        inArray(auditTable.entity, ['trainee', 'mentor']),
      ),
    )
    .limit(1);
  return row === undefined ? null : roleOf(row.entity);
}

function roleOf(kind: string): Erased['role'] {
  return kind === 'mentor' ? 'mentor' : 'trainee';
}

/** Not told to the audit: it would keep what is to go. */
async function eraseFromSemester(tx: Tx, row: SemesterHead, before: Draft, erased: Erased): Promise<void> {
  const records = before.records.flatMap((record) => {
    if (erased.role === 'mentor') return [withMentorCalled(record, erased)];
    return isOf(record, erased.key) ? [] : [record];
  });
  await writeDifferences(tx, async () => undefined, row, before, { ...before, records });
}

function isOf({ kind, key, body }: SemesterRecord, trainee: string): boolean {
  return kind === 'trainee' ? key === trainee : kind === 'pin' && body.trainee === trainee;
}

function withMentorCalled(
  record: SemesterRecord,
  erased: Extract<Erased, { role: 'mentor' }>,
): SemesterRecord {
  const { kind, key, body, version } = record;
  if (kind === 'mentor' && key === erased.key) {
    return { ...record, key: erased.pseudonym, body: renamed(body, 'id', erased) };
  }
  const next = kind === 'pin' ? renamed(body, 'mentor', erased) : body;
  return next === body ? record : { ...record, body: next, version: version + 1 };
}
