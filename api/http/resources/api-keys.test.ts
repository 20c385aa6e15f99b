import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MAX_KEY_DAYS } from '../../auth/keys/api-keys.ts';
import { addAccount, PASSWORD } from '../../auth/testing/test-auth.ts';
import { newToken } from '../../auth/tokens.ts';
import { apiKeys, type Role } from '../../store/tables/accounts.ts';
import { authenticateRequest } from '../authenticate-request.ts';
import { type TestBrowser, testBrowser } from '../testing/test-browser.ts';
import { type TestService, testService } from '../testing/test-service.ts';

const START = Date.parse('2026-11-22T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const madeSchema = z.object({ id: z.string(), key: z.string(), expiresAt: z.string() });
const listSchema = z.object({
  items: z.array(
    z.object({ id: z.string(), usedAt: z.string().nullable(), revokedAt: z.string().nullable() }),
  ),
});

let now = START;
let service: TestService;

beforeAll(async () => {
  service = await testService({ clock: () => new Date(now), authenticate: authenticateRequest });
});
afterAll(() => service.close());

async function visitor(role: Role): Promise<TestBrowser> {
  const email = `${crypto.randomUUID()}@test.be`;
  await addAccount(service.store, { email, role, centreId: service.world.centre });
  const browser = testBrowser(service);
  await browser.send('POST', '/v1/sign-in', { email, password: PASSWORD });
  return browser;
}

async function made(by: TestBrowser, scopes: readonly string[], days = 90) {
  const answer = await by.send('POST', '/v1/api-keys', { label: 'Rooster', scopes, days });
  expect(answer.status).toBe(201);
  return answer.json(madeSchema);
}

const withKey = (key: string) => service.client({ authorization: `Bearer ${key}` });

describe('an API key', () => {
  it('is shown once, and kept as a hash', async () => {
    const browser = await visitor('coordinator');
    const { id, key } = await made(browser, ['read']);
    expect(key).toMatch(/^sp_[\w-]{43}$/);
    const list = await browser.send('GET', '/v1/api-keys');
    expect(list.json(listSchema).items.map((one) => one.id)).toEqual([id]);
    expect(list.text).not.toContain(key);
    expect(JSON.stringify(await service.store.db.select().from(apiKeys))).not.toContain(key);
  });

  it('does what its scopes say and no more', async () => {
    const browser = await visitor('coordinator');
    const reading = withKey((await made(browser, ['read'])).key);
    const managing = withKey((await made(browser, ['admin'])).key);
    expect((await reading.get('/v1/me')).status).toBe(200);
    const refused = await reading.get('/v1/accounts');
    expect([refused.status, refused.problem().type]).toEqual([403, '/problems/scope-missing']);
    expect((await managing.get('/v1/accounts')).status).toBe(200);
    expect((await managing.get('/v1/me')).status).toBe(403);
  });

  it('needs no CSRF token: no browser sends it by itself', async () => {
    const browser = await visitor('coordinator');
    const managing = withKey((await made(browser, ['admin'])).key);
    const body = { email: `${crypto.randomUUID()}@test.be`, name: 'Bo', role: 'researcher' };
    expect((await managing.post('/v1/accounts', body)).status).toBe(201);
  });

  it('is made for no more than the role of its owner', async () => {
    const browser = await visitor('researcher');
    const answer = await browser.send('POST', '/v1/api-keys', {
      label: 'x',
      scopes: ['read', 'write', 'plan'],
    });
    expect(answer.problem().errors?.map(({ path }) => path)).toEqual(['/scopes/1']);
  });

  it('makes no other key, and guards nothing of its own account', async () => {
    const browser = await visitor('coordinator');
    const { id, key } = await made(browser, ['read', 'write', 'plan', 'admin']);
    const client = withKey(key);
    const refused = await client.post('/v1/api-keys', { label: 'x', scopes: ['read'] });
    expect([refused.status, refused.problem().type]).toEqual([403, '/problems/session-needed']);
    expect((await client.delete(`/v1/api-keys/${id}`)).status).toBe(403);
    expect((await client.get('/v1/sessions')).status).toBe(403);
    const change = { current: PASSWORD, password: 'tien trage treinen' };
    expect((await client.put('/v1/me/password', change)).status).toBe(403);
  });

  it('ends at its last moment', async () => {
    const browser = await visitor('coordinator');
    const client = withKey((await made(browser, ['read'], 7)).key);
    now = START + 7 * DAY - 1;
    expect((await client.get('/v1/me')).status).toBe(200);
    now = START + 7 * DAY;
    expect((await client.get('/v1/me')).problem().type).toBe('/problems/unknown-key');
    now = START;
  });

  it('is good for a year at most', async () => {
    const browser = await visitor('coordinator');
    const answer = await browser.send('POST', '/v1/api-keys', {
      label: 'x',
      scopes: ['read'],
      days: MAX_KEY_DAYS + 1,
    });
    expect(answer.problem().errors?.map(({ path }) => path)).toEqual(['/days']);
    await made(browser, ['read'], MAX_KEY_DAYS);
  });

  it('is revoked by its owner alone', async () => {
    const [owner, other] = [await visitor('coordinator'), await visitor('coordinator')];
    const { id, key } = await made(owner, ['read']);
    expect((await other.send('DELETE', `/v1/api-keys/${id}`)).status).toBe(404);
    expect((await withKey(key).get('/v1/me')).status).toBe(200);
    expect((await owner.send('DELETE', `/v1/api-keys/${id}`)).status).toBe(204);
    expect((await withKey(key).get('/v1/me')).status).toBe(401);
    expect((await owner.send('DELETE', `/v1/api-keys/${id}`)).status).toBe(204);
  });

  it('tells when it was used, to the minute', async () => {
    const browser = await visitor('coordinator');
    const client = withKey((await made(browser, ['read'])).key);
    const used = async () => (await browser.send('GET', '/v1/api-keys')).json(listSchema).items[0]?.usedAt;
    expect(await used()).toBeNull();
    await client.get('/v1/me');
    now = START + 59_999;
    await client.get('/v1/me');
    expect(await used()).toBe('2026-11-22T12:00:00.000Z');
    now = START + 60_000;
    await client.get('/v1/me');
    expect(await used()).toBe('2026-11-22T12:01:00.000Z');
    now = START;
  });

  it.each([`Bearer sp_${newToken()}`, `Bearer ${newToken()}`, 'Bearer', 'Basic YTpi', ''])(
    'that opens nothing is refused, also where a session would do: %s',
    async (authorization) => {
      const browser = await visitor('coordinator');
      const answer = await browser.send('GET', '/v1/me', undefined, { authorization });
      expect(answer.status).toBe(401);
    },
  );
});
