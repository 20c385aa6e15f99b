/** What becomes of jobs and their plans, told to the audit table. */
import { eq } from 'drizzle-orm';
import type { Audit, AuditEntry, Tx } from '../store/store.ts';
import { semesters } from '../store/tables/semesters.ts';

type JobChange = Pick<AuditEntry, 'entity' | 'entityKey' | 'action' | 'before' | 'after'> & {
  readonly semesterId: string;
};

export async function tellJob(tx: Tx, audit: Audit, change: JobChange): Promise<void> {
  const [semester] = await tx
    .select({ centreId: semesters.centreId })
    .from(semesters)
    .where(eq(semesters.id, change.semesterId));
  await audit({ ...change, centreId: semester?.centreId ?? null });
}
