/** What Prometheus is told of experiments: how many there are, and what the workers still have to do for them. */
import { count, eq, inArray } from 'drizzle-orm';
import type { Registry } from 'prom-client';
import type { Store } from '../store/store.ts';
import { CASE_STATES, EXPERIMENT_STATES, experimentCases, experiments } from '../store/tables/experiments.ts';
import { addStateGauge } from './state-gauge.ts';

export function addExperimentMetrics(registry: Registry, { db }: Store): void {
  addStateGauge(registry, {
    name: 'stageplan_experiments',
    help: 'Experiments by state',
    states: EXPERIMENT_STATES,
    counted: () =>
      db.select({ state: experiments.state, rows: count() }).from(experiments).groupBy(experiments.state),
  });
  // What waits in an experiment that was stopped waits for a person, not for a worker.
  addStateGauge(registry, {
    name: 'stageplan_experiment_cases',
    help: 'Cases of the experiments that are under way, by state',
    states: CASE_STATES,
    counted: () =>
      db
        .select({ state: experimentCases.state, rows: count() })
        .from(experimentCases)
        .innerJoin(experiments, eq(experiments.id, experimentCases.experimentId))
        .where(inArray(experiments.state, ['queued', 'running']))
        .groupBy(experimentCases.state),
  });
}
