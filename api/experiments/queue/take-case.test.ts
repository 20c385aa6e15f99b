import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { PATIENCE } from '../../jobs/job-limits.ts';
import { queueOf } from '../../jobs/testing/queue-of.ts';
import { audit } from '../../store/tables/audit.ts';
import { experimentCases } from '../../store/tables/experiments.ts';
import { eachStore } from '../../store/testing/test-store.ts';
import type { CaseRow } from './experiment-rows.ts';
import { HeldCase } from './held-case.ts';
import { wholeExperiment } from './read-experiments.ts';
import { resumeExperiment, stopExperiment } from './steer-experiment.ts';
import { takeCase } from './take-case.ts';
import { caseRows, newExperiment } from './testing/experiment-world.ts';

eachStore('a case that is taken', (store) => {
  const queue = queueOf(store);

  /** Its first case, of a new experiment with one other. */
  const newCase = async (): Promise<{ readonly experiment: string; readonly id: string }> => {
    const world = { store: store(), queue: queue() };
    const { id: experiment } = await newExperiment(world, { replications: { seeds: 1 } });
    const [first] = await caseRows(world, experiment);
    if (first === undefined) throw new Error('an experiment has cases');
    return { experiment, id: first.id };
  };
  const rowOf = async (id: string): Promise<CaseRow | undefined> =>
    (await store().db.select().from(experimentCases).where(eq(experimentCases.id, id)))[0];
  const take = (id: string) => takeCase(store(), queue().experiments, id, PATIENCE);
  /** Taken, by a worker that can go on with it. */
  const held = async (id: string): Promise<HeldCase> => {
    const taken = await take(id);
    if (taken === null) throw new Error('the case was not to be had');
    return new HeldCase(store(), queue().experiments, taken, PATIENCE);
  };
  /** Taken so often by a worker that is killed each time; the last one has been gone for as long as its lease. */
  const lostWorkers = async (id: string, times: number): Promise<void> => {
    for (let i = 0; i < times; i++) {
      await held(id);
      await store()
        .db.update(experimentCases)
        .set({ leaseUntil: sql`now() - interval '1 second'` })
        .where(eq(experimentCases.id, id));
    }
  };
  const failed = async (id: string, times: number): Promise<void> => {
    for (let i = 0; i < times; i++) await (await held(id)).retry('boom');
  };

  it('is taken again when its worker vanished 19 times, as the same attempt', async () => {
    const { id } = await newCase();
    await lostWorkers(id, 19);
    await held(id);
    expect(await rowOf(id)).toMatchObject({ state: 'running', attempts: 1, vanished: 19 });
  });

  it('fails when its worker vanished 20 times, with what to do; the others go on', async () => {
    const { experiment, id } = await newCase();
    const { dead } = await queue().experiments.sizes();
    await lostWorkers(id, 20);
    expect(await take(id)).toBeNull();
    expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: 1, vanished: 20, lease: null });
    expect((await queue().experiments.sizes()).dead).toBe(dead + 1);
    const found = await wholeExperiment(store().db, experiment);
    expect(found).toMatchObject({ experiment: { state: 'running' }, progress: { failed: 1, waiting: 1 } });
    expect(found?.failures.map(({ why }) => why)).toEqual([
      {
        nl: 'De worker verdween 20 keer na elkaar midden in het werk; meestal is er dan te weinig geheugen. Een beheerder kan de worker meer geheugen geven of in zijn logboek zoeken wat er misliep. Hervat daarna het experiment om het opnieuw te proberen.',
        en: 'The worker disappeared 20 times in a row in the middle of the work; too little memory is the usual cause. An administrator can give the worker more memory or look in its log for what went wrong. Resume the experiment after that to try again.',
      },
    ]);
    const told = await store().db.select().from(audit).where(eq(audit.entityKey, id)).orderBy(audit.id);
    expect(told.at(-1)).toMatchObject({
      before: { state: 'running', attempts: 1, vanished: 19 },
      after: { state: 'failed', attempts: 1, vanished: 20 },
    });
  });

  it('is tried again when its worker vanished four times and it then failed once', async () => {
    const { id } = await newCase();
    await lostWorkers(id, 4);
    await failed(id, 1);
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1, vanished: 4 });
    await held(id);
    expect(await rowOf(id)).toMatchObject({ state: 'running', attempts: 2, vanished: 4 });
  });

  it('fails for good at the fifth failure, however often its worker vanished in between', async () => {
    const { id } = await newCase();
    await failed(id, 4);
    await lostWorkers(id, 3);
    expect(await rowOf(id)).toMatchObject({ state: 'running', attempts: 5, vanished: 2 });
    await failed(id, 1);
    expect(await rowOf(id)).toMatchObject({
      ...{ state: 'failed', attempts: 5, vanished: 3 },
      problem: { en: expect.stringMatching(/^Planning went wrong 5 times in a row/) },
    });
  });

  it('has all its chances again once its experiment is resumed', async () => {
    const { experiment, id } = await newCase();
    await lostWorkers(id, 20);
    await take(id);
    await stopExperiment(store(), 'test', experiment);
    await resumeExperiment(store(), queue().experiments, 'test', experiment);
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 0, vanished: 0, problem: null });
    await lostWorkers(id, 19);
    expect(await take(id)).not.toBeNull();
  });

  it('has them too where the experiment is stopped while it runs', async () => {
    const { experiment, id } = await newCase();
    await lostWorkers(id, 3);
    await stopExperiment(store(), 'test', experiment);
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 0, vanished: 0 });
  });
});
