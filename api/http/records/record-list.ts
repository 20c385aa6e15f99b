/** Records of a semester as somebody may see them, by page and filter. */
import { and, asc, eq, exists, ilike, or, type SQL, sql } from 'drizzle-orm';
import { RECORD_FIELDS, type SemesterRecord } from '../../store/semester-reading.ts';
import type { Db } from '../../store/store.ts';
import { people } from '../../store/tables/people.ts';
import { type RecordKind, records } from '../../store/tables/semesters.ts';
import { cursorAfter, cursorStart, type PageQuestion } from '../paging.ts';
import { containing } from '../text-search.ts';
import { mayAskFor, type SeenSemester, seenRecords, seesNames, type View } from '../visibility.ts';

export interface RecordQuestion extends PageQuestion {
  /** In the id or the name. */
  readonly q?: string | undefined;
  /** Field of the record, and what it must be. */
  readonly fields: readonly (readonly [field: string, value: string])[];
}

/** In the order of the semester's list; one more than `limit` where there is a next page. */
export async function findRecords(
  db: Db,
  { semester, view }: SeenSemester,
  kind: RecordKind,
  question: RecordQuestion,
): Promise<readonly SemesterRecord[]> {
  return db
    .select(RECORD_FIELDS)
    .from(records)
    .where(
      and(
        eq(records.semesterId, semester.id),
        eq(records.kind, kind),
        seenRecords(db, view, kind),
        afterCursor(question),
        question.q === undefined ? undefined : called(db, view, question.q),
        ...question.fields.map(([field, value]) =>
          mayAskFor(view, kind, field) ? holds(field, value) : sql`false`,
        ),
      ),
    )
    .orderBy(asc(records.position), asc(records.key))
    .limit(question.limit + 1);
}

/** Null where there is none that may be seen. */
export async function findRecord(
  db: Db,
  { semester, view }: SeenSemester,
  kind: RecordKind,
  key: string,
): Promise<SemesterRecord | null> {
  const [row] = await db
    .select(RECORD_FIELDS)
    .from(records)
    .where(
      and(
        eq(records.semesterId, semester.id),
        eq(records.kind, kind),
        eq(records.key, key),
        seenRecords(db, view, kind),
      ),
    );
  return row ?? null;
}

export function recordCursor({ position, key }: SemesterRecord): string {
  return cursorAfter(String(position), key);
}

function afterCursor(question: PageQuestion): SQL | undefined {
  const [position, key] = cursorStart(question, ['integer', 'text']) ?? [];
  return position === undefined
    ? undefined
    : sql`(${records.position}, ${records.key}) > (${Number(position)}, ${key})`;
}

/** In the id, in what the record is called, or in the name of the trainee or mentor for who sees that. */
function called(db: Db, view: View, text: string): SQL | undefined {
  const pattern = containing(text);
  const person = db
    .select({ key: people.key })
    .from(people)
    .where(
      and(
        eq(people.semesterId, records.semesterId),
        eq(people.key, records.key),
        ilike(people.name, pattern),
      ),
    );
  return or(
    ilike(records.key, pattern),
    ilike(sql`${records.body} ->> 'name'`, pattern),
    seesNames(view) ? exists(person) : undefined,
  );
}

function holds(field: string, value: string): SQL {
  return field === 'employer' ? eq(records.employer, value) : eq(sql`${records.body} ->> ${field}`, value);
}
