/** Plans on threads of their own, so that the command can still hear a Ctrl-C and show how far it is. */
import { Worker } from 'node:worker_threads';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import type { Progress } from '../../../solver/planning-request.ts';
import { derivedSeed } from './best-answer.ts';
import { overallProgress } from './overall-progress.ts';
import type { PlanningTask, TaskAnswer, WorkerMessage } from './planning-task.ts';

const THREAD_ENTRY = new URL('../../../bin/planning-worker.mjs', import.meta.url);

/** A thread that ended without an answer; its number counts from 1. */
export class ThreadCrash extends Error {
  readonly thread: number;

  constructor(thread: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'ThreadCrash';
    this.thread = thread;
  }
}

export interface PlanningThreads {
  /** One per thread, in their order. Rejects with a `ThreadCrash`, and then has ended the other threads. */
  readonly answers: Promise<readonly TaskAnswer[]>;
  /** Asks every thread to stop with the best plan it has. */
  readonly stop: () => void;
  /** Ends every thread at once; `answers` never comes. */
  readonly abort: () => Promise<void>;
}

export interface PlanningWatch {
  readonly onProgress: (progress: Progress) => void;
  /** Something that the user has to know at once; every thread may say the same. */
  readonly onNotice: (sentence: Sentence) => void;
}

/** Thread 0 searches with the seed given, the others with seeds made from it. */
export function startPlanning(
  task: Omit<PlanningTask, 'stopFlag'>,
  threads: number,
  { onProgress, onNotice }: PlanningWatch,
): PlanningThreads {
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const overall = overallProgress(threads);
  const workers = Array.from({ length: threads }, (_, index) => {
    const workerData: PlanningTask = { ...task, seed: derivedSeed(task.seed, index), stopFlag };
    return new Worker(THREAD_ENTRY, { workerData });
  });
  const abort = async () => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  const answers = Promise.all(
    workers.map((worker, index) =>
      answerOf(worker, index, {
        onNotice,
        onProgress: (progress) => onProgress(overall(index, progress)),
      }),
    ),
  );
  return {
    answers: answers.catch(async (error: unknown) => {
      await abort();
      throw error;
    }),
    stop: () => Atomics.store(new Int32Array(stopFlag), 0, 1),
    abort,
  };
}

function answerOf(
  worker: Worker,
  index: number,
  { onProgress, onNotice }: PlanningWatch,
): Promise<TaskAnswer> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'notice') onNotice(message.sentence);
      else resolve(message.answer);
    });
    worker.on('error', (error) => reject(new ThreadCrash(index + 1, error)));
    worker.on('exit', (code) => reject(new ThreadCrash(index + 1, `exit code ${code}`)));
  });
}
