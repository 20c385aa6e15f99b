import type { JobQueue } from '../job-queue.ts';

/** For tests in which nothing is planned. */
export function noQueue(): JobQueue {
  const none = (): never => {
    throw new Error('nothing is planned in this test: it has no queue');
  };
  const queue = { send: none, sendAll: none, bury: none, exhume: none, next: none, done: none, sizes: none };
  return { ...queue, experiments: queue, close: async () => undefined };
}
