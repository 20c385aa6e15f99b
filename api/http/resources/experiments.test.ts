import { createHash, randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { keyOf } from '../../experiments/queue/experiment-rows.ts';
import {
  caseRows,
  caseWorker,
  inState,
  planHere,
  resultLinesOf,
  threadsThat,
} from '../../experiments/queue/testing/experiment-world.ts';
import type { TestWorker } from '../../jobs/testing/job-world.ts';
import { audit } from '../../store/tables/audit.ts';
import { experiments } from '../../store/tables/experiments.ts';
import { snapshots } from '../../store/tables/semesters.ts';
import { pageOf } from '../paging.ts';
import { experimentInput } from '../testing/experiment-input.ts';
import { type QueueService, queueService } from '../testing/queue-service.ts';
import type { Visitor } from '../testing/test-world.ts';
import { experimentRowSchema, experimentSchema } from './experiment-views.ts';

let service: QueueService;
beforeAll(async () => {
  service = await queueService();
});
afterAll(() => service.close());

const workers: TestWorker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((one) => one.close()));
  await service.store.db.delete(experiments);
});

const PATH = '/v1/experiments';

function post(visitor: Visitor, over: object = {}, headers: Readonly<Record<string, string>> = {}) {
  return service.as(visitor).post(PATH, experimentInput(over), headers);
}

async function begun(visitor: Visitor = 'researcher', over: object = {}) {
  const answer = await post(visitor, over);
  expect(answer.status, answer.text).toBe(202);
  return { ...answer.json(experimentSchema), location: answer.headers.get('location') ?? '' };
}

async function planned(id: string) {
  workers.push(caseWorker(service, { threads: threadsThat(async (setup, key) => planHere(setup, key)) }));
  await inState(service, id, 'done');
}

describe('beginning an experiment', () => {
  it('answers at once with how far it is, and where that is told', async () => {
    const { location, ...experiment } = await begun();
    expect(experiment).toMatchObject({
      ...{ experiment: 'een-dag', name: 'Eén dag', state: 'queued', centre: service.world.centre },
      progress: { cases: 2, done: 0, running: 0, waiting: 2, failed: 0, secondsSpent: 0, secondsLeft: null },
      ...{ semesters: [], failures: [], startedAt: null, endedAt: null, version: 1 },
    });
    expect(location).toBe(`${PATH}/${experiment.id}`);
    const again = await service.as('researcher').get(location);
    expect(again.json(experimentSchema)).toEqual(experiment);
    expect(again.etag).toBe('"1"');
    const known = await service.as('researcher').get(location, { 'if-none-match': again.etag });
    expect(known.status).toBe(304);
  });

  it('takes YAML, and knows the file again by its digest', async () => {
    const body = stringify(experimentInput());
    const answer = await service
      .as('researcher')
      .send('POST', PATH, { body, headers: { 'content-type': 'application/yaml' } });
    const digest = createHash('sha256').update(body).digest('hex');
    expect(answer.json(experimentSchema)).toMatchObject({ experiment: 'een-dag', digest });
  });

  it('says what may not do what its reader expects', async () => {
    const { warnings } = await begun();
    expect(warnings.map(({ path }) => path)).toContain('/replications/seeds');
  });

  it('sent again with its key is one experiment', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = (await post('researcher', {}, key)).json(experimentSchema);
    expect((await post('researcher', {}, key)).json(experimentSchema).id).toBe(first.id);
    expect(await service.store.db.$count(experiments)).toBe(1);
  });

  it('is refused with everything that is wrong, in the language of the sender, and keeps nothing', async () => {
    const wrong = { bases: [{ kind: 'file', name: 'x', path: 'a.json' }], replications: { seeds: 0 } };
    const refused = await post('researcher', wrong, { 'accept-language': 'en' });
    expect(refused.status).toBe(422);
    expect(refused.problem()).toMatchObject({
      type: '/problems/invalid-body',
      errors: [
        { path: '/bases/0/kind', text: expect.stringContaining('The service reads no files') },
        { path: '/replications/seeds' },
      ],
    });
    expect(await service.store.db.$count(experiments)).toBe(0);
  });

  it('is refused for what is no experiment file at all, or too large for one', async () => {
    const sent = (body: string, type: string) =>
      service.as('researcher').send('POST', PATH, { body, headers: { 'content-type': type } });
    expect((await sent('a: [', 'application/yaml')).problem().errors?.[0]?.text).toMatch(/^Regel 1: /);
    expect((await sent('<a/>', 'application/xml')).status).toBe(415);
    expect((await sent('#'.repeat(64_001), 'application/yaml')).status).toBe(413);
    expect((await sent('', 'application/yaml')).status).toBe(422);
  });
});

