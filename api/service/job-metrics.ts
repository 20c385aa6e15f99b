/** What Prometheus is told of planning: the jobs, how long they wait, how good the last plan is. */
import { and, count, eq, inArray, isNotNull, min, sql } from 'drizzle-orm';
import { Gauge, type Registry } from 'prom-client';
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { JOB_STATES, jobs } from '../store/tables/jobs.ts';
import { addStateGauge } from './state-gauge.ts';

/** Asked from the table at each reading: other processes work on the same jobs. */
export function addJobMetrics(registry: Registry, { db }: Store, clock: () => Date): void {
  addStateGauge(registry, {
    name: 'stageplan_jobs',
    help: 'Planning jobs by state',
    states: JOB_STATES,
    counted: () => db.select({ state: jobs.state, rows: count() }).from(jobs).groupBy(jobs.state),
  });
  new Gauge({
    name: 'stageplan_queue_age_seconds',
    help: 'How long the job that waits longest has waited; 0 when none waits',
    registers: [registry],
    async collect() {
      const [row] = await db
        .select({ first: min(jobs.createdAt) })
        .from(jobs)
        .where(eq(jobs.state, 'queued'));
      const first = row?.first ?? null;
      this.set(first === null ? 0 : Math.max(0, (clock().getTime() - Date.parse(first)) / 1000));
    },
  });
  new Gauge({
    name: 'stageplan_planning_gap',
    help: 'What the last plan that was finished is at most from the best possible: places for kind "placed", a share for "cost"',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      this.reset();
      const gap = await lastGap(db);
      if (gap !== null && gap.value !== null) this.set({ kind: gap.kind }, gap.value);
    },
  });
}

const gapSchema = z.object({ kind: z.enum(['placed', 'cost']), value: z.number().nullable() });

async function lastGap(db: Store['db']) {
  const [row] = await db
    .select({ gap: sql<unknown>`${jobs.progress} -> 'gap'` })
    .from(jobs)
    .where(and(inArray(jobs.state, ['done', 'stopped']), isNotNull(jobs.progress)))
    .orderBy(sql`${jobs.endedAt} desc nulls last`)
    .limit(1);
  return gapSchema.safeParse(row?.gap).data ?? null;
}
