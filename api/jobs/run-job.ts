/** One attempt at a job: from what it plans from to what becomes of it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { keptJourneys } from '../gtfs/kept-journeys.ts';
import { bestAnswer } from '../planning/best-answer.ts';
import type { TaskAnswer } from '../planning/planning-task.ts';
import type { PlanningThreads, startPlanning } from '../planning/planning-threads.ts';
import type { FeedPlaces } from '../planning/semester-feeds.ts';
import type { Store } from '../store/store.ts';
import { HeldJob } from './held-job.ts';
import type { JobInput, readOnThread } from './job-input.ts';
import { overtime, type Patience } from './job-limits.ts';
import { jobMaterial } from './job-material.ts';
import { type JobProblem, jobProblem, rejectedByChecker, warning } from './job-problem.ts';
import { type Spent, spentBefore, withSpent } from './job-progress.ts';
import type { JobQueue } from './job-queue.ts';
import type { TakenJob } from './take-job.ts';
import { type Tending, tend } from './tend-job.ts';

export interface RunContext {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly places: FeedPlaces;
  /** At most, for one job. */
  readonly threads: number;
  readonly patience: Patience;
  readonly log: Logger;
  readonly read: typeof readOnThread;
  readonly plan: typeof startPlanning;
}

type SoundInput = Extract<JobInput, { readonly ok: true }>;

/** How planning came to an end. */
type Ending =
  | { readonly kind: 'answered'; readonly answers: readonly TaskAnswer[] }
  | { readonly kind: 'lost' }
  | { readonly kind: 'closing' }
  | { readonly kind: 'crashed'; readonly message: string };

/** @param closing aborted when this process has to end: the job goes back to the queue with its best plan */
export async function runJob(context: RunContext, taken: TakenJob, closing: AbortSignal): Promise<void> {
  const { store, queue, patience, log } = context;
  const held = new HeldJob(store, queue, taken, patience);
  const job = taken.row.id;
  if (taken.row.stopAskedAt !== null && (await held.hasPlan())) {
    await held.end('stopped', []);
    return;
  }
  const tending = tend(held, patience, (error) => log.warn({ job, err: error }, 'no sign of life given'));
  const spent = spentBefore(taken.row.progress);
  try {
    const material = { ...(await jobMaterial(store.db, taken.row)), spent, places: context.places };
    const input = await context.read(material, AbortSignal.any([closing, tending.lost]));
    const finish = input.ok
      ? await planned(context, { held, tending, spent, closing }, input)
      : () => held.end('failed', input.problems);
    await tending.close();
    if (tending.lost.aborted || !(await finish())) log.warn({ job }, 'the lease on a job was lost');
  } catch (error) {
    await tending.close();
    if (tending.lost.aborted) {
      log.warn({ job }, 'the lease on a job was lost');
    } else if (closing.aborted) {
      await held.handBack();
    } else {
      log.error({ job, err: error }, 'an attempt at a job failed');
      await held.fail(messageOf(error));
    }
  }
}

interface Attempt {
  readonly held: HeldJob;
  readonly tending: Tending;
  readonly spent: Spent;
  readonly closing: AbortSignal;
}

/** What is to be written of it, when nothing else is being written any more; false where the lease is lost. */
type Finish = () => Promise<boolean>;

async function planned(context: RunContext, attempt: Attempt, input: SoundInput): Promise<Finish> {
  const { held, tending, closing } = attempt;
  const told = new Map<string, JobProblem>(input.warnings.map((one) => [one.text.nl, one]));
  const ending = await planUnderWatch(context, attempt, input, told);
  if (ending.kind === 'lost') return async () => false;
  if (ending.kind === 'crashed') return () => held.fail(ending.message);
  const answer = ending.kind === 'answered' ? bestAnswer(ending.answers, input.request.seed) : undefined;
  if (answer?.kind === 'planned' && answer.journeys !== null) {
    const { semester, images } = input.task;
    keptJourneys(semester, images, context.places.cache).keep(answer.journeys);
  }
  const isStopped = tending.stopAsked.aborted;
  if (closing.aborted && (answer === undefined || !isStopped)) {
    return async () =>
      (answer?.kind !== 'planned' || (await held.keep(answer.plan))) && (await held.handBack());
  }
  if (answer === undefined) return () => held.fail('no thread gave an answer');
  return () => endWith(held, answer, isStopped, [...told.values()]);
}

function endWith(
  held: HeldJob,
  answer: TaskAnswer,
  isStopped: boolean,
  told: readonly JobProblem[],
): Promise<boolean> {
  if (answer.kind === 'impossible-pins') return held.end('failed', answer.problems.map(jobProblem));
  if (answer.kind === 'rejected') {
    const { breaches, falseStatements } = answer.report;
    const faults = [...breaches.map(({ rule }) => rule), ...falseStatements.map(({ path }) => path)];
    return held.end('failed', [rejectedByChecker(faults)]);
  }
  const problems = [...told, ...answer.notices.map(jobProblem)];
  return held.end(isStopped ? 'stopped' : 'done', problems, answer.plan);
}

/** Plans on threads until there is an answer, or a reason not to wait for one. */
async function planUnderWatch(
  { plan, threads, patience }: RunContext,
  { tending, spent, closing }: Attempt,
  { task, request }: SoundInput,
  told: Map<string, JobProblem>,
): Promise<Ending> {
  // By steps a run can be repeated, so its threads are not to depend on the machine.
  const wanted = request.workers ?? (request.steps === undefined ? threads : 1);
  const planning = plan(task, Math.min(threads, wanted), {
    onProgress: (progress) => tending.tell(withSpent(progress, spent)),
    onBetterPlan: (better) => tending.keep(better),
    onNotice: (sentence) => told.set(sentence.nl, warning(sentence)),
  });
  const over = new AbortController();
  for (const signal of [tending.stopAsked, closing]) onAbort(signal, over.signal, planning.stop);
  const seconds = task.maxSeconds ?? request.seconds;
  const beyond = overtime(patience, task.semester.trainees.length);
  later(seconds + beyond.stop, over.signal).then(planning.stop, () => undefined);
  try {
    return await Promise.race([
      answered(planning),
      aborted(tending.lost, over.signal).then((): Ending => ({ kind: 'lost' })),
      aborted(closing, over.signal)
        .then(() => later(patience.handBackSeconds, over.signal))
        .then((): Ending => ({ kind: 'closing' })),
      later(seconds + beyond.breakOff, over.signal).then(
        (): Ending => ({ kind: 'crashed', message: 'it did not end in time' }),
      ),
    ]);
  } finally {
    over.abort();
    await planning.abort();
  }
}

async function answered({ answers }: PlanningThreads): Promise<Ending> {
  try {
    return { kind: 'answered', answers: await answers };
  } catch (error) {
    return { kind: 'crashed', message: messageOf(error) };
  }
}

function onAbort(signal: AbortSignal, until: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true, signal: until });
}

/** Never, once `until` is aborted. */
function aborted(signal: AbortSignal, until: AbortSignal): Promise<void> {
  return new Promise((resolve) => onAbort(signal, until, resolve));
}

/** Never, once `until` is aborted. */
function later(seconds: number, until: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    pause(seconds * 1000, undefined, { signal: until }).then(resolve, () => undefined);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
