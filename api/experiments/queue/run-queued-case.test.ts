import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseKey } from '../../../scenarios/experiments/results.ts';
import { newJob, type TestWorker, until } from '../../jobs/testing/job-world.ts';
import { queueOf } from '../../jobs/testing/queue-of.ts';
import { audit } from '../../store/tables/audit.ts';
import { experimentCases, experiments } from '../../store/tables/experiments.ts';
import { jobs } from '../../store/tables/jobs.ts';
import { snapshots } from '../../store/tables/semesters.ts';
import { eachStore } from '../../store/testing/test-store.ts';
import { semestersOf } from './experiment-rows.ts';
import { wholeExperiment } from './read-experiments.ts';
import { resumeExperiment, stopExperiment } from './steer-experiment.ts';
import { sweepCases } from './sweep-cases.ts';
import {
  caseRows,
  caseWorker,
  experimentRow,
  hanging,
  inState,
  localRun,
  newExperiment,
  planHere,
  resultLinesOf,
  threadsThat,
} from './testing/experiment-world.ts';

eachStore('cases of experiments', (store) => {
  const queue = queueOf(store);
  const world = () => ({ store: store(), queue: queue() });

  const workers: TestWorker[] = [];
  const begin = (over: Parameters<typeof caseWorker>[1] = {}) => {
    const one = caseWorker(world(), over);
    workers.push(one);
    return one;
  };
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((one) => one.close()));
    await store().db.update(experiments).set({ state: 'stopped' });
    await store().db.update(jobs).set({ state: 'stopped' });
  });

  it('are planned by several workers to the bytes of a run on one machine, seed by seed, once each', async () => {
    const { id } = await newExperiment(world());
    const planned: CaseKey[] = [];
    const threads = () =>
      threadsThat(async (setup, key) => {
        planned.push(key);
        return planHere(setup, key);
      });
    begin({ threads: threads(), cases: 2 });
    begin({ threads: threads() });
    expect(await inState(world(), id, 'done')).toMatchObject({ cases: 10, endedAt: expect.any(String) });
    expect(planned).toHaveLength(10);
    expect(planned.slice(0, 3).map(({ seed }) => seed)).not.toContain(5);
    expect(await resultLinesOf(world(), id)).toBe(await localRun());
  });

  it('tell how far they are, with the time that is left', async () => {
    const { id } = await newExperiment(world());
    let planned = 0;
    begin({
      threads: threadsThat(async (setup, key) => {
        planned += 1;
        return planned > 4 ? hanging() : planHere(setup, key);
      }),
    });
    const found = await until(
      () => wholeExperiment(store().db, id),
      (one) => one?.progress.done === 4 && one.progress.running === 1,
    );
    // Two seconds each, six to go, one at a time.
    expect(found?.progress).toEqual({
      ...{ cases: 10, done: 4, running: 1, waiting: 5, failed: 0, secondsSpent: 8, secondsLeft: 12 },
    });
  });

  it('are told to the audit with what became of them', async () => {
    const { id } = await newExperiment(world(), { replications: { seeds: 1 } });
    begin({ threads: threadsThat(async (setup, key) => planHere(setup, key)) });
    await inState(world(), id, 'done');
    const [first] = await caseRows(world(), id);
    const told = await store()
      .db.select()
      .from(audit)
      .where(eq(audit.entityKey, first?.id ?? ''))
      .orderBy(audit.id);
    expect(told.map(({ actor, before, after }) => ({ actor, before, after }))).toEqual([
      {
        actor: 'worker',
        before: { state: 'queued', attempts: 0, vanished: 0 },
        after: { state: 'running', attempts: 1, vanished: 0 },
      },
      {
        actor: 'worker',
        before: { state: 'running', attempts: 1, vanished: 0 },
        after: { state: 'done', attempts: 1, vanished: 0 },
      },
    ]);
    const ends = await store().db.select().from(audit).where(eq(audit.entityKey, id)).orderBy(audit.id);
    expect(ends.at(-1)).toMatchObject({ action: 'change', after: { state: 'done', done: 2, failed: 0 } });
  });

  describe('that go wrong', () => {
    it('are tried again, and then given up; the others go on, and resuming tries once more', async () => {
      const { id } = await newExperiment(world(), { replications: { seeds: 2 } });
      let isMended = false;
      begin({
        threads: threadsThat(async (setup, key) => {
          if (key.seed === 2 && key.pulls.length === 0 && !isMended) throw new Error('boom');
          return planHere(setup, key);
        }),
      });
      await inState(world(), id, 'failed');
      const found = await wholeExperiment(store().db, id);
      expect(found?.progress).toMatchObject({ done: 3, failed: 1, secondsLeft: null });
      expect(found?.failures).toMatchObject([
        {
          number: 2,
          base: 'school',
          seed: 2,
          setting: 'unchanged',
          why: { en: expect.stringContaining('boom') },
        },
      ]);
      expect((await caseRows(world(), id))[1]).toMatchObject({ state: 'failed', attempts: 3 });
      expect((await queue().experiments.sizes()).dead).toBe(1);
      isMended = true;
      await resumeExperiment(store(), queue().experiments, 'test', id);
      await inState(world(), id, 'done');
      expect((await queue().experiments.sizes()).dead).toBe(0);
      const lines = await localRun({ replications: { seeds: 2 } });
      expect(await resultLinesOf(world(), id)).toBe(lines);
    });

    it('for a reason that stays are not tried again', async () => {
      const { id } = await newExperiment(world(), { replications: { seeds: 1 } });
      begin({
        threads: threadsThat(async (_setup, key) => ({
          ...{ key, seconds: 1 },
          answer: { kind: 'failed', fault: 'input', why: { nl: 'Kan niet.', en: 'Cannot be.' } },
        })),
      });
      await inState(world(), id, 'failed');
      for (const row of await caseRows(world(), id)) {
        expect(row).toMatchObject({ state: 'failed', attempts: 1, problem: { nl: 'Kan niet.' } });
      }
    });

    it('say so when the semester they began from is gone: somebody was erased from it', async () => {
      const experiment = await newExperiment(world(), { replications: { seeds: 1 } });
      const [studied] = semestersOf(experiment);
      await store()
        .db.delete(snapshots)
        .where(eq(snapshots.digest, studied?.snapshot ?? ''));
      begin({ threads: threadsThat(async (setup, key) => planHere(setup, key)) });
      await inState(world(), experiment.id, 'failed');
      const found = await wholeExperiment(store().db, experiment.id);
      expect(found?.failures[0]?.why.nl).toContain('is er niet meer');
    });

    it('say so when another version of the program would go on with them', async () => {
      const { id } = await newExperiment(world(), { replications: { seeds: 1 } });
      const first = begin({ threads: threadsThat(async (setup, key) => planHere(setup, key)) });
      await inState(world(), id, 'done');
      await first.close();
      const { inputs } = await experimentRow(world(), id);
      await store()
        .db.update(experiments)
        .set({ state: 'stopped', inputs: { ...inputs, stageplan: '0.0.1' } })
        .where(eq(experiments.id, id));
      const [before] = await caseRows(world(), id);
      await store().executeSql(`update experiment_cases set state = 'queued' where id = '${before?.id}'`);
      await resumeExperiment(store(), queue().experiments, 'test', id);
      begin({ threads: threadsThat(async (setup, key) => planHere(setup, key)) });
      await inState(world(), id, 'failed');
      const found = await wholeExperiment(store().db, id);
      expect(found?.failures[0]?.why.en).toContain('Stageplan itself (version 0.0.1');
    });
  });

  it('keep what is planned when the experiment is stopped, and end with the same bytes when it is resumed', async () => {
    const { id } = await newExperiment(world());
    let planned = 0;
    const first = begin({
      threads: threadsThat(async (setup, key) => {
        planned += 1;
        return planned > 3 ? hanging() : planHere(setup, key);
      }),
    });
    await until(
      () => wholeExperiment(store().db, id),
      (one) => one?.progress.done === 3 && one.progress.running === 1,
    );
    await stopExperiment(store(), 'test', id);
    const stopped = await wholeExperiment(store().db, id);
    expect(stopped).toMatchObject({
      experiment: { state: 'stopped' },
      progress: { done: 3, running: 0, waiting: 7, secondsLeft: null },
    });
    await first.close();
    const kept = await resultLinesOf(world(), id);
    await sweepCases(store(), queue().experiments);
    const second = begin({ threads: threadsThat(async (setup, key) => planHere(setup, key)) });
    await until(
      () => queue().experiments.sizes(),
      ({ waiting }) => waiting === 0,
    );
    expect(await resultLinesOf(world(), id)).toBe(kept);
    await resumeExperiment(store(), queue().experiments, 'test', id);
    await inState(world(), id, 'done');
    await second.close();
    expect(await resultLinesOf(world(), id)).toBe(await localRun());
  });

  it('give way to the planning of a semester, at no cost of theirs', async () => {
    const { id } = await newExperiment(world(), { replications: { seeds: 1 } });
    const one = begin({ threads: threadsThat(hanging), cases: 1 });
    await until(
      () => caseRows(world(), id),
      (rows) => rows.some(({ state }) => state === 'running'),
    );
    const job = await newJob(world());
    await until(
      () => store().db.select().from(jobs).where(eq(jobs.id, job)),
      ([row]) => row?.state === 'done',
    );
    await one.close();
    const rows = await caseRows(world(), id);
    expect(rows.map(({ state, attempts, lease }) => ({ state, attempts, lease }))).toEqual([
      { state: 'queued', attempts: 0, lease: null },
      { state: 'queued', attempts: 0, lease: null },
    ]);
  });

  it('go back to the queue when their worker has to end', async () => {
    const { id } = await newExperiment(world(), { replications: { seeds: 1 } });
    const one = begin({ threads: threadsThat(hanging), cases: 2 });
    await until(
      () => caseRows(world(), id),
      (rows) => rows.every(({ state }) => state === 'running'),
    );
    await one.close();
    for (const row of await caseRows(world(), id)) {
      expect(row).toMatchObject({ state: 'queued', attempts: 0, lease: null });
    }
    begin({ threads: threadsThat(async (setup, key) => planHere(setup, key)) });
    await inState(world(), id, 'done');
  });

  it('are not written any more by a worker that lost its lease', async () => {
    const { id } = await newExperiment(world(), { replications: { seeds: 1 } });
    const answers: (() => void)[] = [];
    const one = begin({
      threads: threadsThat(
        (setup, key) => new Promise((resolve) => answers.push(() => resolve(planHere(setup, key)))),
      ),
    });
    await until(
      async () => answers.length,
      (asked) => asked === 1,
    );
    const [before] = await caseRows(world(), id);
    const lease = randomUUID();
    await store()
      .db.update(experimentCases)
      .set({ lease })
      .where(eq(experimentCases.id, before?.id ?? ''));
    for (const answer of answers) answer();
    await until(
      async () => answers.length,
      (asked) => asked === 2,
    );
    await one.close();
    expect((await caseRows(world(), id))[0]).toMatchObject({ state: 'running', lease, result: null });
  });

  it('name the timetable that is not on this machine', async () => {
    const generated = { kind: 'generated' as const, name: 'school', options: { trainees: 10 } };
    const bases = [{ ...generated, timetable: 'weg.zip' }];
    const { id } = await newExperiment(world(), { replications: { seeds: 1 }, bases });
    begin({ threads: threadsThat(async (setup, key) => planHere(setup, key)) });
    await inState(world(), id, 'failed');
    const found = await wholeExperiment(store().db, id);
    expect(found?.failures[0]?.why.nl).toContain('"weg.zip" is geen bestand of map met een dienstregeling');
  });

  it('are found again when nothing in the queue would wake them', async () => {
    const { id } = await newExperiment(world(), { replications: { seeds: 1 } });
    const { experiments: cases } = queue();
    for (let entry = await cases.next(); entry !== null; entry = await cases.next()) await cases.done(entry);
    begin({ threads: threadsThat(async (setup, key) => planHere(setup, key)) });
    await inState(world(), id, 'done');
  });
});
