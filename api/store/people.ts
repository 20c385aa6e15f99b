/** Names and addresses of trainees and mentors: changed apart from the semester, whose revision they leave alone. */
import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { People, Person } from './semester-parts.ts';
import type { SemesterRow } from './semester-writing.ts';
import type { Audit, Db, Tx } from './store.ts';
import { people } from './tables/people.ts';
import { semesters } from './tables/semesters.ts';

export interface StoredPerson extends Person {
  readonly key: string;
  readonly version: number;
}

export type PersonOutcome =
  | { readonly kind: 'ok'; readonly version: number }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'absent' };

export async function getPerson(db: Db, semesterId: string, key: string): Promise<StoredPerson | null> {
  const [row] = await db.select().from(people).where(isPerson(semesterId, key));
  if (row === undefined) return null;
  const { name, email, version } = row;
  return { key, name, version, ...(email === null ? {} : { email }) };
}

/** @param version that it was read with; null for one who has no name yet */
export async function putPerson(
  tx: Tx,
  audit: Audit,
  row: SemesterRow,
  key: string,
  person: Person,
  version: number | null,
): Promise<PersonOutcome> {
  const [found] = await tx.select().from(people).where(isPerson(row.id, key)).for('update');
  if (found === undefined && version !== null) return { kind: 'absent' };
  if (found !== undefined && found.version !== version) return { kind: 'stale', version: found.version };
  const next = await nextVersion(tx, row.id);
  await write(tx, row.id, key, person, next);
  await audit({
    ...subject(row, key),
    action: found === undefined ? 'create' : 'change',
    ...(found === undefined ? {} : { before: contents(found) }),
    after: contents(person),
  });
  return { kind: 'ok', version: next };
}

export async function removePerson(
  tx: Tx,
  audit: Audit,
  row: SemesterRow,
  key: string,
  version: number,
): Promise<PersonOutcome> {
  const [found] = await tx.select().from(people).where(isPerson(row.id, key)).for('update');
  if (found === undefined) return { kind: 'absent' };
  if (found.version !== version) return { kind: 'stale', version: found.version };
  await tx.delete(people).where(isPerson(row.id, key));
  await audit({ ...subject(row, key), action: 'remove', before: contents(found) });
  return { kind: 'ok', version };
}

/** These people and no others. */
export async function replacePeople(tx: Tx, audit: Audit, row: SemesterRow, wanted: People): Promise<void> {
  const keys = Object.keys(wanted);
  const others = keys.length === 0 ? undefined : notInArray(people.key, keys);
  const gone = await tx
    .delete(people)
    .where(and(eq(people.semesterId, row.id), others))
    .returning();
  for (const person of gone) {
    await audit({ ...subject(row, person.key), action: 'remove', before: contents(person) });
  }
  const stored = await tx.select().from(people).where(eq(people.semesterId, row.id));
  const known = new Map(stored.map((person) => [person.key, person]));
  const differing = Object.entries(wanted).filter(([key, { name, email }]) => {
    const found = known.get(key);
    return found?.name !== name || found.email !== (email ?? null);
  });
  if (differing.length === 0) return;
  const version = await nextVersion(tx, row.id);
  for (const [key, person] of differing) {
    const found = known.get(key);
    await write(tx, row.id, key, person, version);
    await audit({
      ...subject(row, key),
      action: found === undefined ? 'create' : 'change',
      ...(found === undefined ? {} : { before: contents(found) }),
      after: contents(person),
    });
  }
}

function isPerson(semesterId: string, key: string) {
  return and(eq(people.semesterId, semesterId), eq(people.key, key));
}

function subject({ id, centreId }: SemesterRow, key: string) {
  return { centreId, semesterId: id, entity: 'people', entityKey: key, person: key };
}

function contents({ name, email }: { readonly name: string; readonly email?: string | null | undefined }) {
  return { name, email: email ?? null };
}

/**
 * Counted for all names of a semester together: one that was taken away and given again has no version that was seen
 * before. A backup of before this count has versions that are ahead of it.
 */
async function nextVersion(tx: Tx, semesterId: string): Promise<number> {
  const highest = sql`(select coalesce(max(${people.version}), 0) from ${people} where ${people.semesterId} = ${semesterId})`;
  const [row] = await tx
    .update(semesters)
    .set({ peopleRevision: sql`greatest(${semesters.peopleRevision}, ${highest}) + 1` })
    .where(eq(semesters.id, semesterId))
    .returning({ version: semesters.peopleRevision });
  if (row === undefined) throw new RangeError('a name is of somebody in a semester that is there');
  return row.version;
}

async function write(
  tx: Tx,
  semesterId: string,
  key: string,
  person: Person,
  version: number,
): Promise<void> {
  const row = { ...contents(person), version };
  await tx
    .insert(people)
    .values({ semesterId, key, ...row })
    .onConflictDoUpdate({ target: [people.semesterId, people.key], set: row });
}
