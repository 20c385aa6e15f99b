/** Taking a case: from then on this worker alone may write what becomes of it, until its lease runs out. */
import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Patience } from '../../jobs/job-limits.ts';
import { countedAnew, leaseEnd } from '../../jobs/take-job.ts';
import type { WorkQueue } from '../../jobs/work-queue.ts';
import type { Audit, Store, Tx } from '../../store/store.ts';
import { experimentCases, experiments } from '../../store/tables/experiments.ts';
import { settle } from './case-change.ts';
import { workerVanished } from './case-problem.ts';
import { tellCase, tellExperiment } from './experiment-audit.ts';
import { type CaseRow, type ExperimentRow, isFreeCase, isOpen } from './experiment-rows.ts';

/** A case, its experiment and the lease on it. */
export interface TakenCase {
  readonly experiment: ExperimentRow;
  readonly row: CaseRow;
  readonly lease: string;
}

/**
 * Null where somebody else has it, it has ended, its experiment was stopped, or its worker vanished too often and it is
 * given up now.
 */
export function takeCase(
  store: Store,
  queue: WorkQueue,
  caseId: string,
  { leaseSeconds, vanishings }: Pick<Patience, 'leaseSeconds' | 'vanishings'>,
): Promise<TakenCase | null> {
  return store.change('worker', async (tx, audit) => {
    const experiment = await experimentOfCase(tx, caseId);
    if (experiment === undefined || !isOpen(experiment)) return null;
    const [before] = await tx
      .select()
      .from(experimentCases)
      .where(and(eq(experimentCases.id, caseId), isFreeCase))
      .for('update');
    if (before === undefined) return null;
    const counts = countedAnew(before);
    if (counts.vanished >= vanishings) {
      await giveUp(tx, audit, queue, experiment, before, counts.vanished);
      return null;
    }
    const lease = randomUUID();
    const [row] = await tx
      .update(experimentCases)
      .set({
        ...{ state: 'running', lease, ...counts },
        leaseUntil: leaseEnd(leaseSeconds),
      })
      .where(eq(experimentCases.id, caseId))
      .returning();
    if (row === undefined) throw new Error('a case that was locked is gone');
    await tellCase(audit, experiment, before, { state: row.state, ...counts });
    return { experiment: await begun(tx, audit, experiment), row, lease };
  });
}

/** Locked before its case, as whoever changes one does. */
async function experimentOfCase(tx: Tx, caseId: string): Promise<ExperimentRow | undefined> {
  const ofCase = tx
    .select({ id: experimentCases.experimentId })
    .from(experimentCases)
    .where(eq(experimentCases.id, caseId));
  const [found] = await tx
    .select()
    .from(experiments)
    .where(sql`${experiments.id} = (${ofCase})`)
    .for('update');
  return found;
}

async function begun(tx: Tx, audit: Audit, before: ExperimentRow): Promise<ExperimentRow> {
  const [row] = await tx
    .update(experiments)
    .set({ state: 'running', startedAt: before.startedAt ?? sql`now()`, version: before.version + 1 })
    .where(eq(experiments.id, before.id))
    .returning();
  if (row === undefined) throw new Error('an experiment that was locked is gone');
  if (before.state !== row.state) {
    const change = { before: { state: before.state }, after: { state: row.state } };
    await tellExperiment(audit, row, { action: 'change', ...change });
  }
  return row;
}

/** Nobody can say what became of it, and most likely it would take down the next worker too. */
async function giveUp(
  tx: Tx,
  audit: Audit,
  queue: WorkQueue,
  experiment: ExperimentRow,
  before: CaseRow,
  vanished: number,
): Promise<void> {
  await tx
    .update(experimentCases)
    .set({
      ...{ state: 'failed', vanished, lease: null, leaseUntil: null },
      ...{ endedAt: sql`now()`, problem: workerVanished(vanished) },
    })
    .where(eq(experimentCases.id, before.id));
  await queue.bury(tx, before.id);
  await tellCase(audit, experiment, before, { state: 'failed', vanished });
  await settle(tx, audit, experiment);
}
