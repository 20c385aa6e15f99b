import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { say } from '../../solver/domain/sentence.ts';
import { centres } from '../store/tables/centres.ts';
import { Problem } from './problem.ts';
import { fileRoute, type Route, route } from './route.ts';
import { type TestService, testService } from './testing/test-service.ts';

const summary = say('Proef', 'Trial');
const thing = z.strictObject({ name: z.string().min(1), places: z.int().min(0).default(1) });

const routes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1/things/{id}',
    summary,
    tag: 'proef',
    roles: ['coordinator'],
    scope: 'read',
    params: z.object({ id: z.uuid() }),
    answers: { 200: z.strictObject({ id: z.string() }) },
    handle: async ({ params }) => ({ status: 200, body: { id: params.id }, etag: 7 }),
  }),
  route({
    method: 'put',
    path: '/v1/things/{id}',
    summary,
    tag: 'proef',
    roles: ['coordinator'],
    scope: 'write',
    params: z.object({ id: z.string() }),
    body: thing,
    ifMatch: 'or-absent',
    answers: { 200: z.strictObject({ given: z.unknown(), read: thing, seen: z.int().nullable() }) },
    handle: async ({ body, raw, ifMatch }) => ({
      status: 200,
      body: { given: raw, read: body, seen: ifMatch ?? null },
    }),
  }),
  route({
    method: 'post',
    path: '/v1/centre-names',
    summary,
    tag: 'proef',
    roles: ['coordinator'],
    scope: 'write',
    body: z.strictObject({
      name: z.string(),
      outcome: z.enum(['answer', 'refuse', 'fail']).default('answer'),
    }),
    idempotent: true,
    answers: { 201: z.strictObject({ id: z.string() }) },
    handle: async ({ body, services, actor }) => {
      const id = await services.store.change(actor, async (tx) => {
        const [made] = await tx.insert(centres).values({ name: body.name }).returning();
        return made?.id ?? '';
      });
      if (body.outcome === 'refuse') throw new Problem(409, { type: 'not-found', title: say('Nee', 'No') });
      if (body.outcome === 'fail') throw new Error('with the name of An Peeters in it');
      return { status: 201, body: { id }, location: `/v1/centre-names/${id}` };
    },
  }),
  fileRoute({
    method: 'post',
    path: '/v1/files',
    summary,
    tag: 'proef',
    roles: ['coordinator'],
    scope: 'write',
    file: { contentTypes: ['text/csv'], maxBytes: 100 },
    answers: { 200: z.strictObject({ bytes: z.int() }) },
    handle: async ({ body }) => ({ status: 200, body: { bytes: body.byteLength } }),
  }),
  route({
    method: 'get',
    path: '/v1/events',
    summary,
    tag: 'proef',
    roles: ['nobody'],
    scope: 'read',
    answers: { 200: { contentType: 'text/event-stream', description: summary } },
    handle: async () => ({
      status: 200,
      stream: {
        contentType: 'text/event-stream',
        chunks: (async function* () {
          yield 'data: 1\n\n';
          yield 'data: 2\n\n';
        })(),
      },
    }),
  }),
];

const ID = '3d6f0a52-6a0e-4f0e-8b1f-0d9a2f6f2c11';
const FRESH = { 'if-none-match': '*' };
let service: TestService;
beforeAll(async () => {
  service = await testService({ routes });
});
afterAll(() => service.close());