describe('a stored semester as a base', () => {
  const of = (semester: string) => ({ bases: [{ kind: 'semester', name: 'ons semester', semester }] });

  it('is planned as a researcher may see it, whoever asks: without names, homes to a kilometre', async () => {
    const { semester } = service.world;
    for (const visitor of ['researcher', 'coordinator'] as const) {
      const { semesters } = await begun(visitor, of(semester));
      expect(semesters).toMatchObject([{ base: 'ons semester', semester }]);
      const [kept] = await service.store.db
        .select()
        .from(snapshots)
        .where(eq(snapshots.digest, semesters[0]?.digest ?? ''));
      const text = JSON.stringify(kept?.body);
      expect(text).toContain('50.88');
      expect(text).not.toContain('50.87654');
      expect(text).not.toContain('Peeters');
    }
  });

  it('is one of the own centre: an administrator, who sees no semester, has none', async () => {
    for (const [visitor, semester] of [
      ['researcher', service.world.otherSemester],
      ['coordinator', service.world.otherSemester],
      ['administrator', service.world.semester],
      ['researcher', randomUUID()],
    ] as const) {
      const refused = await post(visitor, of(semester));
      expect(refused.problem()).toMatchObject({ status: 422, errors: [{ path: '/bases/0/semester' }] });
    }
    expect(await service.store.db.$count(experiments)).toBe(0);
  });
});

describe('experiments', () => {
  it('are listed by the page, the newest first, and by state', async () => {
    const one = await begun();
    await service.as('researcher').post(`${one.location}/stop`);
    const two = await begun('coordinator');
    const page = pageOf(experimentRowSchema);
    const first = (await service.as('researcher').get(`${PATH}?limit=1`)).json(page);
    expect(first.items.map(({ id }) => id)).toEqual([two.id]);
    const second = (await service.as('researcher').get(`${PATH}?limit=1&cursor=${first.next}`)).json(page);
    expect(second.items.map(({ id }) => id)).toEqual([one.id]);
    const madeUp = Buffer.from(JSON.stringify(['1', one.id])).toString('base64url');
    const refused = await service.as('researcher').get(`${PATH}?cursor=${madeUp}`);
    expect(refused.problem()).toMatchObject({ status: 400, errors: [{ path: 'cursor' }] });
    const stopped = (await service.as('coordinator').get(`${PATH}?state=stopped`)).json(page);
    expect(stopped.items.map(({ id }) => id)).toEqual([one.id]);
  });

  it('are of their centre; an administrator sees how far they are and stops them, and not what they found', async () => {
    const { id, location } = await begun();
    await planned(id);
    for (const visitor of ['other-researcher', 'other-coordinator', 'employer', 'link'] as const) {
      expect((await service.as(visitor).get(location)).status, visitor).toBe(404);
      expect((await service.as(visitor).post(`${location}/stop`)).status, visitor).toBe(404);
      expect((await service.as(visitor).get(`${location}/results.jsonl`)).status, visitor).toBe(404);
    }
    const administrator = service.as('administrator');
    expect((await administrator.get(location)).status).toBe(200);
    expect((await administrator.post(`${location}/stop`)).status).toBe(202);
    expect((await administrator.get(`${location}/results.csv`)).status).toBe(404);
    expect((await administrator.get(`${location}/report.html`)).status).toBe(404);
    const page = pageOf(experimentRowSchema);
    expect((await service.as('other-researcher').get(PATH)).json(page).items).toEqual([]);
    expect((await administrator.get(PATH)).json(page).items.map((one) => one.id)).toEqual([id]);
  });

  it('of an administrator are the administrators’ alone', async () => {
    const { location } = await begun('administrator');
    expect((await service.as('researcher').get(location)).status).toBe(404);
    expect((await service.as('administrator').get(`${location}/results.jsonl`)).text).toBe('');
  });
});

describe('stopping and resuming', () => {
  it('keeps what is planned, and goes on with the rest', async () => {
    const { id, location } = await begun();
    const stopped = await service.as('researcher').post(`${location}/stop`);
    expect(stopped.status).toBe(202);
    expect(stopped.json(experimentSchema)).toMatchObject({ state: 'stopped', endedAt: expect.any(String) });
    const resumed = await service.as('researcher').post(`${location}/resume`);
    expect(resumed.json(experimentSchema)).toMatchObject({ state: 'queued', endedAt: null });
    await planned(id);
    const done = (await service.as('researcher').get(location)).json(experimentSchema);
    expect(done).toMatchObject({ state: 'done', progress: { done: 2, secondsSpent: 4 } });
    for (const step of ['stop', 'resume']) {
      const after = await service.as('researcher').post(`${location}/${step}`);
      expect(after.json(experimentSchema)).toEqual(done);
    }
  });
});

