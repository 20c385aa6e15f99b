/** The parts of the service put together on one store: what answers requests, and what plans. */
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { authOn } from '../auth/auth-context.ts';
import { exchangePool } from '../exchange/exchange-pool.ts';
import { ExchangeService } from '../exchange/exchange-service.ts';
import { ExperimentDesk } from '../experiments/queue/experiment-desk.ts';
import { experimentWork } from '../experiments/queue/experiment-work.ts';
import { planShelves } from '../feeds/plan-shelves.ts';
import { cacheFolder } from '../gtfs/cache-folder.ts';
import { createApp } from '../http/app.ts';
import { authenticateRequest } from '../http/authenticate-request.ts';
import { firstStepsPage } from '../http/first-steps-page.ts';
import { healthPages } from '../http/resources/health.ts';
import { ROUTES } from '../http/routes.ts';
import type { Authenticate } from '../http/serve-route.ts';
import type { Services } from '../http/services.ts';
import { signInLimit } from '../http/sign-in-limit.ts';
import { answerUnreadable } from '../http/unreadable-request.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { runWorker } from '../jobs/run-worker.ts';
import { timetablesIn } from '../plans/timetables-in.ts';
import type { Store } from '../store/store.ts';
import type { ServiceConfig } from './configuration.ts';
import { KnownSenders, requestLog } from './log.ts';
import { serviceMetrics } from './metrics.ts';
import { readiness } from './readiness.ts';
import { OpenRequests } from './shutdown.ts';

export interface Foundation {
  readonly config: ServiceConfig;
  readonly store: Store;
  readonly queue: JobQueue;
  readonly log: Logger;
  readonly clock: () => Date;
}

export interface Service {
  readonly server: Server;
  readonly services: Services;
  readonly requests: OpenRequests;
}

/** Not listening yet. @param publicUrl what links begin with; asked each time, for a free port is known only later */
export function serviceOn(foundation: Foundation, publicUrl: () => string): Service {
  const { config, store, queue, log, clock } = foundation;
  const timetables = resolve(config.timetables);
  const services: Services = {
    store,
    clock,
    log,
    auth: authOn(store, clock, { publicUrl, oidc: config.oidc }),
    exchange: new ExchangeService(exchangePool(), timetables),
    experiments: new ExperimentDesk(),
    shelves: planShelves(timetablesIn(timetables)),
    jobs: queue,
  };
  const requests = new OpenRequests();
  const senders = new KnownSenders();
  const metrics = serviceMetrics(store, clock);
  const app = createApp({
    services,
    routes: ROUTES,
    authenticate: remembering(senders),
    trustedProxies: config.trustProxy,
    before: [requests.watch, metrics.watch, requestLog(log, senders), signInLimit()],
    beside: [
      firstStepsPage(),
      healthPages({
        readiness: () => readiness(store, queue, requests.isStopping),
        metrics,
        authenticate: (request) => authenticateRequest(request, services),
      }),
    ],
  });
  const server = createServer(app);
  answerUnreadable(server);
  return { server, services, requests };
}

/** Who was let in stands in the log, by the id of the account. */
function remembering(senders: KnownSenders): Authenticate {
  return async (request, services) => {
    const sender = await authenticateRequest(request, services);
    if (sender.kind === 'account') senders.set(request, sender.accountId);
    return sender;
  };
}

/** Plans what is in the queues until the signal, semesters before experiments; ends when what ran is back in them. */
export function planningWorker(
  { config, store, queue, log }: Foundation,
  concurrency: number,
  signal: AbortSignal,
): Promise<void> {
  const places = { feedsFolder: resolve(config.timetables), cache: cacheFolder() };
  const spare = experimentWork({ store, queue: queue.experiments, places, log });
  return runWorker({ store, queue, log, signal, concurrency, threads: config.threads, places, spare });
}
