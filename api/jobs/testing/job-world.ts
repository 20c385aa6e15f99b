/** A centre with a tiny semester in a store, jobs for it, and planners that do as they are told. */
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import type { SemesterInput } from '../../../solver/domain/semester-schema.ts';
import { plan, semester, semesterInput } from '../../../solver/testing/builders.ts';
import type { TaskAnswer } from '../../planning/planning-task.ts';
import type { PlanningWatch, startPlanning } from '../../planning/planning-threads.ts';
import { readSemester } from '../../store/semester-reading.ts';
import { saveSemester } from '../../store/semester-records.ts';
import type { Store } from '../../store/store.ts';
import { centres } from '../../store/tables/centres.ts';
import { jobs } from '../../store/tables/jobs.ts';
import { plans } from '../../store/tables/plans.ts';
import { jobInput } from '../job-input.ts';
import { PATIENCE, type Patience } from '../job-limits.ts';
import type { JobQueue } from '../job-queue.ts';
import type { JobRequest } from '../job-request.ts';
import { runWorker, type WorkerOptions } from '../run-worker.ts';
import { type JobRow, type Start, startJob } from '../start-job.ts';

/** Everything at once, for tests. */
export const IMPATIENT: Patience = {
  ...PATIENCE,
  leaseSeconds: 5,
  beatMilliseconds: 20,
  attempts: 3,
  retrySeconds: 0,
  handBackSeconds: 1,
  pollMilliseconds: 20,
  sweepMilliseconds: 100,
};

const log = pino({ level: 'silent' });

export interface JobWorld {
  readonly store: Store;
  readonly queue: JobQueue;
}

/** Id of a new semester, of a centre of its own. */
export async function newSemester({ store }: JobWorld, over: Partial<SemesterInput> = {}): Promise<string> {
  const { id } = await store.change('set-up', async (tx, audit) => {
    const [centre] = await tx.insert(centres).values({ name: 'CVO' }).returning();
    if (centre === undefined) throw new Error('a centre was inserted');
    return saveSemester(tx, audit, centre.id, { ...semesterInput(over) });
  });
  return id;
}

export type AskedJob = Partial<Omit<JobRequest, 'revision'>>;

export function start(world: JobWorld, semesterId: string, over: AskedJob = {}): Promise<Start> {
  const request = { seed: 1, seconds: 60, steps: 5, ...over };
  const { store, queue } = world;
  const prepare = async (id: string) => {
    const stored = await readSemester(store.db, id);
    return stored === null ? null : { input: stored.raw, revision: stored.revision };
  };
  return startJob(store, { queue, prepare }, { semesterId, request, askedBy: null });
}

/** Id of a job that waits, of a semester of its own. */
export async function newJob(
  world: JobWorld,
  over: AskedJob = {},
  sem: Partial<SemesterInput> = {},
): Promise<string> {
  const started = await start(world, await newSemester(world, sem), over);
  if (started.kind !== 'started') throw new Error(`the job was not started: ${started.kind}`);
  return started.job.id;
}

export async function jobRow({ store }: JobWorld, jobId: string): Promise<JobRow> {
  const [row] = await store.db.select().from(jobs).where(eq(jobs.id, jobId));
  if (row === undefined) throw new Error('there is no such job');
  return row;
}

export async function storedPlans({ store }: JobWorld, jobId: string) {
  return store.db.select().from(plans).where(eq(plans.jobId, jobId));
}

/** Waits until it is so, and says what it was. */
export async function until<T>(ask: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await ask();
    if (isSo(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The job, once it is in one of these states. */
export function inState(
  world: JobWorld,
  jobId: string,
  ...states: readonly JobRow['state'][]
): Promise<JobRow> {
  return until(
    () => jobRow(world, jobId),
    ({ state }) => states.includes(state),
  );
}

export interface TestWorker {
  /** As a process does that is told to end. */
  close(): Promise<void>;
}

export function worker(world: JobWorld, options: Partial<WorkerOptions> = {}): TestWorker {
  const closing = new AbortController();
  const ended = runWorker({
    ...world,
    concurrency: 2,
    threads: 1,
    places: { feedsFolder: '/nowhere', cache: null },
    read: (material) => jobInput(material),
    log,
    patience: IMPATIENT,
    signal: closing.signal,
    ...options,
  });
  return {
    close: () => {
      closing.abort();
      return ended;
    },
  };
}

/** Planning of one job, in the hands of the test. */
export interface TestPlanning {
  readonly task: Parameters<typeof startPlanning>[0];
  readonly watch: PlanningWatch;
  readonly isStopped: () => boolean;
  answer(answer: TaskAnswer): void;
  crash(message: string): void;
}

/**
 * Hands every planning to the test instead of to threads.
 *
 * @param onStop what planning does when it is asked to stop
 */
export function planner(onStop: (planning: TestPlanning) => void = () => {}) {
  const begun: TestPlanning[] = [];
  const start: typeof startPlanning = (task, _threads, watch) => {
    let isStopped = false;
    let settle: { resolve: (answer: TaskAnswer) => void; reject: (error: Error) => void } | null = null;
    const answers = new Promise<readonly TaskAnswer[]>((resolve, reject) => {
      settle = { resolve: (answer) => resolve([answer]), reject };
    });
    const planning: TestPlanning = {
      task,
      watch,
      isStopped: () => isStopped,
      answer: (answer) => settle?.resolve(answer),
      crash: (message) => settle?.reject(new Error(message)),
    };
    const stop = () => {
      isStopped = true;
      onStop(planning);
    };
    begun.push(planning);
    return { answers, stop, abort: async () => {} };
  };
  let handedOut = 0;
  return {
    start,
    /** The next planning that begins. */
    next: async (): Promise<TestPlanning> => {
      const index = handedOut;
      handedOut += 1;
      const [planning] = await until(
        async () => begun.slice(index, index + 1),
        (found) => found.length > 0,
      );
      if (planning === undefined) throw new Error('no planning began');
      return planning;
    },
  };
}

const bare = plan(semester(), []);

/** A plan of the tiny semester that says of itself to cost this. */
export function planOfCost(cost: number, priorityPlaced = 1): Plan {
  return { ...bare, score: { ...bare.score, priorityPlaced, cost } };
}

export function answerOf(plan: Plan): TaskAnswer {
  return { kind: 'planned', plan, notices: [], course: [], journeys: null };
}

export const costOf = (body: object): unknown => Reflect.get(Reflect.get(body, 'score'), 'cost');
