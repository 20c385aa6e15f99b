/** Finds cases that nobody works on and that nothing in the queue would wake. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { WorkQueue } from '../../jobs/work-queue.ts';
import type { Store } from '../../store/store.ts';
import { experimentCases, experiments } from '../../store/tables/experiments.ts';
import { CASE_EXPIRY } from './experiment-limits.ts';
import { isFreeCase } from './experiment-rows.ts';
import { priorityOf } from './start-experiment.ts';

/** Those that come next: the others are found when it is their turn. */
const AT_ONCE = 100;

/** As `sweepJobs`: a case whose worker was killed is taken up when its lease has run out, and one out of a backup too. */
export async function sweepCases(store: Store, queue: WorkQueue): Promise<void> {
  await store.change('worker', async (tx) => {
    const free = await tx
      .select({ jobId: experimentCases.id, turn: experimentCases.turn })
      .from(experimentCases)
      .innerJoin(experiments, eq(experiments.id, experimentCases.experimentId))
      .where(and(isFreeCase, inArray(experiments.state, ['queued', 'running'])))
      .orderBy(asc(experimentCases.turn))
      .limit(AT_ONCE);
    const waiting = free.map(({ jobId, turn }) => ({ jobId, priority: priorityOf(turn) }));
    await queue.sendAll(tx, waiting, { expireInSeconds: CASE_EXPIRY });
  });
}
