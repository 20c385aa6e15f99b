/** One attempt at a case: from what it is planned from to what becomes of it. */
import type { Logger } from 'pino';
import type { Patience } from '../../jobs/job-limits.ts';
import type { WorkQueue } from '../../jobs/work-queue.ts';
import type { Store } from '../../store/store.ts';
import type { PlannedCase } from '../case-thread.ts';
import type { CaseSetups } from './case-setups.ts';
import type { CaseThreads, PlanningThread } from './case-threads.ts';
import { CASE_SECONDS } from './experiment-limits.ts';
import { keyOf } from './experiment-rows.ts';
import { HeldCase } from './held-case.ts';
import { hold } from './hold-case.ts';
import type { TakenCase } from './take-case.ts';

export interface CaseContext {
  readonly store: Store;
  readonly queue: WorkQueue;
  readonly setups: CaseSetups;
  readonly threads: CaseThreads;
  readonly patience: Patience;
  readonly log: Logger;
}

/** How planning came to an end. */
type Ending =
  | { readonly kind: 'planned'; readonly planned: PlannedCase }
  /** The thread broke down, or hung. */
  | { readonly kind: 'crashed'; readonly message: string }
  | { readonly kind: 'broken-off' };

/** @param giveWay aborted when this process needs the thread for something else, or has to end */
export async function runQueuedCase(
  context: CaseContext,
  taken: TakenCase,
  giveWay: AbortSignal,
): Promise<void> {
  const { store, queue, patience, log } = context;
  const held = new HeldCase(store, queue, taken, patience);
  const about = { experiment: taken.experiment.id, case: taken.row.number };
  const holding = hold(held, patience.leaseSeconds, (err) =>
    log.warn({ ...about, err }, 'no sign of life given'),
  );
  try {
    const finish = await planned(context, taken, held, AbortSignal.any([giveWay, holding.lost]));
    await holding.close();
    if (holding.lost.aborted || !(await finish())) log.info(about, 'the lease on a case was lost');
  } catch (err) {
    await holding.close();
    log.error({ ...about, err }, 'an attempt at a case failed');
    if (!holding.lost.aborted) await held.retry(messageOf(err));
  }
}

/** What is to be written of it; false where the lease is lost. */
type Finish = () => Promise<boolean>;

async function planned(
  { setups, threads }: CaseContext,
  { experiment, row }: TakenCase,
  held: HeldCase,
  breakOff: AbortSignal,
): Promise<Finish> {
  const reading = await setups.of(experiment);
  if (!reading.ok) return () => held.failed(reading.why);
  if (breakOff.aborted) return () => held.handBack();
  const thread = await threads.of(experiment.id, reading.setup);
  const ending = await endingOf(thread, row, breakOff);
  if (ending.kind === 'planned') threads.keep(experiment.id, thread);
  else await thread.end();
  if (ending.kind === 'broken-off') return () => held.handBack();
  if (ending.kind === 'crashed') return () => held.retry(ending.message);
  const { answer, seconds } = ending.planned;
  return () => (answer.kind === 'failed' ? held.failed(answer.why) : held.done(answer.result, seconds));
}

function endingOf(thread: PlanningThread, row: TakenCase['row'], breakOff: AbortSignal): Promise<Ending> {
  const tooLong = AbortSignal.timeout(CASE_SECONDS * 1000);
  return Promise.race([
    thread.plan(keyOf(row)).then(
      (one): Ending => ({ kind: 'planned', planned: one }),
      (error: unknown): Ending => ({ kind: 'crashed', message: messageOf(error) }),
    ),
    aborted(breakOff).then((): Ending => ({ kind: 'broken-off' })),
    aborted(tooLong).then((): Ending => ({ kind: 'crashed', message: 'it did not end in time' })),
  ]);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
