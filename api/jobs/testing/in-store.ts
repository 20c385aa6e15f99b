/** A store opened for a moment, as a process would, with its queue. */
import { openStore, type StorePlace } from '../../store/open-store.ts';
import { openQueue } from '../job-queue.ts';
import type { JobWorld } from './job-world.ts';

export async function inStore<T>(place: StorePlace, work: (world: JobWorld) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  const queue = await openQueue(store, (error) => {
    throw error;
  });
  try {
    return await work({ store, queue });
  } finally {
    await queue.close();
    await store.close();
  }
}
