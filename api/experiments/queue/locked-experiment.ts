import { eq } from 'drizzle-orm';
import type { Tx } from '../../store/store.ts';
import { experiments } from '../../store/tables/experiments.ts';
import type { ExperimentRow } from './experiment-rows.ts';

/** The experiment, until this transaction ends: whoever changes it or one of its cases locks it first. Undefined where there is none. */
export async function lockedExperiment(tx: Tx, id: string): Promise<ExperimentRow | undefined> {
  const [experiment] = await tx.select().from(experiments).where(eq(experiments.id, id)).for('update');
  return experiment;
}
