/** One queue of work in the database, over pg-boss: who may begin next, and when. */
import type PgBoss from 'pg-boss';
import type { Tx } from '../store/store.ts';
import { sqlInside } from './queue-sql.ts';

export interface QueueEntry {
  readonly id: string;
  readonly jobId: string;
}

export interface Wake {
  /** How long the job may take; pg-boss has no heartbeat, so this is when it gives the entry up. */
  readonly expireInSeconds: number;
  /** Before it may begin. */
  readonly delaySeconds?: number;
  /** The highest begins first; 0 where not told. */
  readonly priority?: number;
}

export interface WorkQueue {
  /** In the transaction that made the job wait; a job that has an entry waiting gets no second one. */
  send(tx: Tx, jobId: string, wake: Wake): Promise<void>;
  /** Many at once, each as `send` would, without delay. */
  sendAll(tx: Tx, jobs: readonly WaitingJob[], wake: Pick<Wake, 'expireInSeconds'>): Promise<void>;
  /** In the transaction that gave the job up. */
  bury(tx: Tx, jobId: string): Promise<void>;
  /** In the transaction that has it tried again. */
  exhume(tx: Tx, jobId: string): Promise<void>;
  next(): Promise<QueueEntry | null>;
  /** Whatever came of the job: the table knows. */
  done(entry: QueueEntry): Promise<void>;
  /** Entries that wait, and jobs that were given up. */
  sizes(): Promise<{ readonly waiting: number; readonly dead: number }>;
}

export interface WaitingJob {
  readonly jobId: string;
  readonly priority: number;
}

export interface QueueNames {
  readonly queue: string;
  /** Jobs that failed too often, for whoever looks after the service. */
  readonly deadLetters: string;
}

const SENT_AT_ONCE = 1000;

/** Makes what it needs in the database where that is not there. */
export async function workQueue(boss: PgBoss, { queue, deadLetters }: QueueNames): Promise<WorkQueue> {
  await boss.createQueue(deadLetters, { name: deadLetters, policy: 'short' });
  // Attempts are counted in the table, together with what came of them: the queue itself tries nothing again.
  await boss.createQueue(queue, { name: queue, policy: 'short', retryLimit: 0 });
  return {
    send: async (tx, jobId, { expireInSeconds, delaySeconds = 0, priority = 0 }) => {
      await boss.send(
        queue,
        { jobId },
        { singletonKey: jobId, expireInSeconds, startAfter: delaySeconds, priority, db: sqlInside(tx) },
      );
    },
    sendAll: async (tx, jobs, { expireInSeconds }) => {
      for (let i = 0; i < jobs.length; i += SENT_AT_ONCE) {
        const some = jobs.slice(i, i + SENT_AT_ONCE).map(({ jobId, priority }) => ({
          ...{ name: queue, data: { jobId }, singletonKey: jobId },
          ...{ priority, expireInSeconds, retryLimit: 0 },
        }));
        await boss.insert(some, { db: sqlInside(tx) });
      }
    },
    bury: async (tx, jobId) => {
      await boss.send(deadLetters, { jobId }, { id: jobId, singletonKey: jobId, db: sqlInside(tx) });
    },
    exhume: async (tx, jobId) => {
      await boss.deleteJob(deadLetters, jobId, { db: sqlInside(tx) });
    },
    next: async () => {
      const [entry] = await boss.fetch<{ readonly jobId: string }>(queue, { batchSize: 1 });
      return entry === undefined ? null : { id: entry.id, jobId: entry.data.jobId };
    },
    done: async ({ id }) => {
      await boss.complete(queue, id);
    },
    sizes: async () => ({
      waiting: await boss.getQueueSize(queue),
      dead: await boss.getQueueSize(deadLetters),
    }),
  };
}