describe('removing', () => {
  const remove = async (visitor: Visitor, location: string) => {
    const { etag } = await service.as('researcher').get(location);
    return service.as(visitor).delete(location, { 'if-match': etag, 'accept-language': 'en' });
  };

  it('takes what has ended away with its cases and results, and says so in the audit', async () => {
    const { id, location, digest } = await begun();
    await planned(id);
    expect((await remove('researcher', location)).status).toBe(204);
    for (const path of [location, `${location}/results.jsonl`])
      expect((await service.as('researcher').get(path)).status).toBe(404);
    expect(await caseRows(service, id)).toEqual([]);
    const [told] = await service.store.db
      .select()
      .from(audit)
      .where(and(eq(audit.entityKey, id), eq(audit.action, 'remove')));
    expect(told).toMatchObject({
      ...{ entity: 'experiments', centreId: service.world.centre, after: null },
      before: { state: 'done', experiment: 'een-dag', digest, cases: 2 },
    });
  });

  it('is refused while it is under way, with what to do; once stopped it goes', async () => {
    const { location } = await begun();
    const refused = await remove('researcher', location);
    expect(refused.problem()).toMatchObject({
      ...{ status: 409, type: '/problems/experiment-running' },
      title: 'This experiment is still under way',
      detail: 'Nothing was removed. Stop it first, or wait until it is done.',
    });
    const inDutch = await service.as('researcher').delete(location, { 'if-match': '"1"' });
    expect(inDutch.problem().detail).toBe(
      'Er is niets verwijderd. Stop het eerst, of wacht tot het klaar is.',
    );
    await service.as('researcher').post(`${location}/stop`);
    expect((await remove('coordinator', location)).status).toBe(204);
  });

  it('asks for the version that was seen', async () => {
    const { id, location } = await begun();
    await service.as('researcher').post(`${location}/stop`);
    const stale = await service.as('researcher').delete(location, { 'if-match': '"1"' });
    expect(stale.problem()).toMatchObject({ status: 412, current: { version: 2, body: { id } } });
    expect((await service.as('researcher').delete(location)).status).toBe(428);
    expect(await service.store.db.$count(experiments)).toBe(1);
  });

  it('is for who may read what it found: not for an administrator, nor for another centre', async () => {
    const { location } = await begun();
    await service.as('researcher').post(`${location}/stop`);
    for (const visitor of ['administrator', 'other-researcher', 'employer', 'link'] as const)
      expect((await remove(visitor, location)).status, visitor).toBe(404);
    expect(await service.store.db.$count(experiments)).toBe(1);
  });

  it('leaves nothing among what was given up', async () => {
    const { id, location } = await begun();
    const { experiments: cases } = service.queue;
    const { dead } = await cases.sizes();
    const broken = threadsThat(async () => Promise.reject(new Error('boom')));
    workers.push(caseWorker(service, { threads: broken }));
    await inState(service, id, 'failed');
    expect((await cases.sizes()).dead).toBe(dead + 2);
    expect((await remove('researcher', location)).status).toBe(204);
    expect((await cases.sizes()).dead).toBe(dead);
  });
});

describe('what an experiment found', () => {
  it('is handed out as lines, tables and a report, so far as it is planned', async () => {
    const { id, location } = await begun();
    const asked = (file: string) => service.as('researcher').get(`${location}/${file}`);
    expect((await asked('results.jsonl')).text).toBe('');
    expect((await asked('report.html')).status).toBe(200);
    await planned(id);
    const lines = await asked('results.jsonl');
    expect(lines.text).toBe(await resultLinesOf(service, id));
    const first = (await caseRows(service, id))[0];
    expect(JSON.parse(lines.text.split('\n')[0] ?? '')).toMatchObject(
      first === undefined ? {} : { ...keyOf(first) },
    );
    const table = await asked('results.csv');
    expect(table.text.split('\n').map((line) => line.split(',').slice(0, 5).join())).toEqual([
      'case,base,seed,setting,measure',
      '1,school,1,unchanged,modules-placed',
      '1,school,1,unchanged,days-per-week',
      '2,school,1,one-day-a-week=100,modules-placed',
      '2,school,1,one-day-a-week=100,days-per-week',
      '',
    ]);
    expect((await asked('timings.csv')).text).toContain('2.00');
    expect((await asked('report.html?language=en')).text).toContain('lang="en"');
    expect((await asked('report.html')).text).toContain('lang="nl"');
    for (const file of ['effects.csv', 'interactions.csv', 'barriers.csv', 'groups.csv'])
      expect((await asked(file)).headers.get('content-disposition'), file).toContain(file);
  });
});
