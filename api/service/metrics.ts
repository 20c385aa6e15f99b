/** What Prometheus is told: requests, jobs, the quality of plans, experiments, the process. Nothing of a person, nor of one semester. */
import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Store } from '../store/store.ts';
import { addExperimentMetrics } from './experiment-metrics.ts';
import { addJobMetrics } from './job-metrics.ts';
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
  addExperimentMetrics(registry, store);
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
