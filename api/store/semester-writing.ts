/** Writes what differs between two states of a semester, each difference with its audit row. */

import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Draft, withEmployers } from './semester-draft.ts';
import { personOf } from './semester-parts.ts';
import type { SemesterRecord } from './semester-reading.ts';
import type { Audit, AuditEntry, Tx } from './store.ts';
import { people } from './tables/people.ts';
import { type RecordKind, records, semesters } from './tables/semesters.ts';

const ROWS_AT_ONCE = 500;

/** The semester's row that the records hang on. */
export interface SemesterRow {
  readonly id: string;
  readonly centreId: string;
}

/** @returns whether anything differed; the semester's revision is then one higher */
export async function writeDifferences(
  tx: Tx,
  audit: Audit,
  row: SemesterRow,
  before: Draft,
  after: Draft,
): Promise<boolean> {
  const told = (entry: Omit<AuditEntry, 'actor' | 'centreId' | 'semesterId'>) =>
    audit({ ...entry, centreId: row.centreId, semesterId: row.id });
  const write = { tx, semesterId: row.id, told };
  const known = byKey(before.records);
  const wanted = byKey(withEmployers(after).records);
  const gone = [...known.values()].filter((record) => !wanted.has(keyOf(record)));
  const fresh = [...wanted.values()].filter((record) => !known.has(keyOf(record)));
  const pairs = [...wanted.values()].flatMap((next) => {
    const last = known.get(keyOf(next));
    return last === undefined || last === next || isDeepStrictEqual(last, next) ? [] : [{ last, next }];
  });
  const headChanged = before.version !== after.version;
  if (!headChanged && gone.length + fresh.length + pairs.length === 0) return false;
  await removeRecords(write, gone);
  await addRecords(write, fresh);
  for (const { last, next } of pairs) await changeRecord(write, last, next);
  if (headChanged) {
    await told({
      entity: 'semester',
      entityKey: row.id,
      action: 'change',
      before: before.head,
      after: after.head,
    });
  }
  await tx
    .update(semesters)
    .set({ head: after.head, version: after.version, revision: sql`${semesters.revision} + 1` })
    .where(eq(semesters.id, row.id));
  return true;
}

interface Write {
  readonly tx: Tx;
  readonly semesterId: string;
  readonly told: (entry: Omit<AuditEntry, 'actor' | 'centreId' | 'semesterId'>) => Promise<void>;
}

function keyOf({ kind, key }: { readonly kind: RecordKind; readonly key: string }): string {
  return JSON.stringify([kind, key]);
}

function byKey(list: readonly SemesterRecord[]): ReadonlyMap<string, SemesterRecord> {
  return new Map(list.map((record) => [keyOf(record), record]));
}

function about(record: SemesterRecord): Pick<AuditEntry, 'entity' | 'entityKey' | 'person'> {
  const person = personOf(record);
  return { entity: record.kind, entityKey: record.key, ...(person === undefined ? {} : { person }) };
}

async function removeRecords(
  { tx, semesterId, told }: Write,
  gone: readonly SemesterRecord[],
): Promise<void> {
  for (const record of gone) {
    await tx
      .delete(records)
      .where(
        and(eq(records.semesterId, semesterId), eq(records.kind, record.kind), eq(records.key, record.key)),
      );
    await told({ ...about(record), action: 'remove', before: record.body });
  }
  const persons = gone.filter(({ kind }) => kind === 'trainee' || kind === 'mentor').map(({ key }) => key);
  if (persons.length === 0) return;
  const names = await tx
    .delete(people)
    .where(and(eq(people.semesterId, semesterId), inArray(people.key, persons)))
    .returning();
  for (const { key, name, email } of names) {
    await told({ entity: 'people', entityKey: key, action: 'remove', before: { name, email }, person: key });
  }
}

async function addRecords({ tx, semesterId, told }: Write, fresh: readonly SemesterRecord[]): Promise<void> {
  for (let i = 0; i < fresh.length; i += ROWS_AT_ONCE) {
    await tx
      .insert(records)
      .values(fresh.slice(i, i + ROWS_AT_ONCE).map((record) => ({ ...record, semesterId })));
  }
  for (const record of fresh) await told({ ...about(record), action: 'create', after: record.body });
}

/** Where only its place in the list or whose it is differs, the record itself has not changed: no audit row. */
async function changeRecord(
  { tx, semesterId, told }: Write,
  last: SemesterRecord,
  next: SemesterRecord,
): Promise<void> {
  const { kind, key, position, body, employer, version } = next;
  await tx
    .update(records)
    .set({ position, body, employer, version })
    .where(and(eq(records.semesterId, semesterId), eq(records.kind, kind), eq(records.key, key)));
  if (version !== last.version) {
    await told({ ...about(next), action: 'change', before: last.body, after: body });
  }
}
