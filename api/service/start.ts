/** `npm start`: the service on one machine, from its configuration to its end. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { DateTime } from 'luxon';
import type { DestinationStream } from 'pino';
import { setUpLink } from '../auth/links/set-up.ts';
import { openQueue } from '../jobs/job-queue.ts';
import { openStore } from '../store/open-store.ts';
import { configurationLines, readConfiguration, type ServiceConfig } from './configuration.ts';
import { askExamplePlan, examplePlanLines } from './example-plan.ts';
import { type ExampleSemester, makeExample } from './example-semester.ts';
import { serviceLog } from './log.ts';
import { addressOn } from './own-address.ts';
import { type Foundation, planningWorker, type Service, serviceOn } from './service.ts';
import { onStopSignals } from './shutdown.ts';
import { startFault } from './start-faults.ts';
import { startWords } from './start-words.ts';
import { upkeep } from './upkeep.ts';

/** What the service is started with, for tests too. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A line for who looks on: beside the log, never in it. */
  readonly tell: (line: string) => void;
  readonly isScreen: boolean;
  /** Standard output where not given. */
  readonly logTo?: DestinationStream;
  readonly clock: () => Date;
}

export interface Running {
  readonly url: string;
  /** Ends in order: requests, planning, files, queue, database. */
  readonly stop: () => Promise<void>;
  /** When there is nothing more to tell of the example. */
  readonly exampleDone: Promise<void>;
}

/** Null when it could not start; why has been told. @throws what is a fault of ours */
export async function startService(surroundings: Surroundings): Promise<Running | null> {
  const config = configuration(surroundings);
  if (config === null) return null;
  try {
    return await running(surroundings, config);
  } catch (error) {
    const fault = startFault(error, config);
    if (fault === null) throw error;
    surroundings.tell(fault[config.language]);
    return null;
  }
}

/** Null when it is wrong; all that is wrong has been told. */
export function configuration({ env, tell }: Pick<Surroundings, 'env' | 'tell'>): ServiceConfig | null {
  const reading = readConfiguration(env);
  if (reading.ok) return reading.config;
  const { problems, language } = reading;
  for (const line of configurationLines(problems, language)) tell(line);
  tell(startWords(language).faults(problems.length));
  return null;
}

/** Store and queue. Whoever opened them closes them. */
export async function openFoundation(
  { isScreen, logTo, clock, tell }: Surroundings,
  config: ServiceConfig,
): Promise<Foundation & { readonly close: () => Promise<void> }> {
  const log = serviceLog(config, isScreen, logTo);
  const { folder, databaseUrl, language } = config;
  const words = startWords(language);
  tell(words.opening(databaseUrl === null ? `${words.embedded} ${folder}` : 'PostgreSQL'));
  const store = await openStore({ folder, ...(databaseUrl === null ? {} : { url: databaseUrl }) });
  try {
    const queue = await openQueue(store, (err) => log.error({ err }, 'the queue has a fault'));
    const close = async () => {
      await queue.close();
      await store.close();
    };
    return { config, store, queue, log, clock, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function running(surroundings: Surroundings, config: ServiceConfig): Promise<Running> {
  const foundation = await openFoundation(surroundings, config);
  const at = { url: '' };
  const service = serviceOn(foundation, () => config.publicUrl ?? at.url);
  try {
    at.url = await listening(service.server, config);
    return await opened(surroundings, foundation, service, at.url);
  } catch (error) {
    service.server.close();
    await service.services.exchange.close();
    await service.services.experiments.close();
    await foundation.close();
    throw error;
  }
}

async function opened(
  surroundings: Surroundings,
  foundation: Foundation & { readonly close: () => Promise<void> },
  { server, services, requests }: Service,
  url: string,
): Promise<Running> {
  const { tell } = surroundings;
  const { config, store, log } = foundation;
  const words = startWords(config.language);
  const example = config.example ? await makeExample(store, config.timetables) : null;
  if (example !== null) tell(words.example(example.name));
  const ending = new AbortController();
  const workers = config.workers ?? (store.kind === 'embedded' ? 1 : 0);
  const worker = workers === 0 ? null : planningWorker(foundation, workers, ending.signal);
  if (worker === null) tell(words.noWorker);
  tell(words.ready(config.publicUrl ?? url));
  const link = await setUpLink(services.auth);
  if (link !== undefined) tell(words.setUp(link.link, shownMoment(link.expiresAt)));
  const kept = upkeep(foundation, ending.signal);
  const exampleDone = planExample(surroundings, foundation, services, example, ending.signal);
  const stop = async () => {
    tell(words.stopping);
    ending.abort();
    await Promise.all([requests.finish(server, config.shutdownSeconds), worker, exampleDone, kept]);
    await services.exchange.close();
    await services.experiments.close();
    await foundation.close();
    log.info('stopped');
    tell(words.stopped);
  };
  log.info({ url }, 'started');
  return { url, stop: onlyOnce(stop), exampleDone };
}

/** Never rejects: without its example the service is as good. */
async function planExample(
  { tell }: Surroundings,
  { store, queue, config, clock, log }: Foundation,
  { shelves }: Service['services'],
  example: ExampleSemester | null,
  signal: AbortSignal,
): Promise<void> {
  if (example === null) return;
  try {
    const job = await askExamplePlan({ store, queue, clock, library: shelves.library }, example);
    if (job === null) return tell(startWords(config.language).notPlanned(example.name));
    const watch = { language: config.language, signal };
    for await (const line of examplePlanLines(store, example, job, watch)) tell(line);
  } catch (err) {
    if (!signal.aborted) log.error({ err }, 'the example could not be planned');
  }
}

/** The address that it listens on. */
async function listening(server: Server, { port, host }: ServiceConfig): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the service listens on no port');
  return addressOn({ host, port: address.port });
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () => {
    begun ??= work();
    return begun;
  };
}

function shownMoment(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'Europe/Brussels' }).toFormat('dd/MM HH:mm');
}

/** Runs until a signal. @returns false where it could not start; why has been told */
export async function serve(surroundings: Surroundings, process: NodeJS.Process): Promise<boolean> {
  const service = await startService(surroundings);
  if (service === null) return false;
  await new Promise<void>((resolve) => onStopSignals(process, resolve, () => process.exit(130)));
  await service.stop();
  return true;
}
