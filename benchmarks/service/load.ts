/** One measurement of the service under load, on one database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type RouteFigures, Stopwatch } from './figures.ts';
import { calendarClient, coordinatorClient, subscribe } from './load-clients.ts';
import { startPostgres } from './postgres.ts';
import { type PreparedSemester, preparedSemester } from './prepared-semester.ts';
import { type FirstService, startFirst, startWorker } from './running-service.ts';

export const DATABASES = ['embedded', 'postgres'] as const;
export type Database = (typeof DATABASES)[number];

export interface LoadAsked {
  readonly seconds: number;
  readonly calendars: number;
  readonly coordinators: number;
  /** Seconds, on average, between two questions of one client. */
  readonly between: number;
}

export interface Load extends LoadAsked {
  readonly database: Database;
  /** State of the job that was planned meanwhile. */
  readonly planning: string;
  readonly figures: readonly RouteFigures[];
  /** Every calendar once, one after another. */
  readonly subscribing: readonly RouteFigures[];
  /** What answers that failed said. */
  readonly failures: readonly string[];
}

const THREADS = '1';

/** Null where the database is not installed. */
export async function measuredLoad(database: Database, asked: LoadAsked): Promise<Load | null> {
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-load-'));
  try {
    if (database === 'embedded') {
      const service = await startFirst({ STAGEPLAN_DATA: folder, WORKERS: '1', THREADS });
      return await endedAfter(service, () => measured(database, asked, service));
    }
    const postgres = await startPostgres();
    if (postgres === null) return null;
    try {
      const settings = { STAGEPLAN_DATA: folder, DATABASE_URL: postgres.url, THREADS };
      const service = await startFirst({ ...settings, WORKERS: '0' });
      return await endedAfter(service, async () => {
        const worker = await startWorker({ ...settings, WORKERS: '1' });
        return endedAfter(worker, () => measured(database, asked, service));
      });
    } finally {
      postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function endedAfter<T>({ stop }: { stop: () => Promise<unknown> }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await stop();
  }
}

async function measured(database: Database, asked: LoadAsked, service: FirstService): Promise<Load> {
  const { seconds, calendars, coordinators } = asked;
  console.log(`${database}: the example is planned and published …`);
  const world = await preparedSemester(() => service.url, service.setUpToken, calendars);
  const subscribing = new Stopwatch();
  await subscribe(world.calendars, subscribing);
  const job = await world.startPlanning(seconds + 60);
  await pause(3000);
  console.log(
    `${database}: ${calendars} calendar programs and ${coordinators} coordinators for ${seconds} s …`,
  );
  const stopwatch = await clientsAtOnce(world, asked);
  const { state } = await world.job(job);
  await world.stopPlanning(job);
  return {
    ...asked,
    database,
    planning: state,
    figures: stopwatch.figures(),
    subscribing: subscribing.figures(),
    failures: stopwatch.failures(),
  };
}

async function clientsAtOnce(
  world: PreparedSemester,
  { seconds, coordinators, between }: LoadAsked,
): Promise<Stopwatch> {
  const stopwatch = new Stopwatch();
  const measuring = { stopwatch, until: performance.now() + seconds * 1000, between };
  await Promise.all([
    ...world.calendars.map((address) => calendarClient(address, measuring)),
    ...Array.from({ length: coordinators }, (_, i) => coordinatorClient(world, i, measuring)),
  ]);
  return stopwatch;
}
