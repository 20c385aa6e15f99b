/** Rounds of work that a kill ends, and what must hold after each. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { semesterInput } from '../../solver/testing/builders.ts';
import { askAgain, faultsIn, jobFaults, keepAsking, type Semester } from './acknowledged.ts';
import { type ApiClient, setUp } from './api-client.ts';
import {
  type RunningProcess,
  type RunningService,
  startFirst,
  startService,
  startWorker,
} from './running-service.ts';

export interface RoundsOutcome {
  readonly name: string;
  readonly kills: number;
  readonly changes: number;
  readonly jobs: number;
  readonly faults: readonly string[];
}

const SEMESTERS = 3;
const MOST_SECONDS = 4;
const JOBS_END_SECONDS = 240;
const withId = z.object({ id: z.string() });

/** A number from 0 up to 1. */
type Chance = () => number;

/** One process, which plans too. */
export async function embeddedRounds(folder: string, rounds: number, chance: Chance): Promise<RoundsOutcome> {
  const settings = { STAGEPLAN_DATA: folder, STAGEPLAN_EXAMPLE: 'no', WORKERS: '1', THREADS: '1' };
  const first = await startFirst(settings);
  let service: RunningService = first;
  const { coordinator, semesters } = await world(() => service.url, first.setUpToken);
  const faults = [...(await secondRefuses(settings))];
  for (let round = 1; round <= rounds; round++) {
    await workUntil(coordinator, semesters, 1000 * MOST_SECONDS * chance(), () => service.kill(), chance);
    service = await startService(settings);
    faults.push(...(await afterKill(coordinator, semesters, round)));
  }
  faults.push(...(await ended(coordinator, semesters)));
  await service.stop();
  return outcome('embedded', rounds, semesters, faults);
}

/** A service that only answers, and two workers; each round ends one of them. */
export async function postgresRounds(
  { folder, url }: { readonly folder: string; readonly url: string },
  rounds: number,
  chance: Chance,
): Promise<RoundsOutcome> {
  const settings = {
    STAGEPLAN_DATA: folder,
    STAGEPLAN_EXAMPLE: 'no',
    DATABASE_URL: url,
    WORKERS: '0',
    THREADS: '1',
  };
  const ofWorker = { ...settings, WORKERS: '1' };
  const first = await startFirst(settings);
  let service: RunningService = first;
  const workers: [RunningProcess, RunningProcess] = [
    await startWorker(ofWorker),
    await startWorker(ofWorker),
  ];
  const { coordinator, semesters } = await world(() => service.url, first.setUpToken);
  const faults: string[] = [];
  for (let round = 1; round <= rounds; round++) {
    const victim = Math.floor(chance() * 3);
    const moment = 1000 * MOST_SECONDS * chance();
    if (victim === 2) {
      await workUntil(coordinator, semesters, moment, () => service.kill(), chance);
      service = await startService(settings);
    } else {
      const worker = victim === 0 ? 0 : 1;
      await workUntil(coordinator, semesters, moment, () => workers[worker].kill(), chance);
      workers[worker] = await startWorker(ofWorker);
    }
    faults.push(...(await afterKill(coordinator, semesters, round)));
  }
  faults.push(...(await ended(coordinator, semesters)));
  await Promise.all([service.stop(), ...workers.map((worker) => worker.stop())]);
  return outcome('PostgreSQL', rounds, semesters, faults);
}

async function world(url: () => string, setUpToken: string) {
  const { administrator, coordinatorOf } = await setUp(url, setUpToken);
  const centre = await administrator.post('/v1/centres', { name: 'CVO Proef' }, withId);
  const coordinator = await coordinatorOf(centre.id, 'coordinator@example.be');
  const semesters: Semester[] = [];
  for (let i = 0; i < SEMESTERS; i++) {
    const { id } = await coordinator.post('/v1/semesters', semesterInput({ id: `proef-${i}` }), withId);
    semesters.push({ id, closures: new Set(), jobs: new Set(), unanswered: [], faults: [] });
  }
  return { coordinator, semesters };
}

/** Everybody asks at once until the kill. */
async function workUntil(
  coordinator: ApiClient,
  semesters: readonly Semester[],
  milliseconds: number,
  kill: () => Promise<void>,
  chance: Chance,
): Promise<void> {
  const ending = new AbortController();
  const asking = semesters.map((semester) => keepAsking(coordinator, semester, ending.signal, chance));
  await pause(milliseconds);
  await kill();
  ending.abort();
  await Promise.all(asking);
}

async function afterKill(
  coordinator: ApiClient,
  semesters: readonly Semester[],
  round: number,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const semester of semesters) {
    faults.push(...(await faultsIn(coordinator, semester)));
    await askAgain(coordinator, semester);
    faults.push(...(await faultsIn(coordinator, semester)));
  }
  console.log(`round ${round}: ${faults.length} faults`);
  return faults.map((fault) => `round ${round}: ${fault}`);
}

async function ended(coordinator: ApiClient, semesters: readonly Semester[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const semester of semesters)
    faults.push(...(await jobFaults(coordinator, semester, JOBS_END_SECONDS)));
  const isAnswered = semesters.some(({ closures, jobs }) => closures.size > 0 && jobs.size > 0);
  return isAnswered ? faults : [...faults, 'hardly anything was acknowledged: these rounds show nothing'];
}

/** Another service on the folder of one that runs. */
async function secondRefuses(settings: Readonly<Record<string, string>>): Promise<readonly string[]> {
  try {
    const second = await startService(settings);
    await second.kill();
    return ['a second process took the folder of the first'];
  } catch (error) {
    const isClear = error instanceof Error && /data folder .* is in use by process \d+/.test(error.message);
    return isClear ? [] : [`the second process was not refused clearly: ${String(error)}`];
  }
}

function outcome(
  name: string,
  kills: number,
  semesters: readonly Semester[],
  faults: readonly string[],
): RoundsOutcome {
  const count = (sizeOf: (semester: Semester) => number) =>
    semesters.reduce((sum, semester) => sum + sizeOf(semester), 0);
  return {
    name,
    kills,
    changes: count(({ closures }) => closures.size),
    jobs: count(({ jobs }) => jobs.size),
    faults,
  };
}
