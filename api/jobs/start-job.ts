/** Starting a job: what is planned, the job and its entry in the queue are there together or not at all. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Problem } from '../../solver/domain/problem.ts';
import { readSemester } from '../../solver/domain/read-semester.ts';
import { readHead } from '../store/semester-reading.ts';
import type { Audit, Db, Store, Tx } from '../store/store.ts';
import { type JobState, jobs } from '../store/tables/jobs.ts';
import { type PlanState, plans } from '../store/tables/plans.ts';
import { snapshots } from '../store/tables/semesters.ts';
import { expiry } from './job-limits.ts';
import type { JobQueue } from './job-queue.ts';
import type { JobRequest } from './job-request.ts';

export type JobRow = typeof jobs.$inferSelect;

export interface Asked {
  readonly semesterId: string;
  readonly request: Omit<JobRequest, 'revision'>;
  /** Account that asks; null for the service itself. */
  readonly askedBy: string | null;
}

/** A semester as it is to be planned. */
export interface PreparedSemester {
  /** `stageplan-semester/1` without `people`: with a pin for everything that is confirmed, without what was refused. */
  readonly input: object;
  /** Of the stored semester that it was made from. */
  readonly revision: number;
  /** The plan that is replanned, where there is one. */
  readonly replanOf?: string | undefined;
}

export interface StartContext {
  readonly queue: JobQueue;
  /** Null where there is no such semester. */
  readonly prepare: (semesterId: string) => Promise<PreparedSemester | null>;
}

export type Start =
  | { readonly kind: 'started'; readonly job: JobRow }
  /** The semester is being planned already. */
  | { readonly kind: 'busy'; readonly jobId: string }
  | { readonly kind: 'absent' }
  /** The plan to replan from is none that is in force or being agreed on. */
  | { readonly kind: 'no-such-plan' }
  /** With what is confirmed it is no sound semester. */
  | { readonly kind: 'unsound'; readonly problems: readonly Problem[] }
  /** It was changed each time that it was prepared. */
  | { readonly kind: 'changing' };

/** Of these a semester has one job at most. */
const UNFINISHED: readonly JobState[] = ['queued', 'running'];
/** States of plans from which a later one may go on. */
const IN_FORCE: readonly PlanState[] = ['proposed', 'confirmed', 'published'];
const TRIES = 3;

export async function startJob(store: Store, context: StartContext, asked: Asked): Promise<Start> {
  const busy = await unfinishedJob(store.db, asked.semesterId);
  if (busy !== null) return { kind: 'busy', jobId: busy };
  for (let i = 0; i < TRIES; i++) {
    const prepared = await context.prepare(asked.semesterId);
    if (prepared === null) return { kind: 'absent' };
    const reading = readSemester(prepared.input);
    if (!reading.ok) return { kind: 'unsound', problems: reading.problems };
    const { digest } = reading;
    const started = await store.change(asked.askedBy ?? 'set-up', (tx, audit) =>
      start(tx, audit, context.queue, asked, { ...prepared, digest }),
    );
    if (started !== 'changed') return started;
  }
  return { kind: 'changing' };
}

async function start(
  tx: Tx,
  audit: Audit,
  queue: JobQueue,
  { semesterId, request: limits, askedBy }: Asked,
  { input, revision, digest, replanOf = limits.replanOf }: PreparedSemester & { readonly digest: string },
): Promise<Start | 'changed'> {
  // Until this ends nobody changes the semester.
  const semester = await readHead(tx, semesterId, 'update');
  if (semester === null) return { kind: 'absent' };
  if (semester.revision !== revision) return 'changed';
  if (!(await isInForce(tx, semesterId, replanOf))) {
    return limits.replanOf === undefined ? 'changed' : { kind: 'no-such-plan' };
  }
  const request: JobRequest = { ...limits, ...(replanOf === undefined ? {} : { replanOf }), revision };
  const job = await insertAlone(tx, { semesterId, request, snapshot: digest, askedBy });
  if (typeof job === 'string') return { kind: 'busy', jobId: job };
  await tx
    .insert(snapshots)
    .values({ semesterId, digest, body: { ...input } })
    .onConflictDoNothing();
  await queue.send(tx, job.id, { expireInSeconds: expiry(request.seconds) });
  await audit({
    centreId: semester.centreId,
    semesterId,
    entity: 'jobs',
    entityKey: job.id,
    action: 'create',
    after: { state: job.state, request, snapshot: digest },
  });
  return { kind: 'started', job };
}

async function isInForce(tx: Tx, semesterId: string, planId: string | undefined): Promise<boolean> {
  if (planId === undefined) return true;
  const found = await tx
    .select({ id: plans.id })
    .from(plans)
    .where(and(eq(plans.id, planId), eq(plans.semesterId, semesterId), inArray(plans.state, [...IN_FORCE])));
  return found.length > 0;
}

/** The job, or the id of the one that is in its way; asked again where that one ended in between. */
async function insertAlone(tx: Tx, values: typeof jobs.$inferInsert): Promise<JobRow | string> {
  for (;;) {
    const [made] = await tx.insert(jobs).values(values).onConflictDoNothing().returning();
    if (made !== undefined) return made;
    const busy = await unfinishedJob(tx, values.semesterId);
    if (busy !== null) return busy;
  }
}

async function unfinishedJob(db: Db, semesterId: string): Promise<string | null> {
  const [found] = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.semesterId, semesterId), inArray(jobs.state, [...UNFINISHED])));
  return found?.id ?? null;
}
