/** The one plan of a job, bettered in place. */
import { eq, sql } from 'drizzle-orm';
import { type Plan, planSchema } from '../../solver/domain/plan-schema.ts';
import { isBetter } from '../planning/best-answer.ts';
import type { Audit, Tx } from '../store/store.ts';
import { plans } from '../store/tables/plans.ts';
import { tellJob } from './job-audit.ts';
import { jobRequestSchema } from './job-request.ts';
import type { JobRow } from './start-job.ts';

/** Of a stored plan what decides whether another is better: the rest is a megabyte, and read for nothing. */
const TOLD = sql<unknown>`jsonb_build_object('score', ${plans.body} -> 'score', 'bound', ${plans.body} -> 'bound')`;
const toldSchema = planSchema.pick({ score: true, bound: true });

/**
 * Stores a plan that is no worse than what is stored: of equals the later one has proven and explained more. One that is
 * no draft any more was agreed on as it is, and stays.
 *
 * @returns whether it places more, or as much for less
 */
export async function keepBest(tx: Tx, audit: Audit, job: JobRow, plan: Plan): Promise<boolean> {
  const { id: jobId, semesterId, snapshot } = job;
  if (snapshot === null) throw new Error('a job that runs has a snapshot');
  const { revision } = jobRequestSchema.parse(job.request);
  const body = { ...plan };
  const after = { score: plan.score, bound: plan.bound };
  const [known] = await tx
    .select({ id: plans.id, state: plans.state, told: TOLD })
    .from(plans)
    .where(eq(plans.jobId, jobId))
    .for('update');
  if (known === undefined) {
    const [made] = await tx
      .insert(plans)
      .values({ semesterId, jobId, body, snapshot, revision })
      .returning({ id: plans.id });
    if (made === undefined) throw new Error('a plan could not be inserted');
    await tellJob(tx, audit, { semesterId, entity: 'plans', entityKey: made.id, action: 'create', after });
    return true;
  }
  const { score, bound } = toldSchema.parse(known.told);
  if (known.state !== 'draft' || isBetter(score, plan.score)) return false;
  await tx
    .update(plans)
    .set({ body, version: sql`${plans.version} + 1` })
    .where(eq(plans.id, known.id));
  const before = { score, bound };
  await tellJob(tx, audit, {
    semesterId,
    entity: 'plans',
    entityKey: known.id,
    action: 'change',
    before,
    after,
  });
  return isBetter(plan.score, score);
}
