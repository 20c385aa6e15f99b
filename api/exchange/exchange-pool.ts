/**
 * Threads that read and write files. They start with the first task; a task that takes too long, or whose sender has
 * hung up, ends its thread, and the next task starts another.
 */
import { Worker } from 'node:worker_threads';
import type { ExchangeResult, ExchangeTask, ThreadAnswer } from './exchange-task.ts';

const THREAD_ENTRY = new URL('../../bin/exchange-worker.mjs', import.meta.url);

export interface ExchangePoolOptions {
  readonly threads?: number;
  /** Tasks that may wait for a thread. */
  readonly maxWaiting?: number;
  /** For one task, its wait not counted. */
  readonly maxSeconds?: number;
}

export interface ExchangePool {
  /**
   * @throws ExchangeBusy when too many wait, ExchangeFailed when the thread ended or ran out of time, the signal's reason
   *   when it is aborted
   */
  run(task: ExchangeTask, signal?: AbortSignal): Promise<ExchangeResult>;
  /** Ends the threads; what still waits fails. */
  close(): Promise<void>;
}

export class ExchangeBusy extends Error {}

export class ExchangeFailed extends Error {}

interface Waiting {
  readonly task: ExchangeTask;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: ExchangeResult) => void;
  readonly reject: (error: unknown) => void;
}

const DEFAULTS = { threads: 1, maxWaiting: 20, maxSeconds: 120 };

export function exchangePool(options: ExchangePoolOptions = {}): ExchangePool {
  const { threads, maxWaiting, maxSeconds } = { ...DEFAULTS, ...options };
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: Waiting[] = [];
  let closed = false;

  const start = (): Worker => {
    const worker = new Worker(THREAD_ENTRY);
    worker.unref();
    all.add(worker);
    worker.on('exit', () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  };

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || all.size < threads)) {
      const entry = waiting.shift();
      if (entry === undefined) return;
      void onThread(idle.pop() ?? start(), entry, maxSeconds).then((worker) => {
        if (worker !== null && !closed) idle.push(worker);
        next();
      });
    }
  };

  return {
    run: (task, signal) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new ExchangeFailed('the service stops'));
        if (signal?.aborted) return reject(signal.reason);
        if (waiting.length >= maxWaiting) return reject(new ExchangeBusy(`${waiting.length} wait`));
        waiting.push({ task, signal, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new ExchangeFailed('the service stops'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The thread again, or null when it has ended. */
function onThread(worker: Worker, entry: Waiting, maxSeconds: number): Promise<Worker | null> {
  const { task, signal, resolve, reject } = entry;
  return new Promise((done) => {
    const end = (error: unknown) => {
      settle();
      reject(error);
      void worker.terminate().then(() => done(null));
    };
    const onAbort = () => end(signal?.reason);
    const onMessage = (answer: ThreadAnswer) => {
      settle();
      if (answer.ok) resolve(answer.result);
      else reject(new ExchangeFailed(answer.message));
      worker.unref();
      done(worker);
    };
    const onError = (error: unknown) => end(new ExchangeFailed('the thread crashed', { cause: error }));
    const onExit = () => end(new ExchangeFailed('the thread ended'));
    const timer = setTimeout(() => end(new ExchangeFailed(`not done in ${maxSeconds} s`)), maxSeconds * 1000);
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(task);
  });
}
