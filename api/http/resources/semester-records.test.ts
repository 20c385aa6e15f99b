import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mentor, trainee, unit } from '../../../solver/testing/builders.ts';
import { answers, plans } from '../../store/tables/plans.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import type { Visitor } from '../testing/test-world.ts';

let service: TestService;
let base: string;
beforeAll(async () => {
  service = await testService();
  base = `/v1/semesters/${service.world.semester}`;
});
afterAll(() => service.close());

const one = z.looseObject({ key: z.string(), version: z.int(), record: z.record(z.string(), z.unknown()) });
const page = z.strictObject({ items: z.array(one), next: z.string().nullable() });
const FRESH = { 'if-none-match': '*' };

async function keys(visitor: Visitor, path: string): Promise<string[]> {
  return (await service.as(visitor).get(base + path)).json(page).items.map(({ key }) => key);
}

describe('records', () => {
  it('are shown as they were given, defaults not filled in', async () => {
    const answer = await service.as('coordinator').get(`${base}/trainees/t2`);
    expect(answer.json(one).record).toEqual(trainee({ id: 't2', track: 'evening' }));
    expect(answer.etag).toBe('"1"');
  });

  it('are made, changed on the version that was seen, and removed', async () => {
    const coordinator = service.as('coordinator');
    const made = await coordinator.put(`${base}/trainees/t9`, trainee({ id: 't9' }), FRESH);
    expect([made.status, made.headers.get('location')]).toEqual([201, `${base}/trainees/t9`]);
    const changed = await coordinator.put(`${base}/trainees/t9`, trainee({ id: 't9', finishes: true }), {
      'if-match': made.etag,
    });
    expect(changed.status).toBe(200);
    expect((await coordinator.delete(`${base}/trainees/t9`, { 'if-match': made.etag })).status).toBe(412);
    expect((await coordinator.delete(`${base}/trainees/t9`, { 'if-match': changed.etag })).status).toBe(204);
    expect((await coordinator.get(`${base}/trainees/t9`)).status).toBe(404);
  });

  it('that somebody changed first are shown as they are now, and what was sent is not kept', async () => {
    const coordinator = service.as('coordinator');
    const { etag } = await coordinator.get(`${base}/units/u2`);
    const wanted = (name: string) => unit({ id: 'u2', site: 's2', name });
    await coordinator.put(`${base}/units/u2`, wanted('De Linde'), { 'if-match': etag });
    const late = await coordinator.put(`${base}/units/u2`, wanted('De Beuk'), { 'if-match': etag });
    expect(late.status).toBe(412);
    expect(late.etag).toBe('"2"');
    expect(late.problem().current).toMatchObject({ version: 2, body: { name: 'De Linde' } });
    const known = await coordinator.put(`${base}/units/u2`, wanted('De Beuk'), FRESH);
    expect(known.status).toBe(412);
  });

  it('that would make the semester unsound are refused, each fault at its place', async () => {
    const answer = await service
      .as('coordinator')
      .put(`${base}/trainees/t3`, trainee({ id: 't3', programme: 'koken', modules: [{ module: 'vis' }] }), {
        ...FRESH,
        'accept-language': 'en',
      });
    expect(answer.status).toBe(422);
    expect(answer.problem().errors?.map(({ path }) => path)).toEqual(['/programme', '/modules/0/module']);
  });

  it('that others need stay, and who needs them is told', async () => {
    const answer = await service.as('coordinator').delete(`${base}/mentors/mentor1`, { 'if-match': '"1"' });
    expect(answer.status).toBe(204);
    const unitsAnswer = await service.as('coordinator').delete(`${base}/units/u1`, { 'if-match': '"1"' });
    expect(unitsAnswer.status).toBe(422);
    expect(unitsAnswer.problem().errors?.[0]?.path).toMatch(/^\/pins\/[^/]+\/unit$/);
    const back = await service.as('coordinator').put(`${base}/mentors/mentor1`, mentor(), FRESH);
    expect(back.status).toBe(201);
  });

  it('keep the id of their address', async () => {
    const answer = await service
      .as('coordinator')
      .put(`${base}/employers/e3`, { id: 'e4', name: 'Vier' }, FRESH);
    expect(answer.problem().errors?.[0]?.path).toBe('/id');
  });

  it('without an id of their own are given one', async () => {
    const closure = {
      from: '2027-05-01',
      to: '2027-05-01',
      name: 'Dag van de Arbeid',
      kind: 'public-holiday',
    };
    const made = await service.as('coordinator').post(`${base}/closures`, closure);
    const { key } = made.json(one);
    expect(made.status).toBe(201);
    const found = await service.as('coordinator').get(`${base}/closures/${key}`);
    expect(found.json(one).record).toEqual(closure);
  });

  it('come in pages, in the order of their list', async () => {
    const first = await service.as('coordinator').get(`${base}/trainees?limit=1`);
    const { items, next } = first.json(page);
    expect(items.map(({ key }) => key)).toEqual(['t1']);
    expect(first.headers.get('link')).toBe(`<${base}/trainees?limit=1&cursor=${next}>; rel="next"`);
    const second = await service.as('coordinator').get(`${base}/trainees?limit=1&cursor=${next}`);
    expect(second.json(page)).toMatchObject({ items: [{ key: 't2' }], next: null });
    const madeUp = await service.as('coordinator').get(`${base}/trainees?cursor=WyJ4Il0`);
    expect(madeUp.problem()).toMatchObject({ status: 400, errors: [{ path: 'cursor' }] });
  });

  it('are found by filter, id and name', async () => {
    expect(await keys('coordinator', '/trainees?track=evening')).toEqual(['t2']);
    expect(await keys('coordinator', '/units?employer=e2')).toEqual(['u2']);
    expect(await keys('coordinator', '/trainees?q=peet')).toEqual(['t1']);
    expect(await keys('researcher', '/trainees?q=peet')).toEqual([]);
    expect(await keys('coordinator', '/trainees?q=%25')).toEqual([]);
    expect((await service.as('coordinator').get(`${base}/trainees?colour=red`)).status).toBe(400);
  });

  it('answer 304 while nothing changed, lists too', async () => {
    const { etag } = await service.as('coordinator').get(`${base}/sites`);
    expect((await service.as('coordinator').get(`${base}/sites`, { 'if-none-match': etag })).status).toBe(
      304,
    );
  });
});

