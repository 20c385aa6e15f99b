/**
 * The queue of planning jobs, in the same database: who may begin next, and when. It only wakes a worker; what a job is
 * and how far it got is in the table `jobs`, so that an entry too many does no harm and one too few is made again.
 */
import PgBoss from 'pg-boss';
import type { Store, Tx } from '../store/store.ts';
import { sqlInside } from './queue-sql.ts';

const QUEUE = 'planning';
/** Jobs that failed too often, for whoever looks after the service. */
const DEAD_LETTERS = 'planning-dead';

export interface QueueEntry {
  readonly id: string;
  readonly jobId: string;
}

export interface Wake {
  /** How long the job may take; pg-boss has no heartbeat, so this is when it gives the entry up. */
  readonly expireInSeconds: number;
  /** Before it may begin. */
  readonly delaySeconds?: number;
}

export interface JobQueue {
  /** In the transaction that made the job wait; a job that has an entry waiting gets no second one. */
  send(tx: Tx, jobId: string, wake: Wake): Promise<void>;
  /** In the transaction that gave the job up. */
  bury(tx: Tx, jobId: string): Promise<void>;
  /** In the transaction that has it tried again. */
  exhume(tx: Tx, jobId: string): Promise<void>;
  next(): Promise<QueueEntry | null>;
  /** Whatever came of the job: the table knows. */
  done(entry: QueueEntry): Promise<void>;
  /** Entries that wait, and jobs that were given up. */
  sizes(): Promise<{ readonly waiting: number; readonly dead: number }>;
  close(): Promise<void>;
}

/**
 * Opens the queue and makes what it needs in the database where that is not there.
 *
 * @param onError what goes wrong in the queue's own upkeep
 */
export async function openQueue(store: Store, onError: (error: Error) => void): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values: readonly unknown[] = []) => store.executeSql(text, values) },
    schedule: false,
  });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(DEAD_LETTERS, { name: DEAD_LETTERS, policy: 'short' });
  // Attempts are counted in `jobs`, together with what came of them: the queue itself tries nothing again.
  await boss.createQueue(QUEUE, { name: QUEUE, policy: 'short', retryLimit: 0 });
  return {
    send: async (tx, jobId, { expireInSeconds, delaySeconds = 0 }) => {
      await boss.send(
        QUEUE,
        { jobId },
        { singletonKey: jobId, expireInSeconds, startAfter: delaySeconds, db: sqlInside(tx) },
      );
    },
    bury: async (tx, jobId) => {
      await boss.send(DEAD_LETTERS, { jobId }, { id: jobId, singletonKey: jobId, db: sqlInside(tx) });
    },
    exhume: async (tx, jobId) => {
      await boss.deleteJob(DEAD_LETTERS, jobId, { db: sqlInside(tx) });
    },
    next: async () => {
      const [entry] = await boss.fetch<{ readonly jobId: string }>(QUEUE, { batchSize: 1 });
      return entry === undefined ? null : { id: entry.id, jobId: entry.data.jobId };
    },
    done: async ({ id }) => {
      await boss.complete(QUEUE, id);
    },
    sizes: async () => ({
      waiting: await boss.getQueueSize(QUEUE),
      dead: await boss.getQueueSize(DEAD_LETTERS),
    }),
    close: () => boss.stop({ graceful: false }),
  };
}