describe('a request', () => {
  it('of nobody is asked to sign in, before anything else is looked at', async () => {
    const answer = await service.as('nobody').put('/v1/things/x', 'no thing');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('by who has no business there finds nothing', async () => {
    expect((await service.as('researcher').get(`/v1/things/${ID}`)).status).toBe(404);
  });

  it('for what can never exist finds nothing', async () => {
    expect((await service.as('coordinator').get('/v1/things/no-uuid')).status).toBe(404);
  });

  it('gets its version as ETag, and 304 while nothing changed', async () => {
    const first = await service.as('coordinator').get(`/v1/things/${ID}`);
    expect(first.etag).toBe('"7"');
    const again = await service.as('coordinator').get(`/v1/things/${ID}`, { 'if-none-match': '"7"' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('by another method is told which there are', async () => {
    const answer = await service.as('coordinator').delete(`/v1/things/${ID}`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT, OPTIONS']);
    const options = await service.as('nobody').send('OPTIONS', `/v1/things/${ID}`);
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, PUT, OPTIONS']);
  });

  it('to an address that is none is told so in the reader’s language', async () => {
    expect((await service.as('coordinator').get('/v1/nowhere')).problem().title).toBe('Niet gevonden');
    const english = await service.as('coordinator').get('/v1/nowhere', { 'accept-language': 'fr, en;q=0.8' });
    expect(english.problem().title).toBe('Not found');
    expect(english.headers.get('content-language')).toBe('en');
  });

  it('with an address that cannot be decoded is refused', async () => {
    expect((await service.as('coordinator').get('/v1/things/%E0%A4')).status).toBe(400);
  });

  it('with a query field that is not known is told which', async () => {
    const answer = await service.as('coordinator').get(`/v1/things/${ID}?colour=red`);
    expect(answer.problem()).toMatchObject({ status: 400, errors: [{ path: 'colour' }] });
  });
});

describe('a body', () => {
  const put = (body: unknown, headers: Readonly<Record<string, string>> = FRESH) =>
    service.as('coordinator').put('/v1/things/x', body, headers);

  it('is handed on as it came and as it was read', async () => {
    const answer = await put({ name: 'Bed' });
    expect(JSON.parse(answer.text)).toEqual({
      given: { name: 'Bed' },
      read: { name: 'Bed', places: 1 },
      seen: null,
    });
  });

  it('is told everything that is wrong with it at once, each with its place', async () => {
    const { status, errors } = (await put({ name: '', places: 'twee', 'a/b': 1 })).problem();
    expect(status).toBe(422);
    expect(errors?.map(({ path }) => path).sort()).toEqual(['/a~1b', '/name', '/places']);
  });

  it('is told in English too', async () => {
    const answer = await put({ name: 'Bed', places: -1 }, { ...FRESH, 'accept-language': 'en' });
    expect(answer.problem().errors).toEqual([
      { path: '/places', text: '-1 is not a number of at least 0. Write 0 or more.' },
    ]);
  });

  it('that is missing, is no JSON, or is of another kind is refused', async () => {
    const send = (init: RequestInit) =>
      service
        .as('coordinator')
        .send('PUT', '/v1/things/x', { ...init, headers: { ...FRESH, ...init.headers } });
    const json = { 'content-type': 'application/json' };
    expect((await send({})).status).toBe(422);
    expect((await send({ headers: json, body: '{"name": ' })).problem().type).toBe(
      '/problems/malformed-json',
    );
    expect((await send({ headers: { 'content-type': 'text/plain' }, body: 'x' })).status).toBe(415);
    expect((await send({ headers: { ...json, 'content-encoding': 'gzip' }, body: 'x' })).status).toBe(400);
  });

  it('with what the database cannot keep is refused with its place', async () => {
    expect((await put({ name: 'a\u0000b' })).problem().errors?.[0]?.path).toBe('/name');
    expect((await put({ name: '\ud800' })).problem().errors?.[0]?.path).toBe('/name');
  });

  it('that is deeper than anything is refused', async () => {
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    const answer = await service.as('coordinator').send('PUT', '/v1/things/x', {
      headers: { ...FRESH, 'content-type': 'application/json' },
      body: deep,
    });
    expect(answer.status).toBe(422);
  });

  it('that is too large is refused, told or not how large it is', async () => {
    expect((await put({ name: 'x'.repeat(1_000_001) })).status).toBe(413);
    const post = (size: number) =>
      service.as('coordinator').send('POST', '/v1/files', {
        headers: { 'content-type': 'text/csv' },
        body: 'x'.repeat(size),
      });
    expect((await post(100)).text).toBe('{"bytes":100}');
    expect((await post(101)).status).toBe(413);
  });
});

describe('a change', () => {
  const put = (headers: Readonly<Record<string, string>>) =>
    service.as('coordinator').put('/v1/things/x', { name: 'Bed' }, headers);

  it('says which version it is made to', async () => {
    expect((await put({})).status).toBe(428);
    expect(JSON.parse((await put({ 'if-match': '"3"' })).text).seen).toBe(3);
    expect((await put({ 'if-match': '*' })).status).toBe(400);
  });
});

describe('a POST with an Idempotency-Key', () => {
  const KEY = '7c1f6a5e-1d32-4a57-9f0c-1f1f2b3c4d5e';
  const named = (name: string) => service.store.db.select().from(centres).where(eq(centres.name, name));
  const post = (body: unknown, key: string) =>
    service.as('coordinator').post('/v1/centre-names', body, { 'idempotency-key': key });

  it('is done once, and answered the same again', async () => {
    const first = await post({ name: 'CVO Oost' }, KEY);
    const again = await post({ name: 'CVO Oost' }, KEY);
    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await named('CVO Oost')).toHaveLength(1);
  });

  it('is refused for another request, and is another’s own', async () => {
    await post({ name: 'CVO West' }, `${KEY}-west`);
    const other = await post({ name: 'CVO Elders' }, `${KEY}-west`);
    expect(other.problem().type).toBe('/problems/idempotency-key-used');
    const someone = await service
      .as('other-coordinator')
      .post('/v1/centre-names', { name: 'CVO West' }, { 'idempotency-key': `${KEY}-west` });
    expect(someone.status).toBe(201);
    expect(await named('CVO West')).toHaveLength(2);
  });

  it('sent many times at once is done once', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post({ name: 'CVO Midden' }, `${KEY}-mid`)));
    expect(answers.map(({ status }) => status).every((status) => status === 201 || status === 409)).toBe(
      true,
    );
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await named('CVO Midden')).toHaveLength(1);
  });

  it('keeps nothing of what was refused, so that it can be mended', async () => {
    expect((await post({ name: 'CVO Fout', outcome: 'refuse' }, `${KEY}-no`)).status).toBe(409);
    expect(await named('CVO Fout')).toHaveLength(0);
    expect((await post({ name: 'CVO Fout' }, `${KEY}-no`)).status).toBe(201);
  });

  it('is refused when it is easily guessed', async () => {
    expect((await post({ name: 'x' }, 'short')).problem().errors?.[0]?.path).toBe('Idempotency-Key');
  });

  it('leaves nothing to read in the database', async () => {
    await post({ name: 'CVO Geheim' }, `${KEY}-secret`);
    const { rows } = await service.store.executeSql('select * from idempotency_keys');
    const text = JSON.stringify(rows);
    expect(text).not.toContain(KEY);
    expect(text).not.toContain('centre-names');
  });
});

describe('a fault of ours', () => {
  it('is told by a number that is in the log, and nothing of its inside', async () => {
    const response = await fetch(`${service.origin}/v1/centre-names`, {
      method: 'POST',
      headers: { 'x-test-visitor': 'coordinator', 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'CVO Kapot', outcome: 'fail' }),
    });
    const problem = z.looseObject({ instance: z.uuid() }).parse(await response.json());
    expect(response.status).toBe(500);
    const line = service.logged.find((text) => text.includes(problem.instance));
    expect(line).toContain('app.test.ts');
    expect(JSON.stringify(problem) + line).not.toContain('Peeters');
  });
});

describe('around the routes', () => {
  it('streams events as they come', async () => {
    const answer = await service.as('nobody').get('/v1/events');
    expect(answer.text).toBe('data: 1\n\ndata: 2\n\n');
  });

  it('sends headers that let nothing in from elsewhere', async () => {
    const { headers } = await service.as('nobody').get('/docs');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('tells what each kind of problem means', async () => {
    expect((await service.as('nobody').get('/problems/stale')).text).toContain('Iemand anders');
    expect((await service.as('nobody').get('/problems')).text).toContain('idempotency-key-used');
    expect((await service.as('nobody').get('/problems/constructor')).status).toBe(404);
  });
});
