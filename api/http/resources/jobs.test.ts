import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  answerOf,
  inState,
  newSemester,
  planner,
  planOfCost,
  start,
  type TestWorker,
  until,
  worker,
} from '../../jobs/testing/job-world.ts';
import { progressOf } from '../../planning/testing/progress-of.ts';
import { jobs } from '../../store/tables/jobs.ts';
import { semesters } from '../../store/tables/semesters.ts';
import { pageOf } from '../paging.ts';
import { eventStream } from '../testing/event-stream.ts';
import { type QueueService, queueService } from '../testing/queue-service.ts';
import { TEST_VISITOR } from '../testing/test-client.ts';
import { deadJobSchema, jobSchema } from './job-views.ts';

let service: QueueService;
beforeAll(async () => {
  service = await queueService();
});
afterAll(() => service.close());

const workers: TestWorker[] = [];
/** A worker whose planning is in the hands of the test. */
function begin(...[onStop]: Parameters<typeof planner>) {
  const { start: plan, next } = planner(onStop);
  workers.push(worker(service, { plan }));
  return next;
}
afterEach(async () => {
  await Promise.all(workers.splice(0).map((one) => one.close()));
  await service.store.db.update(jobs).set({ state: 'stopped' });
});

const coordinator = () => service.as('coordinator');
const address = () => `/v1/semesters/${service.world.semester}/jobs`;

async function started(body: object = { steps: 5 }) {
  const answer = await coordinator().post(address(), body);
  expect(answer.status).toBe(202);
  return { ...answer.json(jobSchema), location: answer.headers.get('location') ?? '' };
}

describe('starting to plan', () => {
  it('answers at once with a job that waits, and where it is', async () => {
    const { location, ...job } = await started({ seed: 7, seconds: 30 });
    expect(job).toMatchObject({
      state: 'queued',
      request: { seed: 7, seconds: 30 },
      progress: null,
      problems: [],
      plan: null,
      stopAsked: false,
    });
    expect(location).toBe(`${address()}/${job.id}`);
    expect((await coordinator().get(location)).json(jobSchema)).toEqual(job);
  });

  it('has a limit of time, whatever is asked', async () => {
    expect((await started({})).request.seconds).toBe(60);
    await service.store.db.update(jobs).set({ state: 'stopped' });
    expect((await started({ steps: 9 })).request).toMatchObject({ steps: 9, seconds: 3600 });
  });

  it('is refused while the semester is being planned, and says by which job', async () => {
    const first = await started();
    const second = await coordinator().post(address(), {});
    expect(second.status).toBe(409);
    expect(second.problem()).toMatchObject({
      type: '/problems/planning-busy',
      title: 'Dit semester wordt al gepland',
    });
    expect(second.headers.get('location')).toBe(first.location);
  });

  it('sent again with its key is one job', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const once = await coordinator().post(address(), {}, key);
    const again = await coordinator().post(address(), {}, key);
    expect(again.status).toBe(202);
    expect(again.json(jobSchema).id).toBe(once.json(jobSchema).id);
    expect(await service.queue.sizes()).toMatchObject({ waiting: expect.any(Number) });
    const next = begin();
    expect((await next()).task.maxSeconds).toBe(60);
  });

  it('is refused for a plan to replan from that is none, and for limits that are none', async () => {
    const unknown = await coordinator().post(address(), { replanOf: randomUUID() });
    expect(unknown.status).toBe(422);
    expect(unknown.problem().errors).toMatchObject([{ path: '/replanOf' }]);
    const wrong = await coordinator().post(address(), { seconds: 0, workers: 1000 });
    expect(wrong.problem().errors?.map(({ path }) => path)).toEqual(['/seconds', '/workers']);
  });

  it('is for coordinators of the centre', async () => {
    for (const visitor of ['administrator', 'employer', 'researcher', 'link', 'other-coordinator'] as const) {
      expect((await service.as(visitor).post(address(), {})).status, visitor).toBe(404);
      expect((await service.as(visitor).get(address())).status, visitor).toBe(404);
    }
    expect((await service.as('nobody').post(address(), {})).status).toBe(401);
  });

  it('plans the semester as it was at the start', async () => {
    const { id } = await started();
    await service.store.db
      .update(semesters)
      .set({ revision: 99 })
      .where(eq(semesters.id, service.world.semester));
    const next = begin();
    const { task, answer } = await next();
    expect(task.semester.trainees).toHaveLength(2);
    answer(answerOf(planOfCost(3)));
    const row = await inState(service, id, 'done');
    expect(row.request).toMatchObject({ revision: 1 });
    await service.store.db
      .update(semesters)
      .set({ revision: 1 })
      .where(eq(semesters.id, service.world.semester));
  });
});

describe('the jobs of a semester', () => {
  it('are listed by the page, the newest first, and by state', async () => {
    const one = await started();
    await coordinator().post(`${one.location}/stop`);
    const two = await started();
    const page = pageOf(jobSchema);
    const first = (await coordinator().get(`${address()}?limit=1`)).json(page);
    expect(first.items.map(({ id }) => id)).toEqual([two.id]);
    const second = (await coordinator().get(`${address()}?limit=1&cursor=${first.next}`)).json(page);
    expect(second.items.map(({ id }) => id)).toEqual([one.id]);
    const waiting = (await coordinator().get(`${address()}?state=queued`)).json(page);
    expect(waiting.items.map(({ id }) => id)).toEqual([two.id]);
  });

  it('are not those of another semester', async () => {
    const { id } = await started();
    const { otherSemester } = service.world;
    const elsewhere = `/v1/semesters/${otherSemester}/jobs/${id}`;
    expect((await service.as('other-coordinator').get(elsewhere)).status).toBe(404);
  });
});

