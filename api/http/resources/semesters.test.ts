import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { semesterInput } from '../../../solver/testing/builders.ts';
import { readSemester } from '../../store/semester-reading.ts';
import { jobs } from '../../store/tables/jobs.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { worldSemester } from '../testing/test-world.ts';

let service: TestService;
let base: string;
beforeAll(async () => {
  service = await testService();
  base = `/v1/semesters/${service.world.semester}`;
});
afterAll(() => service.close());

const row = z.looseObject({ id: z.uuid(), revision: z.int(), head: z.record(z.string(), z.unknown()) });
const list = z.strictObject({ items: z.array(row), next: z.string().nullable() });

describe('a semester', () => {
  it('is made of its JSON, once', async () => {
    const coordinator = service.as('coordinator');
    const made = await coordinator.post('/v1/semesters', semesterInput({ id: 'najaar' }));
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/v1/semesters/${made.json(row).id}`);
    expect(made.json(row).head).not.toHaveProperty('pins');
    const again = await coordinator.post('/v1/semesters', semesterInput({ id: 'najaar' }));
    expect(again.problem()).toMatchObject({ status: 409, type: '/problems/id-taken' });
  });

  it('that is wrong is refused with all its faults, of shape and of sense', async () => {
    const wrong = { ...semesterInput({ id: 'fout', end: '2027-01-01' }), timezone: 'Mars', colour: 'red' };
    const paths = (await service.as('coordinator').post('/v1/semesters', wrong))
      .problem()
      .errors?.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/end', '/timezone', '/colour']));
  });

  it('names no timetable outside the service’s own folder', async () => {
    const stray = semesterInput({ id: 'stray', transit: { gtfs: [{ path: '../geheim.zip' }] } });
    const answer = await service.as('coordinator').post('/v1/semesters', stray);
    expect(answer.problem()).toMatchObject({ status: 422, errors: [{ path: '/transit/gtfs/0/path' }] });
  });

  it('is listed for its own centre alone', async () => {
    const ids = async (visitor: 'coordinator' | 'other-coordinator') =>
      (await service.as(visitor).get('/v1/semesters?q=voorjaar')).json(list).items.map(({ id }) => id);
    expect(await ids('coordinator')).toContain(service.world.semester);
    expect(await ids('other-coordinator')).toEqual([service.world.otherSemester]);
  });

  it('is changed on the version that was seen, its lists untouched', async () => {
    const coordinator = service.as('coordinator');
    const seen = await coordinator.get(base);
    const { head } = seen.json(row);
    const wanted = { ...head, name: 'Lente 2027' };
    const changed = await coordinator.put(base, wanted, { 'if-match': seen.etag });
    expect(changed.json(row).head.name).toBe('Lente 2027');
    expect((await coordinator.put(base, head, { 'if-match': seen.etag })).problem()).toMatchObject({
      status: 412,
      current: { body: { head: { name: 'Lente 2027' } } },
    });
    const { people: _apart, ...lists } = worldSemester();
    const stored = await readSemester(service.store.db, service.world.semester);
    expect(stored?.raw).toEqual({ ...lists, name: 'Lente 2027' });
    const renamed = await coordinator.put(base, { ...wanted, id: 'anders' }, { 'if-match': changed.etag });
    expect(renamed.problem().errors?.[0]?.path).toBe('/id');
    const early = await coordinator.put(base, { ...wanted, end: '2027-01-01' }, { 'if-match': changed.etag });
    expect(early.problem().errors?.map(({ path }) => path)).toContain('/end');
  });

  it('is removed with all that belongs to it, but not while it is planned', async () => {
    const coordinator = service.as('coordinator');
    const made = await coordinator.post('/v1/semesters', semesterInput({ id: 'weg' }));
    const { id } = made.json(row);
    await service.store.change('worker', (tx) => tx.insert(jobs).values({ semesterId: id, request: {} }));
    const busy = await coordinator.delete(`/v1/semesters/${id}`, { 'if-match': made.etag });
    expect(busy.problem().type).toBe('/problems/being-planned');
    await service.store.change('worker', (tx) => tx.update(jobs).set({ state: 'done' }));
    expect((await coordinator.delete(`/v1/semesters/${id}`, { 'if-match': made.etag })).status).toBe(204);
    expect((await coordinator.get(`/v1/semesters/${id}/trainees`)).status).toBe(404);
  });
});

describe('names', () => {
  const person = z.strictObject({
    key: z.string(),
    version: z.int(),
    name: z.string(),
    email: z.string().nullable(),
  });

  it('are found by the coordinator alone', async () => {
    const answer = await service.as('coordinator').get(`${base}/people?q=peeters`);
    expect(JSON.parse(answer.text).items).toEqual([
      { key: 't1', version: 1, name: 'An Peeters', email: 'an.peeters@example.be' },
    ]);
    expect((await service.as('researcher').get(`${base}/people`)).status).toBe(404);
  });

  it('are given, changed and taken away, each on the version that was seen', async () => {
    const coordinator = service.as('coordinator');
    const path = `${base}/people/mentor2`;
    const made = await coordinator.put(path, { name: 'Noor Nys' }, { 'if-none-match': '*' });
    expect([made.status, made.json(person).email]).toEqual([201, null]);
    const changed = await coordinator.put(path, { name: 'Noor Nijs' }, { 'if-match': made.etag });
    expect(changed.etag).not.toBe(made.etag);
    const late = await coordinator.put(path, { name: 'N. N.' }, { 'if-match': made.etag });
    expect(late.problem()).toMatchObject({ status: 412, current: { body: { name: 'Noor Nijs' } } });
    expect((await coordinator.delete(path, { 'if-match': changed.etag })).status).toBe(204);
    expect((await coordinator.get(path)).status).toBe(404);
    const again = await coordinator.put(path, { name: 'Noor Nys' }, { 'if-none-match': '*' });
    expect([made.etag, changed.etag]).not.toContain(again.etag);
  });

  it('belong to a trainee or mentor of the semester', async () => {
    const answer = await service
      .as('coordinator')
      .put(`${base}/people/niemand`, { name: 'X' }, { 'if-none-match': '*' });
    expect(answer.status).toBe(404);
  });

  it('of its own mentors an employer keeps itself, and of no one else', async () => {
    expect((await service.as('employer').get(`${base}/people/mentor1`)).json(person).name).toBe('Mia Maes');
    expect((await service.as('employer').get(`${base}/people/t1`)).status).toBe(404);
    expect((await service.as('other-employer').get(`${base}/people/mentor1`)).status).toBe(404);
  });
});

describe('centres', () => {
  it('are made and changed by an administrator', async () => {
    const admin = service.as('administrator');
    const made = await admin.post('/v1/centres', { name: 'CVO Oost' });
    expect(made.status).toBe(201);
    const path = made.headers.get('location') ?? '';
    const changed = await admin.put(path, { name: 'CVO Oosten' }, { 'if-match': made.etag });
    expect(JSON.parse(changed.text)).toMatchObject({ name: 'CVO Oosten', version: 2 });
    expect((await admin.put(path, { name: 'CVO' }, { 'if-match': made.etag })).problem()).toMatchObject({
      status: 412,
      current: { version: 2, body: { name: 'CVO Oosten' } },
    });
  });

  it('are one’s own for all others', async () => {
    const answer = await service.as('coordinator').get('/v1/centres');
    expect(JSON.parse(answer.text).items).toMatchObject([{ id: service.world.centre }]);
    expect((await service.as('coordinator').get(`/v1/centres/${service.world.otherCentre}`)).status).toBe(
      404,
    );
  });

  it('come in pages', async () => {
    const first = JSON.parse((await service.as('administrator').get('/v1/centres?limit=1')).text);
    const second = await service.as('administrator').get(`/v1/centres?limit=1&cursor=${first.next}`);
    expect(JSON.parse(second.text).items[0].name > first.items[0].name).toBe(true);
  });
});

describe('the audit', () => {
  const entries = z.looseObject({
    items: z.array(z.looseObject({ entity: z.string(), before: z.unknown(), after: z.unknown() })),
  });

  it('tells a coordinator what was changed in its centre', async () => {
    const answer = await service.as('coordinator').get('/v1/audit?entity=centre');
    expect(answer.json(entries).items).toEqual([]);
    const own = await service
      .as('coordinator')
      .get(`/v1/audit?semester=${service.world.semester}&key=t1&limit=1`);
    expect(own.json(entries).items).toHaveLength(1);
    const other = await service.as('coordinator').get(`/v1/audit?semester=${service.world.otherSemester}`);
    expect(other.json(entries).items).toEqual([]);
  });

  it('tells an administrator who and when, not what', async () => {
    const answer = await service.as('administrator').get('/v1/audit?limit=200');
    const { items } = answer.json(entries);
    expect(items.length).toBeGreaterThan(10);
    expect(items.every(({ before, after }) => before === null && after === null)).toBe(true);
  });
});
