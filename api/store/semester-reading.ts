/** Reading a semester and its records out of the tables. */
import { and, asc, eq } from 'drizzle-orm';
import { semesterDigest } from '../../solver/domain/digest.ts';
import { type JsonObject, type People, putTogether } from './semester-parts.ts';
import type { Db } from './store.ts';
import { people } from './tables/people.ts';
import { type RecordKind, records, semesters } from './tables/semesters.ts';

export interface SemesterRecord {
  readonly kind: RecordKind;
  readonly key: string;
  readonly position: number;
  readonly body: JsonObject;
  /** Whose it is, for `unit`, `site`, `mentor` and `employer`. */
  readonly employer: string | null;
  readonly version: number;
}

/** A semester's row: what is no list of records. */
export interface SemesterHead {
  readonly id: string;
  readonly centreId: string;
  readonly key: string;
  readonly head: JsonObject;
  readonly version: number;
  readonly revision: number;
}

export interface StoredSemester extends SemesterHead {
  /** `stageplan-semester/1` without `people`, as it was given: defaults not filled in. */
  readonly raw: JsonObject;
  readonly people: People;
  readonly digest: string;
}

/** The whole semester, as it is at one moment; null where there is none. */
export async function readSemester(db: Db, semesterId: string): Promise<StoredSemester | null> {
  return db.transaction(
    async (tx) => {
      const found = await readHead(tx, semesterId);
      if (found === null) return null;
      const raw = putTogether(found.head, await allRecords(tx, semesterId));
      return { ...found, raw, people: await readPeople(tx, semesterId), digest: semesterDigest(raw) };
    },
    { isolationLevel: 'repeatable read' },
  );
}

/** @param lock when it is to be changed: others that want to wait until this transaction has ended */
export async function readHead(db: Db, semesterId: string, lock?: 'update'): Promise<SemesterHead | null> {
  const query = db
    .select({
      id: semesters.id,
      centreId: semesters.centreId,
      key: semesters.key,
      head: semesters.head,
      version: semesters.version,
      revision: semesters.revision,
    })
    .from(semesters)
    .where(eq(semesters.id, semesterId));
  const [row] = await (lock === undefined ? query : query.for(lock));
  return row ?? null;
}

/** The columns of a `SemesterRecord`. */
export const RECORD_FIELDS = {
  kind: records.kind,
  key: records.key,
  position: records.position,
  body: records.body,
  employer: records.employer,
  version: records.version,
};

/** Of every kind, each in the order of its list. */
export async function allRecords(db: Db, semesterId: string): Promise<readonly SemesterRecord[]> {
  return db
    .select(RECORD_FIELDS)
    .from(records)
    .where(eq(records.semesterId, semesterId))
    .orderBy(asc(records.position), asc(records.key));
}

/** Of one kind, in the order of its list; of one employer where that is given. */
export async function listRecords(
  db: Db,
  semesterId: string,
  kind: RecordKind,
  { employer }: { readonly employer?: string | undefined } = {},
): Promise<readonly SemesterRecord[]> {
  const ofEmployer = employer === undefined ? undefined : eq(records.employer, employer);
  return db
    .select(RECORD_FIELDS)
    .from(records)
    .where(and(eq(records.semesterId, semesterId), eq(records.kind, kind), ofEmployer))
    .orderBy(asc(records.position), asc(records.key));
}

export async function getRecord(
  db: Db,
  semesterId: string,
  kind: RecordKind,
  key: string,
): Promise<SemesterRecord | null> {
  const [row] = await db
    .select(RECORD_FIELDS)
    .from(records)
    .where(and(eq(records.semesterId, semesterId), eq(records.kind, kind), eq(records.key, key)));
  return row ?? null;
}

/** Names and addresses, by the key of the trainee or mentor. */
export async function readPeople(db: Db, semesterId: string): Promise<People> {
  const rows = await db.select().from(people).where(eq(people.semesterId, semesterId)).orderBy(people.key);
  return Object.fromEntries(
    rows.map(({ key, name, email }) => [key, email === null ? { name } : { name, email }]),
  );
}
