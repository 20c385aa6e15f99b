/** The real app on a port of its own over a database in memory, with somebody of every role signed in. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { authOn } from '../../auth/auth-context.ts';
import { exchangePool } from '../../exchange/exchange-pool.ts';
import { ExchangeService } from '../../exchange/exchange-service.ts';
import { ExperimentDesk } from '../../experiments/queue/experiment-desk.ts';
import { planShelves } from '../../feeds/plan-shelves.ts';
import { noQueue } from '../../jobs/testing/no-queue.ts';
import type { Store } from '../../store/store.ts';
import { testStore } from '../../store/testing/test-store.ts';
import { type AppParts, createApp } from '../app.ts';
import { authenticateRequest } from '../authenticate-request.ts';
import type { Route } from '../route.ts';
import { ROUTES } from '../routes.ts';
import type { Authenticate } from '../serve-route.ts';
import type { Services } from '../services.ts';
import { TEST_VISITOR, type TestClient, testClient, visitorHeaders } from './test-client.ts';
import { makeWorld, type TestWorld, VISITORS, type Visitor } from './test-world.ts';

export interface TestServiceOptions {
  readonly routes?: readonly Route[];
  /** Today, unless the test says otherwise: 22 November 2026. */
  readonly clock?: () => Date;
  /** What the handlers work with besides, or instead. */
  readonly services?: (base: Services) => Partial<Services>;
  /** The service's own sign-in, where that is what the test is about; else whoever the test says it is. */
  readonly authenticate?: Authenticate;
  readonly before?: AppParts['before'];
  /** One that is open already; it is not closed with the service. */
  readonly store?: Store;
}

export interface TestService {
  readonly origin: string;
  readonly store: Store;
  readonly world: TestWorld;
  readonly routes: readonly Route[];
  readonly as: (visitor: Visitor) => TestClient;
  /** With headers of the test's own: a cookie, a key. */
  readonly client: (headers: Readonly<Record<string, string>>) => TestClient;
  /** Lines of the log, as JSON. */
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
}

export async function testService(options: TestServiceOptions = {}): Promise<TestService> {
  const { routes = ROUTES, clock = () => new Date('2026-11-22T12:00:00Z') } = options;
  const store = options.store ?? (await testStore());
  const world = await makeWorld(store);
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf(server.address())}`;
  const settings = { publicUrl: () => origin, oidc: [] };
  const exchange = new ExchangeService(exchangePool(), '/nowhere');
  const experiments = new ExperimentDesk();
  const base: Services = {
    store,
    clock,
    log,
    auth: authOn(store, clock, settings),
    exchange,
    experiments,
    shelves: planShelves(async () => []),
    jobs: noQueue(),
  };
  const app = createApp({
    services: { ...base, ...options.services?.(base) },
    routes,
    authenticate: options.authenticate ?? asTold(world),
    ...(options.before === undefined ? {} : { before: options.before }),
  });
  server.on('request', app);
  const client = (headers: Readonly<Record<string, string>>) => testClient(origin, routes, headers);
  return {
    origin,
    store,
    world,
    routes,
    logged,
    client,
    as: (visitor) => client(visitorHeaders(visitor)),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await exchange.close();
      await experiments.close();
      if (options.store === undefined) await store.close();
    },
  };
}

function asTold(world: TestWorld): Authenticate {
  return async (request, services) => {
    if (request.params.token !== undefined) return authenticateRequest(request, services);
    const told = request.get(TEST_VISITOR);
    return world.principals[VISITORS.find((visitor) => visitor === told) ?? 'nobody'];
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
