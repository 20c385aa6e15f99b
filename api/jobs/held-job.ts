/** What may be written of a job by who holds its lease; a worker that lost it writes nothing any more. */
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Progress } from '../../solver/index.ts';
import type { Audit, Store, Tx } from '../store/store.ts';
import { type JobState, jobs } from '../store/tables/jobs.ts';
import { plans } from '../store/tables/plans.ts';
import { keepBest } from './best-plan.ts';
import { tellJob } from './job-audit.ts';
import { expiry, type Patience, retryDelay } from './job-limits.ts';
import { givenUp, type JobProblem } from './job-problem.ts';
import type { JobQueue } from './job-queue.ts';
import { jobRequestSchema } from './job-request.ts';
import type { JobRow } from './start-job.ts';
import { leaseEnd, type TakenJob } from './take-job.ts';

export type Standing = 'held' | 'stop-asked' | 'lost';

export class HeldJob {
  readonly row: JobRow;
  readonly #store: Store;
  readonly #queue: JobQueue;
  readonly #patience: Patience;
  readonly #mine: SQL | undefined;

  constructor(store: Store, queue: JobQueue, { row, lease }: TakenJob, patience: Patience) {
    this.row = row;
    this.#store = store;
    this.#queue = queue;
    this.#patience = patience;
    this.#mine = and(eq(jobs.id, row.id), eq(jobs.lease, lease));
  }

  /** A sign of life, with how far it is where that is new. */
  async beat(progress: Progress | null): Promise<Standing> {
    const [row] = await this.#store.db
      .update(jobs)
      .set({
        leaseUntil: leaseEnd(this.#patience.leaseSeconds),
        ...(progress === null ? {} : { progress: { ...progress }, version: sql`${jobs.version} + 1` }),
      })
      .where(this.#mine)
      .returning({ stopAskedAt: jobs.stopAskedAt });
    if (row === undefined) return 'lost';
    return row.stopAskedAt === null ? 'held' : 'stop-asked';
  }

  /** Keeps a plan unless a better one is stored. False where the lease is lost. */
  async keep(plan: Plan): Promise<boolean> {
    return this.#whileMine(async (tx, audit, row) => {
      const isBetter = await keepBest(tx, audit, row, plan);
      // Whoever gets further each time is no job that always fails, or always takes its worker down.
      const counts = isBetter ? { attempts: Math.min(1, row.attempts), vanished: 0 } : {};
      await tx
        .update(jobs)
        .set({ ...counts, version: row.version + 1 })
        .where(this.#mine);
    });
  }

  /** The end, and what is to be told. False where the lease is lost. */
  async end(
    state: 'done' | 'stopped' | 'failed',
    problems: readonly JobProblem[],
    plan: Plan | null = null,
  ): Promise<boolean> {
    return this.#whileMine(async (tx, audit, row) => {
      if (plan !== null) await keepBest(tx, audit, row, plan);
      await this.#let(tx, audit, row, { state, problems, ended: true });
    });
  }

  /** An attempt that came to nothing: tried again later, or given up. */
  async fail(message: string): Promise<boolean> {
    return this.#whileMine(async (tx, audit, row) => {
      const { attempts } = row;
      if (attempts < this.#patience.attempts) {
        await this.#let(tx, audit, row, { state: 'queued', ended: false });
        await this.#send(tx, row, retryDelay(attempts, this.#patience));
        return;
      }
      const problems = [givenUp(attempts, message)];
      await this.#let(tx, audit, row, { state: 'dead', problems, ended: true });
      await this.#queue.bury(tx, row.id);
    });
  }

  /** Back to the queue, for another worker to go on at once: this one has to end. It counts for no attempt. */
  async handBack(): Promise<boolean> {
    return this.#whileMine(async (tx, audit, row) => {
      await this.#let(tx, audit, row, { state: 'queued', attempts: row.attempts - 1, ended: false });
      await this.#send(tx, row, 0);
    });
  }

  /** Whether a plan of it is stored. */
  async hasPlan(): Promise<boolean> {
    const found = await this.#store.db
      .select({ id: plans.id })
      .from(plans)
      .where(eq(plans.jobId, this.row.id));
    return found.length > 0;
  }

  /** The row is locked as long: nobody takes the job over in between. */
  #whileMine(work: (tx: Tx, audit: Audit, row: JobRow) => Promise<void>): Promise<boolean> {
    return this.#store.change('worker', async (tx, audit) => {
      const [row] = await tx.select().from(jobs).where(this.#mine).for('update');
      if (row === undefined) return false;
      await work(tx, audit, row);
      return true;
    });
  }

  async #let(tx: Tx, audit: Audit, row: JobRow, next: NextState): Promise<void> {
    const { state, attempts = row.attempts, problems = row.problems, ended } = next;
    await tx
      .update(jobs)
      .set({
        state,
        attempts,
        problems,
        lease: null,
        leaseUntil: null,
        endedAt: ended ? sql`now()` : null,
        version: row.version + 1,
      })
      .where(eq(jobs.id, row.id));
    await tellJob(tx, audit, {
      semesterId: row.semesterId,
      entity: 'jobs',
      entityKey: row.id,
      action: 'change',
      before: { state: row.state, attempts: row.attempts, vanished: row.vanished },
      after: { state, attempts, vanished: row.vanished },
    });
  }

  async #send(tx: Tx, row: JobRow, delaySeconds: number): Promise<void> {
    const { seconds } = jobRequestSchema.parse(row.request);
    await this.#queue.send(tx, row.id, { expireInSeconds: expiry(seconds), delaySeconds });
  }
}

interface NextState {
  readonly state: JobState;
  readonly ended: boolean;
  readonly attempts?: number;
  readonly problems?: readonly unknown[] | null;
}
