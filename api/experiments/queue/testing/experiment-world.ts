/** A centre with the smallest school in a store, an experiment on it, and workers that plan its cases. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import type { ExperimentInput } from '../../../../scenarios/experiments/reading/experiment-schema.ts';
import type { CaseKey } from '../../../../scenarios/experiments/results.ts';
import type { JobQueue } from '../../../jobs/job-queue.ts';
import { runWorker } from '../../../jobs/run-worker.ts';
import { IMPATIENT, type TestWorker, until } from '../../../jobs/testing/job-world.ts';
import { readSemester } from '../../../store/semester-reading.ts';
import { saveSemester } from '../../../store/semester-records.ts';
import type { Store } from '../../../store/store.ts';
import { centres } from '../../../store/tables/centres.ts';
import { type ExperimentState, experimentCases, experiments } from '../../../store/tables/experiments.ts';
import type { PlannedCase } from '../../case-thread.ts';
import { openBases } from '../../open-bases.ts';
import { readExperimentFile } from '../../read-experiment.ts';
import { CaseRunner, type CaseSetup } from '../../run-case.ts';
import { runExperiment } from '../../run-experiment.ts';
import { oneDayExperiment, oneDaySchool } from '../../testing/one-day-school.ts';
import { readAskedExperiment } from '../asked-experiment.ts';
import { CaseThreads, type PlanningThread } from '../case-threads.ts';
import type { CaseRow, ExperimentRow } from '../experiment-rows.ts';
import { experimentWork } from '../experiment-work.ts';
import { startExperiment } from '../start-experiment.ts';

export interface ExperimentWorld {
  readonly store: Store;
  readonly queue: JobQueue;
}

/** Id of a new semester, the one-day school, of a centre of its own. */
async function newSchool({ store }: ExperimentWorld) {
  return store.change('set-up', async (tx, audit) => {
    const [centre] = await tx.insert(centres).values({ name: 'CVO' }).returning();
    if (centre === undefined) throw new Error('a centre was inserted');
    const { id } = await saveSemester(tx, audit, centre.id, { ...oneDaySchool() });
    return { id, centreId: centre.id };
  });
}

/** Ten cases, unless told otherwise, on a stored school of its own: seeds 1 to 5, unchanged and with one day a week. */
export async function newExperiment(
  world: ExperimentWorld,
  over: Partial<ExperimentInput> = {},
): Promise<ExperimentRow> {
  const school = await newSchool(world);
  const stored = await readSemester(world.store.db, school.id);
  if (stored === null) throw new Error('a semester was saved');
  const bases = [{ kind: 'semester', name: 'school', semester: school.id }];
  const sent = JSON.stringify({ ...oneDayExperiment(), bases, ...over });
  const reading = readAskedExperiment(new TextEncoder().encode(sent));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { experiment, semesters } = reading;
  return startExperiment(world.store, world.queue.experiments, {
    ...{ experiment, digest: '0'.repeat(64), centreId: school.centreId, askedBy: randomUUID() },
    semesters: semesters.map(({ base, semester }) => ({ base, semester, raw: stored.raw })),
  });
}

export async function experimentRow({ store }: ExperimentWorld, id: string): Promise<ExperimentRow> {
  const [row] = await store.db.select().from(experiments).where(eq(experiments.id, id));
  if (row === undefined) throw new Error('there is no such experiment');
  return row;
}

/** By number. */
export function caseRows({ store }: ExperimentWorld, id: string): Promise<readonly CaseRow[]> {
  return store.db
    .select()
    .from(experimentCases)
    .where(eq(experimentCases.experimentId, id))
    .orderBy(experimentCases.number);
}

/** The experiment, once it is in this state. */
export function inState(world: ExperimentWorld, id: string, wanted: ExperimentState): Promise<ExperimentRow> {
  return until(
    () => experimentRow(world, id),
    ({ state }) => state === wanted,
  );
}

/** What is stored, as its file. */
export async function resultLinesOf(world: ExperimentWorld, id: string): Promise<string> {
  const rows = await caseRows(world, id);
  return rows.flatMap(({ result }) => (result === null ? [] : [`${result}\n`])).join('');
}

const local = new Map<string, Promise<string>>();

/** `results.jsonl` of the same experiment on one's own machine, with the semester as a file; made once in a test file. */
export function localRun(over: Partial<ExperimentInput> = {}): Promise<string> {
  const key = JSON.stringify(over);
  const made = local.get(key) ?? madeLocally(over);
  local.set(key, made);
  return made;
}

async function madeLocally(over: Partial<ExperimentInput>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-local-'));
  try {
    writeFileSync(join(folder, 'semester.json'), JSON.stringify(oneDaySchool()));
    const path = join(folder, 'experiment.yaml');
    writeFileSync(path, JSON.stringify(oneDayExperiment(over)));
    const file = readExperimentFile(path);
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    const opened = await openBases(file, async () => ({ ok: false, problems: [] }));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const out = join(folder, 'out');
    await runExperiment({
      ...{ file, opened, folder: out, threads: 1, signal: new AbortController().signal },
      watch: { onStart: () => undefined, onPlanned: () => undefined },
    });
    return readFileSync(join(out, 'results.jsonl'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A worker that plans cases, on threads of the test's own where it gives any. */
export function caseWorker(
  world: ExperimentWorld,
  over: { readonly threads?: CaseThreads; readonly cases?: number } = {},
): TestWorker {
  const closing = new AbortController();
  const { store, queue } = world;
  const log = pino({ level: 'silent' });
  const places = { feedsFolder: '/nowhere', cache: null };
  const spare = experimentWork({
    ...{ store, queue: queue.experiments, places, log, patience: IMPATIENT },
    ...(over.threads === undefined ? {} : { threads: over.threads }),
  });
  const ended = runWorker({
    ...{ store, queue, places, log, spare, patience: IMPATIENT },
    ...{ concurrency: 1, threads: over.cases ?? 1, signal: closing.signal },
  });
  return {
    close: () => {
      closing.abort();
      return ended;
    },
  };
}

/** What stands in for a thread: as it would plan, on this one. */
export function planHere(setup: CaseSetup, key: CaseKey): PlannedCase {
  return { key, answer: new CaseRunner(setup, () => 0).run(key), seconds: 2 };
}

/** Threads that do as they are told. @param plan asked of each case as it comes */
export function threadsThat(plan: (setup: CaseSetup, key: CaseKey) => Promise<PlannedCase>): CaseThreads {
  return new CaseThreads(
    (setup): PlanningThread => ({ plan: (key) => plan(setup, key), end: async () => undefined }),
  );
}

/** Never an answer. */
export function hanging(): Promise<never> {
  return new Promise(() => undefined);
}
