/** The service with a queue behind it. */
import { type JobQueue, openQueue } from '../../jobs/job-queue.ts';
import { testStore } from '../../store/testing/test-store.ts';
import { type TestService, testService } from './test-service.ts';

export interface QueueService extends TestService {
  readonly queue: JobQueue;
}

export async function queueService(): Promise<QueueService> {
  const store = await testStore();
  const queue = await openQueue(store, (error) => {
    throw error;
  });
  const service = await testService({ store, services: () => ({ jobs: queue }) });
  return {
    ...service,
    queue,
    close: async () => {
      await service.close();
      await queue.close();
      await store.close();
    },
  };
}
