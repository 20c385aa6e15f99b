/** One thread that is given something, tells how far it is, and answers once. */
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Sentence } from '../../solver/domain/sentence.ts';
import type { Progress } from '../../solver/planning-request.ts';
import { collectSooner } from './lean-heap.ts';
import { optimiseLater } from './patient-compiler.ts';
import type { TaskAnswer, ThreadTask, WorkerMessage } from './planning-task.ts';
import { portsOf } from './pricing/pricing-seats.ts';
import { ThreadCrash } from './thread-crash.ts';

export interface PlanningThreads {
  /** One per thread, in their order. Rejects with a `ThreadCrash`, and then has ended the other threads. */
  readonly answers: Promise<readonly TaskAnswer[]>;
  /** Asks every thread to stop with the best plan it has. */
  readonly stop: () => void;
  /** Ends every thread at once; `answers` then rejects, where it has not come. */
  readonly abort: () => Promise<void>;
}

export interface PlanningWatch {
  readonly onProgress: (progress: Progress) => void;
  /** A checked plan on the way, every few seconds at most; each thread tells its own. */
  readonly onBetterPlan?: (plan: Plan) => void;
  /** Something that the user has to know at once; every thread may say the same. */
  readonly onNotice: (sentence: Sentence) => void;
}

export interface Thread<Answer> {
  /** Rejects with a `ThreadCrash`. */
  readonly answer: Promise<Answer>;
  readonly end: () => Promise<unknown>;
}

export interface ThreadStart {
  /** The file it runs. */
  readonly entry: URL;
  /** What it is given; copied, all but shared memory. */
  readonly workerData: unknown;
  /** Of what it is given, handed over. */
  readonly ports?: readonly MessagePort[];
  /** From 0. */
  readonly index: number;
}

/**
 * What planning makes is dropped at once or kept for long: a small nursery costs no time and keeps memory down. 100 trainees
 * on one thread: 171 MB instead of 232, in as much processor time.
 */
const NURSERY = { maxYoungGenerationSizeMb: 12 };

/** @param answerIn told everything the thread posts; gives the answer where it is that */
export function startThread<Message, Answer>(
  { entry, workerData, ports = [], index }: ThreadStart,
  answerIn: (message: Message) => Answer | undefined,
): Thread<Answer> {
  optimiseLater();
  collectSooner();
  const worker = new Worker(entry, { workerData, transferList: [...ports], resourceLimits: NURSERY });
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      const found = answerIn(message);
      if (found !== undefined) resolve(found);
    });
    worker.on('error', (error) => reject(new ThreadCrash(index + 1, error)));
    worker.on('exit', (code) => reject(new ThreadCrash(index + 1, `exit code ${code}`)));
  });
  return { answer, end: () => worker.terminate() };
}

const PLANNING_ENTRY = new URL('../../bin/planning-worker.mjs', import.meta.url);

/** A thread that plans a whole semester. */
export function startPlanningThread(
  task: ThreadTask,
  index: number,
  { onProgress, onBetterPlan, onNotice }: PlanningWatch,
): Thread<TaskAnswer> {
  const ports = task.pricingSeat === undefined ? [] : portsOf(task.pricingSeat);
  return startThread<WorkerMessage, TaskAnswer>(
    { entry: PLANNING_ENTRY, workerData: task, ports, index },
    (message) => {
      if (message.kind === 'answer') return message.answer;
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'better') onBetterPlan?.(message.plan);
      else onNotice(message.sentence);
      return undefined;
    },
  );
}
