/** Cases of experiments as work for a worker that has nothing to plan. */
import type { Logger } from 'pino';
import { PATIENCE, type Patience } from '../../jobs/job-limits.ts';
import type { SpareTask, SpareWork } from '../../jobs/spare-work.ts';
import type { QueueEntry, WorkQueue } from '../../jobs/work-queue.ts';
import type { FeedPlaces } from '../../planning/semester-feeds.ts';
import type { Store } from '../../store/store.ts';
import { CaseSetups } from './case-setups.ts';
import { CaseThreads } from './case-threads.ts';
import { type CaseContext, runQueuedCase } from './run-queued-case.ts';
import { sweepCases } from './sweep-cases.ts';
import { takeCase } from './take-case.ts';

export interface ExperimentWorkOptions {
  readonly store: Store;
  /** Of cases. */
  readonly queue: WorkQueue;
  readonly places: FeedPlaces;
  readonly log: Logger;
  readonly patience?: Patience;
  readonly threads?: CaseThreads;
}

export function experimentWork(options: ExperimentWorkOptions): SpareWork {
  const { store, queue, places, log, patience = PATIENCE, threads = new CaseThreads() } = options;
  const context: CaseContext = {
    ...{ store, queue, log, patience, threads },
    setups: new CaseSetups(store, places),
  };
  return {
    begin: async () => {
      const entry = await nextEntry(context);
      if (entry === null) await threads.endIdle();
      return entry === null ? null : begun(context, entry);
    },
    sweep: () => sweepCases(store, queue),
    close: () => threads.endIdle(0),
  };
}

async function nextEntry({ queue, log }: CaseContext): Promise<QueueEntry | null> {
  try {
    return await queue.next();
  } catch (err) {
    log.error({ err }, 'the queue of cases could not be asked');
    return null;
  }
}

function begun(context: CaseContext, entry: QueueEntry): SpareTask {
  const giveWay = new AbortController();
  return { ended: work(context, entry, giveWay.signal), giveWay: () => giveWay.abort() };
}

async function work(context: CaseContext, entry: QueueEntry, giveWay: AbortSignal): Promise<void> {
  const { store, queue, patience, log } = context;
  try {
    const taken = await takeCase(store, queue, entry.jobId, patience);
    if (taken !== null) await runQueuedCase(context, taken, giveWay);
    await queue.done(entry);
  } catch (err) {
    // What it was is in the table: when the lease has run out it is taken up again.
    log.error({ case: entry.jobId, err }, 'a case could not be worked on');
  }
}
