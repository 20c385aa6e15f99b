/** A semester as it was when something was planned of it: what is planned does not change under a running job. */
import { and, eq } from 'drizzle-orm';
import type { JsonObject } from './semester-parts.ts';
import { readSemester } from './semester-reading.ts';
import type { Db, Tx } from './store.ts';
import { snapshots } from './tables/semesters.ts';

/** Keeps the semester as it now is, once for each digest. Null where there is no such semester. */
export async function keepSnapshot(
  tx: Tx,
  semesterId: string,
): Promise<{ readonly digest: string; readonly revision: number } | null> {
  const semester = await readSemester(tx, semesterId);
  if (semester === null) return null;
  const { digest, revision, raw } = semester;
  await tx.insert(snapshots).values({ semesterId, digest, body: raw }).onConflictDoNothing();
  return { digest, revision };
}

/** `stageplan-semester/1` without `people`. */
export async function readSnapshot(db: Db, semesterId: string, digest: string): Promise<JsonObject | null> {
  const [row] = await db
    .select({ body: snapshots.body })
    .from(snapshots)
    .where(and(eq(snapshots.semesterId, semesterId), eq(snapshots.digest, digest)));
  return row?.body ?? null;
}
