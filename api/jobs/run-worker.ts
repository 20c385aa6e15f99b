/** Works through the queue: in the service's own process, or in any number of others on the same database. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { startPlanning } from '../planning/planning-threads.ts';
import type { FeedPlaces } from '../planning/semester-feeds.ts';
import type { Store } from '../store/store.ts';
import { readOnThread } from './job-input.ts';
import { PATIENCE, type Patience } from './job-limits.ts';
import type { JobQueue, QueueEntry } from './job-queue.ts';
import { type RunContext, runJob } from './run-job.ts';
import { NO_SPARE_WORK, SpareCrew, type SpareWork } from './spare-work.ts';
import { sweepJobs } from './sweep-jobs.ts';
import { takeJob } from './take-job.ts';

export interface WorkerOptions {
  readonly store: Store;
  readonly queue: JobQueue;
  /** Jobs at the same time. */
  readonly concurrency: number;
  /** Planning threads of one job at most. */
  readonly threads: number;
  readonly places: FeedPlaces;
  readonly log: Logger;
  /** Aborted when this process has to end. */
  readonly signal: AbortSignal;
  readonly patience?: Patience;
  readonly read?: typeof readOnThread;
  readonly plan?: typeof startPlanning;
  /** Done on the threads of jobs that are not there; a job that comes takes them back. */
  readonly spare?: SpareWork;
}

/** Ends when it is told to and what ran is back in the queue, or has ended. Never rejects. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { signal, concurrency, threads, spare = NO_SPARE_WORK } = options;
  const { patience = PATIENCE, read = readOnThread, plan = startPlanning } = options;
  const context: RunContext = { ...options, patience, read, plan };
  const sweeping = sweep(context, spare, signal);
  const running = new Set<Promise<void>>();
  const crew = new SpareCrew(spare);
  const room = () => (concurrency - running.size) * threads;
  while (!signal.aborted) {
    const entry = running.size < concurrency ? await nextEntry(context) : null;
    if (entry !== null) {
      const job: Promise<void> = work(context, entry, signal).finally(() => running.delete(job));
      running.add(job);
      crew.shrinkTo(room());
    } else if (!(await crew.beginOne(room()))) {
      await rest(patience.pollMilliseconds, signal, [...running, ...crew.someEnd]);
    }
  }
  await Promise.all([sweeping, crew.close(), ...running]);
}

/** Until there may be something to do: a job that ends makes room. */
async function rest(
  milliseconds: number,
  signal: AbortSignal,
  running: readonly Promise<void>[],
): Promise<void> {
  await Promise.race([pause(milliseconds, undefined, { signal }).catch(() => undefined), ...running]);
}

async function nextEntry({ queue, log }: RunContext): Promise<QueueEntry | null> {
  try {
    return await queue.next();
  } catch (error) {
    log.error({ err: error }, 'the queue could not be asked');
    return null;
  }
}

async function work(context: RunContext, entry: QueueEntry, signal: AbortSignal): Promise<void> {
  const { store, queue, patience, log } = context;
  const { jobId: job } = entry;
  try {
    const taken = await takeJob(store, queue, job, patience);
    if (taken !== null) {
      const { attempts: attempt, vanished } = taken.row;
      log.info({ job, attempt, vanished }, 'a job begins');
      await runJob(context, taken, signal);
      log.info({ job }, 'a job was let go');
    }
    await queue.done(entry);
  } catch (error) {
    // What it was is in the table: when the lease has run out it is taken up again.
    log.error({ job, err: error }, 'a job could not be worked on');
  }
}

async function sweep(
  { store, queue, patience, log }: RunContext,
  spare: SpareWork,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await sweepJobs(store, queue)
      .then(() => spare.sweep())
      .catch((error: unknown) => {
        log.error({ err: error }, 'jobs could not be looked through');
      });
    await pause(patience.sweepMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}