describe('an employer', () => {
  it('sees its own places and no pins', async () => {
    expect(await keys('employer', '/units')).toEqual(['u1']);
    expect(await keys('employer', '/sites')).toEqual(['s1']);
    expect(await keys('employer', '/employers')).toEqual(['e1']);
    expect(await keys('employer', '/mentors')).toEqual(['mentor1']);
    expect((await service.as('employer').get(`${base}/units/u2`)).status).toBe(404);
    expect((await service.as('employer').get(`${base}/pins`)).status).toBe(404);
  });

  it('sees a trainee once a plan with it was proposed, and then no home', async () => {
    expect(await keys('employer', '/trainees')).toEqual([]);
    const { semester } = service.world;
    const put = (state: 'draft' | 'proposed', who: string) =>
      service.store.change('worker', async (tx) => {
        const [plan] = await tx
          .insert(plans)
          .values({ semesterId: semester, state, body: {}, snapshot: 'x', revision: 1 })
          .returning();
        const planId = plan?.id ?? '';
        await tx
          .insert(answers)
          .values({ planId, trainee: who, module: 'basis', employer: 'e1', unit: 'u1' });
      });
    await put('proposed', 't1');
    await put('draft', 't2');
    const answer = await service.as('employer').get(`${base}/trainees`);
    expect(answer.json(page).items).toMatchObject([
      { key: 't1', record: { id: 't1', programme: 'zorg', track: 'day' } },
    ]);
    expect(answer.text).not.toContain('home');
    expect(await keys('employer', '/trainees?status=regular')).toEqual([]);
    expect(await keys('other-employer', '/trainees')).toEqual([]);
    await service.store.change('worker', (tx) => tx.delete(plans));
  });

  it('changes its own mentors and nobody else’s', async () => {
    const employer = service.as('employer');
    const mine = await employer.put(`${base}/mentors/m7`, mentor({ id: 'm7' }), FRESH);
    expect(mine.status).toBe(201);
    const elsewhere = await employer.put(`${base}/mentors/m8`, mentor({ id: 'm8', unit: 'u2' }), FRESH);
    expect(elsewhere.problem()).toMatchObject({ status: 422, errors: [{ path: '/unit' }] });
    const moved = await employer.put(`${base}/mentors/m7`, mentor({ id: 'm7', unit: 'u2' }), {
      'if-match': mine.etag,
    });
    expect(moved.status).toBe(422);
    expect((await employer.delete(`${base}/mentors/mentor2`, { 'if-match': '"1"' })).status).toBe(404);
    const known = await employer.put(`${base}/mentors/mentor2`, mentor({ id: 'mentor2' }), FRESH);
    expect(known.problem()).toMatchObject({ status: 409, type: '/problems/id-taken' });
    expect(known.problem().current).toBeUndefined();
  });

  it('is not told what else in the semester a change would touch', async () => {
    const coordinator = service.as('coordinator');
    const pinned = { trainee: 't2', module: 'basis', unit: 'u1', mentor: 'm7' };
    expect((await coordinator.post(`${base}/pins`, pinned)).status).toBe(201);
    const { etag } = await service.as('employer').get(`${base}/mentors/m7`);
    const answer = await service.as('employer').delete(`${base}/mentors/m7`, { 'if-match': etag });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('t2');
    expect(answer.problem().errors?.[0]?.text).toContain('coördinator');
  });
});

describe('a researcher', () => {
  it('sees homes to about a kilometre', async () => {
    const answer = await service.as('researcher').get(`${base}/trainees/t1`);
    expect(answer.json(one).record.home).toEqual({ lat: 50.88, lon: 4.7 });
  });
});
