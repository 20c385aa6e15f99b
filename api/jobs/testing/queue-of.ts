/** A queue for the tests of a suite. */
import { afterAll, beforeAll } from 'vitest';
import type { Store } from '../../store/store.ts';
import { type JobQueue, openQueue } from '../job-queue.ts';

/** As `eachStore` gives the store: for inside `it`, `beforeEach` and the like. */
export function queueOf(store: () => Store): () => JobQueue {
  let queue: JobQueue | undefined;
  beforeAll(async () => {
    queue = await openQueue(store(), (error) => {
      throw error;
    });
  });
  afterAll(() => queue?.close());
  return () => {
    if (queue === undefined) throw new Error('the queue is there when the tests run');
    return queue;
  };
}
