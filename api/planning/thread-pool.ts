/**
 * Threads that do tasks for requests, so that the service answers others meanwhile. They start with the first task; a task
 * that takes too long, or whose sender has hung up, ends its thread, and the next task starts another.
 */
import { Worker } from 'node:worker_threads';

export interface ThreadPoolOptions {
  readonly threads?: number;
  /** Tasks that may wait for a thread. */
  readonly maxWaiting?: number;
  /** For one task, its wait not counted. */
  readonly maxSeconds?: number;
}

export interface ThreadPool<Task, Result> {
  /**
   * @throws ThreadPoolBusy when too many wait, ThreadTaskFailed when the thread ended, ThreadTaskTooLong when it ran
   *   out of time, the signal's reason when it is aborted
   */
  run(task: Task, signal?: AbortSignal): Promise<Result>;
  /** Ends the threads; what still waits fails. */
  close(): Promise<void>;
}

export class ThreadPoolBusy extends Error {}

export class ThreadTaskFailed extends Error {}

export class ThreadTaskTooLong extends ThreadTaskFailed {}

/** What a thread answers to each task. */
export type ThreadAnswer<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly message: string };

interface Waiting<Task, Result> {
  readonly task: Task;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

const DEFAULTS = { threads: 1, maxWaiting: 20, maxSeconds: 120 };

/** @param entry what a thread runs: it answers each message, a task, with a `ThreadAnswer` */
export function threadPool<Task, Result>(
  entry: URL,
  options: ThreadPoolOptions = {},
): ThreadPool<Task, Result> {
  const { threads, maxWaiting, maxSeconds } = { ...DEFAULTS, ...options };
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: Waiting<Task, Result>[] = [];
  let closed = false;

  const start = (): Worker => {
    const worker = new Worker(entry);
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
      const first = waiting.shift();
      if (first === undefined) return;
      void onThread(idle.pop() ?? start(), first, maxSeconds).then((worker) => {
        if (worker !== null && !closed) idle.push(worker);
        next();
      });
    }
  };

  return {
    run: (task, signal) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new ThreadTaskFailed('the service stops'));
        if (signal?.aborted) return reject(signal.reason);
        if (waiting.length >= maxWaiting) return reject(new ThreadPoolBusy(`${waiting.length} wait`));
        const queued = { task, signal, resolve, reject };
        waiting.push(queued);
        next();
        const leave = () => {
          const at = waiting.indexOf(queued);
          if (at >= 0) waiting.splice(at, 1);
          if (at >= 0) reject(signal?.reason);
        };
        if (waiting.includes(queued)) signal?.addEventListener('abort', leave, { once: true });
      }),
    close: async () => {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new ThreadTaskFailed('the service stops'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The thread again, or null when it has ended. */
function onThread<Task, Result>(
  worker: Worker,
  { task, signal, resolve, reject }: Waiting<Task, Result>,
  maxSeconds: number,
): Promise<Worker | null> {
  return new Promise((done) => {
    const end = (error: unknown) => {
      settle();
      reject(error);
      void worker.terminate().then(() => done(null));
    };
    const onAbort = () => end(signal?.reason);
    const onMessage = (answer: ThreadAnswer<Result>) => {
      settle();
      if (answer.ok) resolve(answer.result);
      else reject(new ThreadTaskFailed(answer.message));
      worker.unref();
      done(worker);
    };
    const onError = (error: unknown) => end(new ThreadTaskFailed('the thread crashed', { cause: error }));
    const onExit = () => end(new ThreadTaskFailed('the thread ended'));
    const timer = setTimeout(
      () => end(new ThreadTaskTooLong(`not done in ${maxSeconds} s`)),
      maxSeconds * 1000,
    );
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    signal?.addEventListener('abort', onAbort);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(task);
  });
}
