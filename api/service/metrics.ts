/** What Prometheus is told: requests, jobs, the quality of plans, the process. Nothing of a person, nor of one semester. */

import { and, count, eq, inArray, isNotNull, min, sql } from 'drizzle-orm';
import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { JOB_STATES, jobs } from '../store/tables.ts';
import { routePattern } from './route-pattern.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10, 30];

export interface ServiceMetrics {
  /** Counts every request; goes before everything else. */
  readonly watch: RequestHandler;
  readonly contentType: string;
  /** The text of `/metrics`; asks the database. */
  readonly text: () => Promise<string>;
}

export function serviceMetrics(store: Store, clock: () => Date): ServiceMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addJobMetrics(registry, store, clock);
  const requests = new Counter({
    name: 'stageplan_http_requests_total',
    help: 'Requests answered, by route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'stageplan_http_request_duration_seconds',
    help: 'How long requests took, by route',
    labelNames: ['method', 'route'],
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    watch: (request, response, next) => {
      const start = performance.now();
      response.on('close', () => {
        const labels = { method: request.method, route: routePattern(request) };
        requests.inc({ ...labels, status: String(response.statusCode) });
        durations.observe(labels, (performance.now() - start) / 1000);
      });
      next();
    },
  };
}

/** Asked from the table at each reading: other processes work on the same jobs. */
function addJobMetrics(registry: Registry, { db }: Store, clock: () => Date): void {
  new Gauge({
    name: 'stageplan_jobs',
    help: 'Planning jobs by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const rows = await db.select({ state: jobs.state, jobs: count() }).from(jobs).groupBy(jobs.state);
      for (const state of JOB_STATES) {
        this.set({ state }, rows.find((row) => row.state === state)?.jobs ?? 0);
      }
    },
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
