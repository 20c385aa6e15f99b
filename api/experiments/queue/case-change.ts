/** What a change of a case makes of its experiment. */
import { count, eq, sql } from 'drizzle-orm';
import type { Audit, Db, Tx } from '../../store/store.ts';
import { type CaseState, experimentCases, experiments } from '../../store/tables/experiments.ts';
import { tellExperiment } from './experiment-audit.ts';
import { type ExperimentRow, isOpen } from './experiment-rows.ts';

/** @param experiment locked, one of whose cases was changed: it is done with its last case */
export async function settle(tx: Tx, audit: Audit, experiment: ExperimentRow): Promise<void> {
  const { id, version, state: before } = experiment;
  const cases = await casesByState(tx, id);
  const hasEnded = isOpen(experiment) && cases.queued + cases.running === 0;
  const state = cases.failed > 0 ? 'failed' : 'done';
  await tx
    .update(experiments)
    .set({ version: version + 1, ...(hasEnded ? { state, endedAt: sql`now()` } : {}) })
    .where(eq(experiments.id, id));
  if (!hasEnded) return;
  await tellExperiment(audit, experiment, {
    action: 'change',
    before: { state: before },
    after: { state, done: cases.done, failed: cases.failed },
  });
}

export async function casesByState(db: Db, experimentId: string): Promise<Record<CaseState, number>> {
  const rows = await db
    .select({ state: experimentCases.state, cases: count() })
    .from(experimentCases)
    .where(eq(experimentCases.experimentId, experimentId))
    .groupBy(experimentCases.state);
  const none = { queued: 0, running: 0, done: 0, failed: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, cases }) => [state, cases])) };
}