describe('stopping', () => {
  it('ends a job that waits', async () => {
    const { location } = await started();
    const stopped = await coordinator().post(`${location}/stop`);
    expect(stopped.status).toBe(202);
    expect(stopped.json(jobSchema)).toMatchObject({ state: 'stopped', endedAt: expect.any(String) });
  });

  it('lets a job that runs keep its best plan', async () => {
    const { id, location } = await started();
    const next = begin(({ answer }) => answer(answerOf(planOfCost(4))));
    await next();
    expect((await coordinator().post(`${location}/stop`)).json(jobSchema)).toMatchObject({ stopAsked: true });
    await inState(service, id, 'stopped');
    expect((await coordinator().get(location)).json(jobSchema).plan).not.toBeNull();
  });

  it('leaves what has ended as it is', async () => {
    const { location } = await started();
    const once = (await coordinator().post(`${location}/stop`)).json(jobSchema);
    expect((await coordinator().post(`${location}/stop`)).json(jobSchema)).toEqual(once);
  });
});

describe('what was set aside', () => {
  async function died() {
    const job = await started();
    const next = begin();
    for (let i = 0; i < 3; i++) (await next()).crash('boom');
    await inState(service, job.id, 'dead');
    await Promise.all(workers.splice(0).map((one) => one.close()));
    return job;
  }

  it('is shown to the administrator, and tried again when asked', async () => {
    const { id, location } = await died();
    const dead = (await service.as('administrator').get('/v1/dead-jobs')).json(pageOf(deadJobSchema));
    expect(dead.items).toMatchObject([
      { id, attempts: 3, vanished: 0, problems: [{ text: expect.stringContaining('boom') }] },
    ]);
    const retried = await service.as('administrator').post(`${location}/retry`);
    expect(retried.status).toBe(202);
    const next = begin();
    (await next()).answer(answerOf(planOfCost(2)));
    await inState(service, id, 'done');
  });

  it('is not for coordinators of other centres, and what was not set aside is not tried again', async () => {
    const { location } = await died();
    expect((await service.as('other-coordinator').post(`${location}/retry`)).status).toBe(404);
    expect((await coordinator().get('/v1/dead-jobs')).status).toBe(404);
    const other = await started();
    const refused = await coordinator().post(`${other.location}/retry`);
    expect(refused.problem()).toMatchObject({ status: 409, type: '/problems/job-not-dead' });
    expect((await coordinator().post(`${location}/retry`)).problem()).toMatchObject({
      type: '/problems/planning-busy',
    });
  });
});

interface JobEvent {
  readonly id: number;
  readonly event: string;
  readonly job: z.infer<typeof jobSchema>;
}

async function* events(location: string, lastEventId?: number): AsyncGenerator<JobEvent> {
  const seen = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const headers = { [TEST_VISITOR]: 'coordinator', ...seen };
  for await (const { id, event, data } of eventStream(`${service.origin}${location}/progress`, headers)) {
    yield { id: Number(id), event, job: jobSchema.parse(JSON.parse(data)) };
  }
}

async function all(stream: AsyncIterable<JobEvent>): Promise<readonly JobEvent[]> {
  const seen: JobEvent[] = [];
  for await (const event of stream) seen.push(event);
  return seen;
}

describe('progress', () => {
  it('is told as it comes, to everybody who looks on, and ends', async () => {
    const { location } = await started();
    const listeners = [all(events(location)), all(events(location))];
    const next = begin();
    const planning = await next();
    planning.watch.onProgress(progressOf({ cost: 80 }));
    await until(
      async () => (await coordinator().get(location)).json(jobSchema).progress,
      (progress) => progress?.cost === 80,
    );
    planning.answer(answerOf(planOfCost(80)));
    for (const seen of await Promise.all(listeners)) {
      expect(seen.at(-1)).toMatchObject({ event: 'end', job: { state: 'done', plan: expect.any(String) } });
      expect(seen.slice(0, -1).every(({ event }) => event === 'progress')).toBe(true);
      const ids = seen.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    }
  });

  it('goes on for who comes back, without what was seen', async () => {
    const { location } = await started();
    const next = begin();
    const planning = await next();
    let seen = 0;
    for await (const { id, job } of events(location)) {
      seen = id;
      if (job.state === 'running') break;
    }
    planning.watch.onProgress(progressOf({ cost: 70 }));
    planning.answer(answerOf(planOfCost(70)));
    const rest = await all(events(location, seen));
    expect(rest.every(({ id }) => id > seen)).toBe(true);
    const end = rest.at(-1);
    expect(end).toMatchObject({ event: 'end', job: { state: 'done' } });
    const over = await coordinator().get(`${location}/progress`, { 'last-event-id': String(end?.id) });
    expect(over.status).toBe(204);
  });

  it('is told as it was at the end to who comes late', async () => {
    const { location } = await started();
    await coordinator().post(`${location}/stop`);
    expect(await all(events(location))).toMatchObject([{ event: 'end', job: { state: 'stopped' } }]);
  });

  it('is for the coordinators of the centre', async () => {
    const { location } = await started();
    expect((await service.as('researcher').get(`${location}/progress`)).status).toBe(404);
    expect((await service.as('other-coordinator').get(`${location}/progress`)).status).toBe(404);
  });
});

it('of a semester of another centre are planned at the same time', async () => {
  await started();
  const semesterId = await newSemester(service);
  expect(await start(service, semesterId)).toMatchObject({ kind: 'started' });
});
