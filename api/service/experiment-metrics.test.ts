import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { stopExperiment } from '../experiments/queue/steer-experiment.ts';
import { caseRows, newExperiment } from '../experiments/queue/testing/experiment-world.ts';
import { queueOf } from '../jobs/testing/queue-of.ts';
import { experimentCases, experiments } from '../store/tables/experiments.ts';
import { eachStore } from '../store/testing/test-store.ts';
import { serviceMetrics } from './metrics.ts';

eachStore('the figures of experiments', (store) => {
  const queue = queueOf(store);
  const world = () => ({ store: store(), queue: queue() });

  /** By name and state. */
  const figures = async (): Promise<Readonly<Record<string, number>>> => {
    const text = await serviceMetrics(store(), () => new Date()).text();
    const lines = [...text.matchAll(/^stageplan_(experiments|experiment_cases)\{state="(\w+)"\} (\d+)$/gm)];
    return Object.fromEntries(lines.map(([, name, state, value]) => [`${name} ${state}`, Number(value)]));
  };

  const NONE = {
    ...{ 'experiments queued': 0, 'experiments running': 0, 'experiments done': 0 },
    ...{ 'experiments stopped': 0, 'experiments failed': 0 },
    ...{ 'experiment_cases queued': 0, 'experiment_cases running': 0 },
    ...{ 'experiment_cases done': 0, 'experiment_cases failed': 0 },
  };

  it('name every state, also where there is nothing', async () => {
    expect(await figures()).toEqual(NONE);
  });

  it('count the cases of what is under way, and not of what was stopped', async () => {
    const one = await newExperiment(world(), { replications: { seeds: 1 } });
    const [first] = await caseRows(world(), one.id);
    await store()
      .db.update(experimentCases)
      .set({ state: 'done' })
      .where(eq(experimentCases.id, first?.id ?? ''));
    await store().db.update(experiments).set({ state: 'running' });
    const other = await newExperiment(world(), { replications: { seeds: 2 } });
    expect(await figures()).toEqual({
      ...NONE,
      ...{ 'experiments running': 1, 'experiments queued': 1 },
      ...{ 'experiment_cases done': 1, 'experiment_cases queued': 5 },
    });
    await stopExperiment(store(), 'test', other.id);
    expect(await figures()).toEqual({
      ...NONE,
      ...{ 'experiments running': 1, 'experiments stopped': 1 },
      ...{ 'experiment_cases done': 1, 'experiment_cases queued': 1 },
    });
  });
});
