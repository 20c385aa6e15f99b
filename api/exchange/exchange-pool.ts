/** Threads that read and write files. */
import { type ThreadPool, type ThreadPoolOptions, threadPool } from '../planning/thread-pool.ts';
import type { ExchangeResult, ExchangeTask } from './exchange-task.ts';

const THREAD_ENTRY = new URL('../../bin/exchange-worker.mjs', import.meta.url);

export type ExchangePool = ThreadPool<ExchangeTask, ExchangeResult>;

export function exchangePool(options: ThreadPoolOptions = {}): ExchangePool {
  return threadPool(THREAD_ENTRY, options);
}
