import { eq, sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { planDigest } from '../../solver/domain/digest.ts';
import { trainee } from '../../solver/testing/builders.ts';
import { progressOf } from '../planning/testing/progress-of.ts';
import { audit } from '../store/tables/audit.ts';
import { jobs } from '../store/tables/jobs.ts';
import { plans } from '../store/tables/plans.ts';
import { eachStore } from '../store/testing/test-store.ts';
import type { WorkerOptions } from './run-worker.ts';
import {
  answerOf,
  costOf,
  IMPATIENT,
  inState,
  jobRow,
  newJob,
  newSemester,
  planner,
  planOfCost,
  start,
  storedPlans,
  type TestWorker,
  until,
  worker,
} from './testing/job-world.ts';
import { queueOf } from './testing/queue-of.ts';

eachStore('a worker', (store) => {
  const queue = queueOf(store);
  const world = () => ({ store: store(), queue: queue() });

  const workers: TestWorker[] = [];
  const begin = (options: Partial<WorkerOptions> = {}) => {
    const one = worker(world(), options);
    workers.push(one);
    return one;
  };
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((one) => one.close()));
    await store().db.update(jobs).set({ state: 'stopped' });
  });

  it('plans what waits and keeps the plan, with who asked and what it was made of', async () => {
    const job = await newJob(world());
    begin();
    const row = await inState(world(), job, 'done', 'failed', 'dead');
    expect(row).toMatchObject({ state: 'done', attempts: 1, lease: null, problems: [] });
    expect(row.endedAt).not.toBeNull();
    expect(row.progress).toMatchObject({ asked: 1 });
    const [kept, ...others] = await storedPlans(world(), job);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ state: 'draft', snapshot: row.snapshot, revision: 1 });
    expect(kept?.body).toMatchObject({ format: 'stageplan-plan/1', semesterDigest: row.snapshot });
  });

  it('plans a semester once at a time, and again when that has ended', async () => {
    const semesterId = await newSemester(world());
    const first = await start(world(), semesterId);
    if (first.kind !== 'started') throw new Error(first.kind);
    expect(await start(world(), semesterId)).toEqual({ kind: 'busy', jobId: first.job.id });
    const { start: plan, next } = planner();
    begin({ plan });
    const planning = await next();
    expect(await start(world(), semesterId)).toMatchObject({ kind: 'busy' });
    planning.answer(answerOf(planOfCost(5)));
    await inState(world(), first.job.id, 'done');
    expect(await start(world(), semesterId)).toMatchObject({ kind: 'started' });
  });

  it('of two that ask at once lets one plan', async () => {
    const semesterId = await newSemester(world());
    const both = await Promise.all([start(world(), semesterId), start(world(), semesterId)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['busy', 'started']);
  });

  it('stores what is better on the way, and never what is worse', async () => {
    const job = await newJob(world());
    const { start: plan, next } = planner();
    begin({ plan });
    const planning = await next();
    planning.watch.onProgress(progressOf({ cost: 80, steps: 3 }));
    planning.watch.onBetterPlan?.(planOfCost(80));
    await until(
      () => storedPlans(world(), job),
      ([kept]) => kept !== undefined,
    );
    const { progress, version } = await jobRow(world(), job);
    expect(progress).toMatchObject({ cost: 80, steps: 3 });
    planning.watch.onProgress(progressOf({ cost: 70 }));
    await until(
      () => jobRow(world(), job),
      (row) => row.version > version,
    );
    planning.answer(answerOf(planOfCost(90)));
    await inState(world(), job, 'done');
    const [kept] = await storedPlans(world(), job);
    expect(costOf(kept?.body ?? {})).toBe(80);
  });

  it('stops when asked and keeps the best plan', async () => {
    const job = await newJob(world());
    const { start: plan, next } = planner(({ answer }) => answer(answerOf(planOfCost(7))));
    begin({ plan });
    await next();
    await store().db.update(jobs).set({ stopAskedAt: sql`now()` }).where(eq(jobs.id, job));
    await inState(world(), job, 'stopped');
    const [kept] = await storedPlans(world(), job);
    expect(costOf(kept?.body ?? {})).toBe(7);
  });

  it('tries again what crashed, from the best plan and with what is left of its limits, and then gives it up', async () => {
    const job = await newJob(world(), { seconds: 60, steps: 100 });
    const { start: plan, next } = planner();
    begin({ plan });
    const first = await next();
    expect(first.task).toMatchObject({ maxSeconds: 60, maxSteps: 100 });
    expect(first.task.startFrom).toBeUndefined();
    first.watch.onProgress(progressOf({ seconds: 10, steps: 40 }));
    first.watch.onBetterPlan?.(planOfCost(50));
    await until(
      () => storedPlans(world(), job),
      ([kept]) => kept !== undefined,
    );
    first.crash('boom');
    const second = await next();
    expect(second.task).toMatchObject({ maxSeconds: 50, maxSteps: 60, startFrom: { score: { cost: 50 } } });
    const before = (await queue().sizes()).dead;
    second.crash('boom');
    (await next()).crash('bang');
    const row = await inState(world(), job, 'dead');
    expect(row.problems).toEqual([
      {
        severity: 'error',
        path: '',
        text: {
          nl: 'De planner is 3 keer na elkaar met een fout gestopt; de laatste keer: bang. De taak is opzijgezet. Een beheerder kan ze opnieuw laten proberen.',
          en: 'The planner ended with an error 3 times in a row; the last time: bang. The job was set aside. An administrator can have it tried again.',
        },
      },
    ]);
    expect((await queue().sizes()).dead).toBe(before + 1);
    expect(await storedPlans(world(), job)).toHaveLength(1);
  });

  it('does not try again what cannot succeed, and says why', async () => {
    const pins = [{ trainee: 't1', module: 'basis', unit: 'u1' }];
    const trainees = [trainee({ modes: [{ mode: 'bike', maxMinutes: 1 }] })];
    const job = await newJob(world(), {}, { pins, trainees });
    begin();
    const row = await inState(world(), job, 'done', 'failed', 'dead');
    expect(row).toMatchObject({ state: 'failed', attempts: 1 });
    expect(row.problems).toMatchObject([{ severity: 'error', path: expect.stringContaining('pins[0]') }]);
  });

  it.each([
    ['that is missing', 'delijn.zip'],
    ['outside the folder of the service', '../etc/passwd'],
    ['at an address of the machine', '/etc/passwd'],
  ])('says of a timetable %s that it is not there', async (_what, path) => {
    const job = await newJob(world(), {}, { transit: { gtfs: [{ path }] } });
    begin();
    const row = await inState(world(), job, 'done', 'failed', 'dead');
    expect(row).toMatchObject({ state: 'failed', attempts: 1 });
    expect(row.problems).toEqual([
      {
        severity: 'error',
        path: 'transit.gtfs[0].path',
        text: {
          nl: `transit.gtfs[0].path: "${path}" is geen bestand of map bij de dienstregelingen van de dienst. Vraag de beheerder de dienstregeling (GTFS) daar te zetten, of schrijf de naam waaronder ze er staat.`,
          en: `transit.gtfs[0].path: "${path}" is not a file or folder among the timetables of the service. Ask the administrator to put the timetable (GTFS) there, or write the name under which it is there.`,
        },
      },
    ]);
  });

  it('asks what takes longer than its limit to stop, and then breaks it off', async () => {
    const job = await newJob(world(), { seconds: 1 });
    const patience = { ...IMPATIENT, attempts: 1, stopAfterSeconds: 0, breakOffAfterSeconds: 0.3 };
    const { start: plan, next } = planner();
    begin({ plan, patience });
    const planning = await next();
    const row = await inState(world(), job, 'dead');
    expect(planning.isStopped()).toBe(true);
    expect(row.problems).toMatchObject([{ text: { en: expect.stringContaining('did not end in time') } }]);
  });

  it('replans from the plan that is in force, and from no draft', async () => {
    const semesterId = await newSemester(world());
    const body = { ...planOfCost(3) };
    const insert = async (state: 'draft' | 'published') => {
      const [row] = await store()
        .db.insert(plans)
        .values({ semesterId, state, body, snapshot: '', revision: 1 })
        .returning();
      return row?.id ?? '';
    };
    expect(await start(world(), semesterId, { replanOf: await insert('draft') })).toEqual({
      kind: 'no-such-plan',
    });
    expect(await start(world(), semesterId, { replanOf: await insert('published') })).toMatchObject({
      kind: 'started',
    });
    const { start: plan, next } = planner();
    begin({ plan });
    const { task } = await next();
    expect(task.published).toMatchObject({ plan: { score: { cost: 3 } }, digest: planDigest(body) });
  });

  it('hands back what runs when it has to end, with the best plan, and another goes on', async () => {
    const job = await newJob(world());
    const { start: plan, next } = planner(({ answer }) => answer(answerOf(planOfCost(7))));
    const one = begin({ plan });
    await next();
    await one.close();
    expect(await jobRow(world(), job)).toMatchObject({ state: 'queued', lease: null, attempts: 0 });
    const other = planner();
    const two = begin({ plan: other.start });
    const planning = await other.next();
    expect(planning.task.startFrom).toMatchObject({ score: { cost: 7 } });
    planning.answer(answerOf(planOfCost(6)));
    await inState(world(), job, 'done');
    await two.close();
    const kept = await storedPlans(world(), job);
    expect(kept.map(({ body }) => costOf(body))).toEqual([6]);
  });

  it('writes nothing any more when it lost its lease', async () => {
    const job = await newJob(world());
    const slow = planner();
    // Gives no sign of life for longer than its lease.
    const lame = begin({
      plan: slow.start,
      patience: { ...IMPATIENT, leaseSeconds: 1, beatMilliseconds: 2500 },
    });
    const lost = await slow.next();
    const other = planner();
    const quick = begin({ plan: other.start });
    const taken = await other.next();
    taken.watch.onBetterPlan?.(planOfCost(9));
    lost.watch.onBetterPlan?.(planOfCost(1));
    lost.answer(answerOf(planOfCost(1)));
    await lame.close();
    expect(await jobRow(world(), job)).toMatchObject({ state: 'running' });
    taken.answer(answerOf(planOfCost(9)));
    await inState(world(), job, 'done');
    await quick.close();
    const kept = await storedPlans(world(), job);
    expect(kept.map(({ body }) => costOf(body))).toEqual([9]);
  });

  it('takes up what waits without an entry in the queue', async () => {
    const job = await newJob(world());
    const entry = await queue().next();
    if (entry !== null) await queue().done(entry);
    const { start: plan, next } = planner();
    begin({ plan });
    (await next()).answer(answerOf(planOfCost(1)));
    await inState(world(), job, 'done');
  });

  it('tells the audit what becomes of a job', async () => {
    const job = await newJob(world());
    begin();
    await inState(world(), job, 'done');
    const told = await store().db.select().from(audit).where(eq(audit.entityKey, job)).orderBy(audit.id);
    expect(told.map(({ actor, after }) => [actor, Reflect.get(Object(after), 'state')])).toEqual([
      ['set-up', 'queued'],
      ['worker', 'running'],
      ['worker', 'done'],
    ]);
    expect(told.every(({ centreId }) => centreId !== null)).toBe(true);
  });
});
