/** What may be written of a case by who holds its lease; a worker that lost it writes nothing any more. */
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { CaseResult } from '../../../scenarios/experiments/results.ts';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import { type Patience, retryDelay } from '../../jobs/job-limits.ts';
import { leaseEnd } from '../../jobs/take-job.ts';
import type { WorkQueue } from '../../jobs/work-queue.ts';
import type { Audit, Store, Tx } from '../../store/store.ts';
import { experimentCases } from '../../store/tables/experiments.ts';
import { caseResultSchema } from '../folder/case-result-schema.ts';
import { settle } from './case-change.ts';
import { givenUp } from './case-problem.ts';
import { tellCase } from './experiment-audit.ts';
import { CASE_EXPIRY } from './experiment-limits.ts';
import type { CaseRow, ExperimentRow } from './experiment-rows.ts';
import { lockedExperiment } from './locked-experiment.ts';
import { priorityOf } from './start-experiment.ts';
import type { TakenCase } from './take-case.ts';

type Change = Partial<Pick<CaseRow, 'state' | 'attempts' | 'result' | 'seconds' | 'problem'>>;

export class HeldCase {
  readonly #store: Store;
  readonly #queue: WorkQueue;
  readonly #taken: TakenCase;
  readonly #patience: Patience;
  readonly #mine: SQL | undefined;

  constructor(store: Store, queue: WorkQueue, taken: TakenCase, patience: Patience) {
    this.#store = store;
    this.#queue = queue;
    this.#taken = taken;
    this.#patience = patience;
    this.#mine = and(eq(experimentCases.id, taken.row.id), eq(experimentCases.lease, taken.lease));
  }

  /** A sign of life. False where the lease is lost: somebody else has the case, or its experiment was stopped. */
  async beat(): Promise<boolean> {
    const found = await this.#store.db
      .update(experimentCases)
      .set({ leaseUntil: leaseEnd(this.#patience.leaseSeconds) })
      .where(this.#mine)
      .returning({ id: experimentCases.id });
    return found.length > 0;
  }

  /** The end. False where the lease is lost, as of all that follow. */
  done(result: CaseResult, seconds: number): Promise<boolean> {
    // As every result that is written: the same case is the same bytes, wherever it was planned.
    const line = JSON.stringify(caseResultSchema.parse(result));
    return this.#whileMine((change) => change({ state: 'done', result: line, seconds, problem: null }));
  }

  /** The end of one that would end the same way again. */
  failed(problem: Sentence): Promise<boolean> {
    return this.#whileMine((change) => change({ state: 'failed', problem }));
  }

  /** An attempt that came to nothing: tried again later, or given up. */
  retry(message: string): Promise<boolean> {
    return this.#whileMine(async (change, tx, { attempts }) => {
      if (attempts < this.#patience.attempts) {
        await change({ state: 'queued' });
        await this.#send(tx, retryDelay(attempts, this.#patience));
        return;
      }
      await change({ state: 'failed', problem: givenUp(attempts, message) });
      await this.#queue.bury(tx, this.#taken.row.id);
    });
  }

  /** Back to the queue: this worker has to end, or to plan a semester. It counts for no attempt. */
  handBack(): Promise<boolean> {
    return this.#whileMine(async (change, tx, { attempts }) => {
      await change({ state: 'queued', attempts: attempts - 1 });
      await this.#send(tx, 0);
    });
  }

  /** Experiment and case are locked as long: nobody takes the case over in between. */
  #whileMine(
    work: (change: (next: Change) => Promise<void>, tx: Tx, row: CaseRow) => Promise<void>,
  ): Promise<boolean> {
    return this.#store.change('worker', async (tx, audit) => {
      const experiment = await lockedExperiment(tx, this.#taken.experiment.id);
      const [row] = await tx.select().from(experimentCases).where(this.#mine).for('update');
      if (experiment === undefined || row === undefined) return false;
      await work((next) => this.#change(tx, audit, experiment, row, next), tx, row);
      return true;
    });
  }

  async #change(tx: Tx, audit: Audit, experiment: ExperimentRow, row: CaseRow, next: Change): Promise<void> {
    await tx
      .update(experimentCases)
      .set({
        ...next,
        ...{ lease: null, leaseUntil: null },
        endedAt: next.state === 'queued' ? null : sql`now()`,
      })
      .where(eq(experimentCases.id, row.id));
    const { state = row.state, attempts = row.attempts } = next;
    await tellCase(audit, experiment, row, { state, attempts });
    await settle(tx, audit, experiment);
  }

  async #send(tx: Tx, delaySeconds: number): Promise<void> {
    const { id, turn } = this.#taken.row;
    await this.#queue.send(tx, id, {
      ...{ expireInSeconds: CASE_EXPIRY, delaySeconds, priority: priorityOf(turn) },
    });
  }
}
