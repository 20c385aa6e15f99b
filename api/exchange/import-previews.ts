/** Imports that were looked at: kept for an hour with what they would change, until somebody confirms one. */
import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { type SemesterInput, semesterInput } from '../../solver/domain/semester-schema.ts';
import type { PlanLibrary } from '../plans/plan-library.ts';
import { reopenTouchedBy } from '../plans/reopen-touched.ts';
import type { SemesterProblem } from '../store/semester-judgement.ts';
import { type JsonObject, putTogether } from '../store/semester-parts.ts';
import { allRecords, readHead, readPeople } from '../store/semester-reading.ts';
import { replaceSemester, saveSemester } from '../store/semester-records.ts';
import type { Actor, Db, Store } from '../store/store.ts';
import { importPreviews } from '../store/tables/import-previews.ts';
import { semesters } from '../store/tables/semesters.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import {
  DIFFERENCE_KINDS,
  type DifferenceKind,
  importChanges,
  type KindDifferences,
} from './import-changes.ts';

export const PREVIEW_MINUTES = 60;

const differencesSchema = z.array(
  z.object({
    kind: z.enum(DIFFERENCE_KINDS),
    added: z.array(z.string()),
    changed: z.array(
      z.object({
        key: z.string(),
        fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    ),
    removed: z.array(z.string()),
  }),
);
const warningSchema = z.object({ path: z.string(), nl: z.string(), en: z.string() });
const bodySchema = z.object({
  given: z.record(z.string(), z.unknown()),
  differences: differencesSchema,
  warnings: z.array(warningSchema),
});

export type PreviewWarning = z.infer<typeof warningSchema>;

export interface ImportPreview {
  readonly id: string;
  readonly centreId: string;
  /** Null for a semester that is not there yet. */
  readonly semesterId: string | null;
  /** The semester's own id, as in the file. */
  readonly key: string;
  readonly differences: readonly KindDifferences[];
  readonly warnings: readonly PreviewWarning[];
  readonly expiresAt: string;
}

export interface PreviewRequest {
  readonly centreId: string;
  /** The only semester that the file may be of; null for any of the centre, also a new one. */
  readonly semesterId: string | null;
  readonly given: SemesterInput;
  readonly warnings: readonly PreviewWarning[];
  readonly createdBy: string | null;
  readonly now: Date;
}

export type PreviewOutcome =
  | { readonly kind: 'ok'; readonly preview: ImportPreview }
  /** The file is of another semester than the one that it was sent to. */
  | { readonly kind: 'other-semester'; readonly expected: string };

/** Nothing of the semester is changed; previews that nobody confirmed in time go. */
export async function previewImport(
  store: Store,
  actor: Actor,
  request: PreviewRequest,
): Promise<PreviewOutcome> {
  const { centreId, given, warnings, createdBy, now } = request;
  return store.change(actor, async (tx) => {
    await tx.delete(importPreviews).where(lt(importPreviews.expiresAt, now.toISOString()));
    const semesterId = request.semesterId ?? (await semesterWithKey(tx, centreId, given.id));
    const stored = semesterId === null ? null : await storedSemester(tx, semesterId);
    if (stored !== null && stored.key !== given.id) return { kind: 'other-semester', expected: stored.key };
    const { differences } = importChanges(stored?.raw ?? null, given);
    const expiresAt = new Date(now.getTime() + PREVIEW_MINUTES * 60_000).toISOString();
    const body: z.infer<typeof bodySchema> = {
      given: { ...given },
      differences: differences.map((one) => ({ ...one, ...copied(one) })),
      warnings: [...warnings],
    };
    const revision = stored?.revision ?? null;
    const [made] = await tx
      .insert(importPreviews)
      .values({ centreId, semesterId, revision, body, createdBy, createdAt: now.toISOString(), expiresAt })
      .returning({ id: importPreviews.id });
    if (made === undefined) throw new Error('the preview could not be kept');
    const preview = { id: made.id, centreId, semesterId, key: given.id, differences, warnings, expiresAt };
    return { kind: 'ok', preview };
  });
}

function copied({ added, changed, removed }: KindDifferences) {
  return {
    added: [...added],
    changed: changed.map(({ key, fields }) => ({ key, fields: [...fields] })),
    removed: [...removed],
  };
}

/** Null where there is none, or it was kept long enough. */
export async function readPreview(db: Db, id: string, now: Date): Promise<ImportPreview | null> {
  const found = await readRow(db, id, now);
  if (found === null) return null;
  const { row, body } = found;
  return {
    id: row.id,
    centreId: row.centreId,
    semesterId: row.semesterId,
    key: semesterInput(body.given).id,
    differences: body.differences,
    warnings: body.warnings,
    expiresAt: new Date(row.expiresAt).toISOString(),
  };
}

export async function dropPreview(store: Store, actor: Actor, id: string): Promise<void> {
  await store.change(actor, async (tx) => {
    await tx.delete(importPreviews).where(eq(importPreviews.id, id));
  });
}

export type ConfirmOutcome =
  | { readonly kind: 'ok'; readonly semesterId: string; readonly revision: number }
  | { readonly kind: 'absent' }
  /** What would be changed is no longer what was shown. */
  | {
      readonly kind: 'stale';
      readonly changed: readonly { readonly kind: DifferenceKind; readonly key: string }[];
    }
  | { readonly kind: 'invalid'; readonly problems: readonly SemesterProblem[] };

/** Applies what was shown, in one transaction, and forgets the preview; nothing where the semester was changed since. */
export async function confirmImport(
  { store, library }: { readonly store: Store; readonly library: PlanLibrary },
  actor: Actor,
  id: string,
  now: Date,
): Promise<ConfirmOutcome> {
  return store.change(actor, async (tx, audit) => {
    const found = await readRow(tx, id, now);
    if (found === null) return { kind: 'absent' };
    const { row, body } = found;
    const given = semesterInput(body.given);
    const semesterId = row.semesterId ?? (await semesterWithKey(tx, row.centreId, given.id));
    if (semesterId !== null) await readHead(tx, semesterId, 'update');
    const stored = semesterId === null ? null : await storedSemester(tx, semesterId);
    const current = importChanges(stored?.raw ?? null, given);
    const changed = changedMeanwhile(body.differences, current.differences);
    if ((stored?.revision ?? null) !== row.revision || changed.length > 0) return { kind: 'stale', changed };
    await tx.delete(importPreviews).where(eq(importPreviews.id, id));
    if (semesterId === null || stored === null) {
      const made = await saveSemester(tx, audit, row.centreId, current.semester);
      return { kind: 'ok', semesterId: made.id, revision: (await readHead(tx, made.id))?.revision ?? 1 };
    }
    const outcome = await replaceSemester(tx, audit, semesterId, current.semester, stored.revision);
    if (outcome.kind === 'ok') {
      await reopenTouchedBy(tx, audit, library, semesterId, [{ kind: 'head', key: stored.key }]);
      return { kind: 'ok', semesterId, revision: outcome.revision };
    }
    if (outcome.kind === 'invalid') return outcome;
    throw new Error(`a locked semester is ${outcome.kind}`);
  });
}

async function readRow(db: Db, id: string, now: Date) {
  const [row] = await db.select().from(importPreviews).where(eq(importPreviews.id, id));
  if (row === undefined || new Date(row.expiresAt) <= now) return null;
  return { row, body: bodySchema.parse(row.body) };
}

async function semesterWithKey(db: Db, centreId: string, key: string): Promise<string | null> {
  const [row] = await db
    .select({ id: semesters.id })
    .from(semesters)
    .where(and(eq(semesters.centreId, centreId), eq(semesters.key, key)));
  return row?.id ?? null;
}

interface StoredWhole {
  readonly key: string;
  readonly revision: number;
  /** With `people`. */
  readonly raw: JsonObject;
}

async function storedSemester(db: Db, id: string): Promise<StoredWhole | null> {
  const found = await readHead(db, id);
  if (found === null) return null;
  const raw = putTogether(found.head, await allRecords(db, id));
  return { key: found.key, revision: found.revision, raw: { ...raw, people: await readPeople(db, id) } };
}
