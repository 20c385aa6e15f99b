import type { Logger } from 'pino';
import type { AuthContext } from '../auth/auth-context.ts';
import type { ExchangeService } from '../exchange/exchange-service.ts';
import type { ExperimentDesk } from '../experiments/queue/experiment-desk.ts';
import type { PlanShelves } from '../feeds/plan-shelves.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Store } from '../store/store.ts';

/** What a handler works with. Whoever adds a subject adds its service here, one line. */
export interface Services {
  /**
   * In the handler of a POST that is `idempotent` everything after the first change is one transaction, with the answer
   * kept for its `Idempotency-Key`: use only this store there, never one that was kept from elsewhere.
   */
  readonly store: Store;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly auth: AuthContext;
  /** Workbooks and other files, in and out. */
  readonly exchange: ExchangeService;
  /** Experiments that are sent, and what is made of their results. */
  readonly experiments: ExperimentDesk;
  /** Plans and calendars that were read once. */
  readonly shelves: PlanShelves;
  /** Where planning waits for a worker. */
  readonly jobs: JobQueue;
}
