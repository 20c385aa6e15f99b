import { asc, eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { audit } from '../store/tables/audit.ts';
import { jobs } from '../store/tables/jobs.ts';
import { eachStore } from '../store/testing/test-store.ts';
import { HeldJob } from './held-job.ts';
import { PATIENCE } from './job-limits.ts';
import { retryJob } from './steer-job.ts';
import { takeJob } from './take-job.ts';
import { jobRow, newJob, planOfCost } from './testing/job-world.ts';
import { queueOf } from './testing/queue-of.ts';

eachStore('a job that is taken', (store) => {
  const queue = queueOf(store);
  const world = () => ({ store: store(), queue: queue() });

  const take = (job: string) => takeJob(store(), queue(), job, PATIENCE);
  /** Taken, by a worker that can go on with it. */
  const held = async (job: string): Promise<HeldJob> => {
    const taken = await take(job);
    if (taken === null) throw new Error('the job was not to be had');
    return new HeldJob(store(), queue(), taken, PATIENCE);
  };
  /** Taken so often by a worker that is killed each time; the last one has been gone for as long as its lease. */
  const lostWorkers = async (job: string, times: number): Promise<void> => {
    for (let i = 0; i < times; i++) {
      await held(job);
      await store()
        .db.update(jobs)
        .set({ leaseUntil: sql`now() - interval '1 second'` })
        .where(eq(jobs.id, job));
    }
  };
  const failed = async (job: string, times: number): Promise<void> => {
    for (let i = 0; i < times; i++) await (await held(job)).fail('boom');
  };

  it('goes on as the same attempt when its worker vanished', async () => {
    const job = await newJob(world());
    await lostWorkers(job, 1);
    await held(job);
    expect(await jobRow(world(), job)).toMatchObject({ state: 'running', attempts: 1, vanished: 1 });
  });

  it('is taken again when its worker vanished 19 times, and set aside at the 20th, with what to do', async () => {
    const job = await newJob(world());
    await lostWorkers(job, 19);
    await held(job);
    expect(await jobRow(world(), job)).toMatchObject({ state: 'running', attempts: 1, vanished: 19 });

    const other = await newJob(world());
    const { dead } = await queue().sizes();
    await lostWorkers(other, 20);
    expect(await take(other)).toBeNull();
    const row = await jobRow(world(), other);
    expect(row).toMatchObject({ state: 'dead', attempts: 1, vanished: 20, lease: null });
    expect(row.endedAt).not.toBeNull();
    expect(row.problems).toEqual([
      {
        severity: 'error',
        path: '',
        text: {
          nl: 'De worker verdween 20 keer na elkaar midden in het werk; meestal is er dan te weinig geheugen. De taak is opzijgezet. Een beheerder kan de worker meer geheugen geven of in zijn logboek zoeken wat er misliep, en de taak daarna opnieuw laten proberen.',
          en: 'The worker disappeared 20 times in a row in the middle of the work; too little memory is the usual cause. The job was set aside. An administrator can give the worker more memory or look in its log for what went wrong, and then have the job tried again.',
        },
      },
    ]);
    expect((await queue().sizes()).dead).toBe(dead + 1);
  });

  it('is tried again when its worker vanished four times and it then failed once', async () => {
    const job = await newJob(world());
    await lostWorkers(job, 4);
    await failed(job, 1);
    expect(await jobRow(world(), job)).toMatchObject({ state: 'queued', attempts: 1, vanished: 4 });
    await held(job);
    expect(await jobRow(world(), job)).toMatchObject({ state: 'running', attempts: 2, vanished: 4 });
  });

  it('is set aside at the fifth failure, however often its worker vanished in between', async () => {
    const job = await newJob(world());
    await failed(job, 4);
    await lostWorkers(job, 3);
    expect(await jobRow(world(), job)).toMatchObject({ state: 'running', attempts: 5, vanished: 2 });
    await failed(job, 1);
    const row = await jobRow(world(), job);
    expect(row).toMatchObject({ state: 'dead', attempts: 5, vanished: 3 });
    expect(row.problems).toMatchObject([
      { text: { en: expect.stringMatching(/^The planner ended with an error 5 times in a row/) } },
    ]);
  });

  it('has all its chances again once a better plan is kept, and not for one that is no better', async () => {
    const job = await newJob(world());
    await failed(job, 3);
    await lostWorkers(job, 19);
    await (await held(job)).keep(planOfCost(50));
    expect(await jobRow(world(), job)).toMatchObject({ state: 'running', attempts: 1, vanished: 0 });
    await store().db.update(jobs).set({ attempts: 3, vanished: 7, state: 'queued' }).where(eq(jobs.id, job));
    await (await held(job)).keep(planOfCost(50));
    expect(await jobRow(world(), job)).toMatchObject({ state: 'running', attempts: 4, vanished: 7 });
  });

  it('has all its chances again once the administrator has it tried again', async () => {
    const job = await newJob(world());
    await lostWorkers(job, 20);
    await take(job);
    expect(await retryJob(store(), queue(), 'test', job)).toMatchObject({ kind: 'retried' });
    expect(await jobRow(world(), job)).toMatchObject({ state: 'queued', attempts: 0, vanished: 0 });
    await lostWorkers(job, 19);
    expect(await take(job)).not.toBeNull();
  });

  it('counts for no attempt when its worker hands it back, but it did vanish before', async () => {
    const job = await newJob(world());
    await lostWorkers(job, 1);
    await (await held(job)).handBack();
    expect(await jobRow(world(), job)).toMatchObject({ state: 'queued', attempts: 0, vanished: 1 });
  });

  it('is told to the audit with both', async () => {
    const job = await newJob(world());
    await lostWorkers(job, 1);
    await failed(job, 1);
    const told = await store()
      .db.select()
      .from(audit)
      .where(eq(audit.entityKey, job))
      .orderBy(asc(audit.id))
      .offset(1);
    expect(told.map(({ before, after }) => ({ before, after }))).toEqual([
      {
        before: { state: 'queued', attempts: 0, vanished: 0 },
        after: { state: 'running', attempts: 1, vanished: 0 },
      },
      {
        before: { state: 'running', attempts: 1, vanished: 0 },
        after: { state: 'running', attempts: 1, vanished: 1 },
      },
      {
        before: { state: 'running', attempts: 1, vanished: 1 },
        after: { state: 'queued', attempts: 1, vanished: 1 },
      },
    ]);
  });
});
