/** What people ask of an experiment that there is: to stop, or to go on. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { WorkQueue } from '../../jobs/work-queue.ts';
import type { Actor, Audit, Store, Tx } from '../../store/store.ts';
import { type ExperimentState, experimentCases, experiments } from '../../store/tables/experiments.ts';
import { tellExperiment } from './experiment-audit.ts';
import { CASE_EXPIRY } from './experiment-limits.ts';
import { type ExperimentRow, isOpen } from './experiment-rows.ts';
import { lockedExperiment } from './locked-experiment.ts';
import { priorityOf } from './start-experiment.ts';

/**
 * What is planned stays; cases that run are broken off, for their worker has lost them. One that has ended stays as it is.
 *
 * @returns whether there is such an experiment
 */
export function stopExperiment(store: Store, actor: Actor, id: string): Promise<boolean> {
  return store.change(actor, async (tx, audit) => {
    const experiment = await lockedExperiment(tx, id);
    if (experiment === undefined) return false;
    if (!isOpen(experiment)) return true;
    await tx
      .update(experimentCases)
      .set({ state: 'queued', lease: null, leaseUntil: null, attempts: 0, vanished: 0 })
      .where(and(eq(experimentCases.experimentId, id), eq(experimentCases.state, 'running')));
    await becomes(tx, audit, experiment, 'stopped');
    return true;
  });
}

/** Goes on with one that was stopped, and tries again what failed; one that runs or is done stays as it is. */
export function resumeExperiment(store: Store, queue: WorkQueue, actor: Actor, id: string): Promise<boolean> {
  return store.change(actor, async (tx, audit) => {
    const experiment = await lockedExperiment(tx, id);
    if (experiment === undefined) return false;
    if (experiment.state !== 'stopped' && experiment.state !== 'failed') return true;
    const failed = await tx
      .select({ id: experimentCases.id })
      .from(experimentCases)
      .where(and(eq(experimentCases.experimentId, id), eq(experimentCases.state, 'failed')));
    for (const one of failed) await queue.exhume(tx, one.id);
    const again = await tx
      .update(experimentCases)
      .set({ state: 'queued', attempts: 0, vanished: 0, problem: null, endedAt: null })
      .where(and(eq(experimentCases.experimentId, id), inArray(experimentCases.state, ['queued', 'failed'])))
      .returning({ jobId: experimentCases.id, turn: experimentCases.turn });
    const waiting = again.map(({ jobId, turn }) => ({ jobId, priority: priorityOf(turn) }));
    await queue.sendAll(tx, waiting, { expireInSeconds: CASE_EXPIRY });
    await becomes(tx, audit, experiment, again.length === 0 ? 'done' : 'queued');
    return true;
  });
}

async function becomes(tx: Tx, audit: Audit, before: ExperimentRow, state: ExperimentState): Promise<void> {
  const hasEnded = state !== 'queued';
  await tx
    .update(experiments)
    .set({ state, version: before.version + 1, endedAt: hasEnded ? sql`now()` : null })
    .where(eq(experiments.id, before.id));
  const change = { before: { state: before.state }, after: { state } };
  await tellExperiment(audit, before, { action: 'change', ...change });
}
