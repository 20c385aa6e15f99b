/**
 * What is deleted when. All of it at once, as often as the service likes: what is too old is gone, whatever was missed.
 *
 * A semester and its published plans stay until somebody removes them: centres answer for them for years.
 */
import { and, eq, isNotNull, isNull, lt, notExists, notInArray, or, sql } from 'drizzle-orm';
import type { Store, Tx } from './store.ts';
import { oneTimeLinks, sessions } from './tables/accounts.ts';
import { audit } from './tables/audit.ts';
import { feeds } from './tables/calendars.ts';
import { experiments } from './tables/experiments.ts';
import { idempotencyKeys } from './tables/idempotency-keys.ts';
import { importPreviews } from './tables/import-previews.ts';
import { jobs } from './tables/jobs.ts';
import { plans } from './tables/plans.ts';
import { snapshots } from './tables/semesters.ts';

/** In days. */
export interface RetentionPeriods {
  /** Answers to POSTs that may be sent again. */
  readonly idempotencyKeys: number;
  /** One-time links, used or run out, and revoked calendar links. */
  readonly deadLinks: number;
  /** Plans that were superseded before they were ever published, with their answers. */
  readonly supersededDrafts: number;
  /** Jobs that have ended and left no plan. */
  readonly endedJobs: number;
  readonly audit: number;
}

export const USUAL_PERIODS: RetentionPeriods = {
  idempotencyKeys: 1,
  deadLinks: 30,
  supersededDrafts: 90,
  endedJobs: 90,
  /** Ten years: as long as a centre may be asked who changed what. */
  audit: 3653,
};

/** How many rows went, by table. */
export type Deleted = Readonly<Record<string, number>>;

/** Sessions and previews say themselves when they end. Nothing is told to the audit: it would never grow old. */
export async function deleteOld(
  store: Store,
  now: Date,
  periods: RetentionPeriods = USUAL_PERIODS,
): Promise<Deleted> {
  const before = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
  const at = now.toISOString();
  return store.change('worker', async (tx) => ({
    sessions: (
      await tx.delete(sessions).where(lt(sessions.expiresAt, at)).returning({ x: sessions.createdAt })
    ).length,
    import_previews: (
      await tx
        .delete(importPreviews)
        .where(lt(importPreviews.expiresAt, at))
        .returning({ x: importPreviews.id })
    ).length,
    idempotency_keys: (
      await tx
        .delete(idempotencyKeys)
        .where(lt(idempotencyKeys.createdAt, before(periods.idempotencyKeys)))
        .returning({ x: idempotencyKeys.createdAt })
    ).length,
    ...(await deadLinks(tx, before(periods.deadLinks))),
    ...(await oldPlanning(tx, before(periods.supersededDrafts), before(periods.endedJobs))),
    audit: (
      await tx
        .delete(audit)
        .where(lt(audit.at, before(periods.audit)))
        .returning({ x: audit.id })
    ).length,
  }));
}

async function deadLinks(tx: Tx, before: string): Promise<Deleted> {
  const links = await tx
    .delete(oneTimeLinks)
    .where(or(lt(oneTimeLinks.usedAt, before), lt(oneTimeLinks.expiresAt, before)))
    .returning({ x: oneTimeLinks.createdAt });
  const calendars = await tx.delete(feeds).where(lt(feeds.revokedAt, before)).returning({ x: feeds.id });
  return { one_time_links: links.length, feeds: calendars.length };
}

/** First the plans, then the jobs that are left without one, then the snapshots that neither these nor an experiment names any more. */
async function oldPlanning(tx: Tx, plansBefore: string, jobsBefore: string): Promise<Deleted> {
  const drafts = await tx
    .delete(plans)
    .where(and(eq(plans.state, 'superseded'), isNull(plans.publishedAt), lt(plans.createdAt, plansBefore)))
    .returning({ x: plans.id });
  const ended = await tx
    .delete(jobs)
    .where(
      and(
        isNotNull(jobs.endedAt),
        lt(jobs.endedAt, jobsBefore),
        notInArray(jobs.state, ['queued', 'running']),
        notExists(tx.select({ x: sql`1` }).from(plans).where(eq(plans.jobId, jobs.id))),
      ),
    )
    .returning({ x: jobs.id });
  const named = (table: typeof plans | typeof jobs) =>
    tx
      .select({ x: sql`1` })
      .from(table)
      .where(and(eq(table.semesterId, snapshots.semesterId), eq(table.snapshot, snapshots.digest)));
  const studied = tx
    .select({ x: sql`1` })
    .from(experiments)
    .where(
      sql`${experiments.semesters} @> jsonb_build_array(jsonb_build_object('semester', ${snapshots.semesterId}::text, 'snapshot', ${snapshots.digest}))`,
    );
  const left = await tx
    .delete(snapshots)
    .where(
      and(
        lt(snapshots.createdAt, plansBefore),
        notExists(named(plans)),
        notExists(named(jobs)),
        notExists(studied),
      ),
    )
    .returning({ x: snapshots.digest });
  return { plans: drafts.length, jobs: ended.length, snapshots: left.length };
}
