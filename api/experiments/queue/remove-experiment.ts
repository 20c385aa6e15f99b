/** Removing an experiment that has ended, with its cases and what they found. */
import { and, eq } from 'drizzle-orm';
import type { WorkQueue } from '../../jobs/work-queue.ts';
import type { Actor, Store } from '../../store/store.ts';
import { experimentCases, experiments } from '../../store/tables/experiments.ts';
import { tellExperiment } from './experiment-audit.ts';
import { isOpen } from './experiment-rows.ts';
import { lockedExperiment } from './locked-experiment.ts';

export type Removal =
  | 'removed'
  | 'absent'
  /** Its cases wait or run: it is to be stopped first. */
  | 'open'
  /** It is not the version that was seen. */
  | 'changed';

/** The semesters that it was begun with go by themselves, once nothing names them (`store/retention.ts`). */
export function removeExperiment(
  store: Store,
  queue: WorkQueue,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Removal> {
  return store.change(actor, async (tx, audit) => {
    const experiment = await lockedExperiment(tx, id);
    if (experiment === undefined) return 'absent';
    // First of the two: as long as it runs, every case that ends makes another version.
    if (isOpen(experiment)) return 'open';
    if (experiment.version !== version) return 'changed';
    const givenUp = await tx
      .select({ id: experimentCases.id })
      .from(experimentCases)
      .where(and(eq(experimentCases.experimentId, id), eq(experimentCases.state, 'failed')));
    for (const one of givenUp) await queue.exhume(tx, one.id);
    await tx.delete(experiments).where(eq(experiments.id, id));
    const { state, digest, cases } = experiment;
    await tellExperiment(audit, experiment, {
      action: 'remove',
      before: { state, experiment: experiment.experiment.id, digest, cases },
    });
    return 'removed';
  });
}
