/**
 * The queues of the service, in the same database: one of planning jobs, and one of the cases of experiments. They only
 * wake a worker; what a job is and how far it got is in its table, so that an entry too many does no harm and one too few
 * is made again.
 */
import PgBoss from 'pg-boss';
import type { Store } from '../store/store.ts';
import { type WorkQueue, workQueue } from './work-queue.ts';

export type { QueueEntry } from './work-queue.ts';

/** Of planning jobs. */
export interface JobQueue extends WorkQueue {
  /** Of cases of experiments, which wait for planning jobs. */
  readonly experiments: WorkQueue;
  close(): Promise<void>;
}

/**
 * Opens the queues and makes what they need in the database where that is not there.
 *
 * @param onError what goes wrong in their own upkeep
 */
export async function openQueue(store: Store, onError: (error: Error) => void): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values: readonly unknown[] = []) => store.executeSql(text, values) },
    schedule: false,
  });
  boss.on('error', onError);
  await boss.start();
  const planning = await workQueue(boss, { queue: 'planning', deadLetters: 'planning-dead' });
  const experiments = await workQueue(boss, { queue: 'experiments', deadLetters: 'experiments-dead' });
  return { ...planning, experiments, close: () => boss.stop({ graceful: false }) };
}
