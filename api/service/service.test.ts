import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { worldSemester } from '../http/testing/test-world.ts';
import { putEmptyDatabase } from '../store/testing/empty-database.ts';
import { type Running, startService } from './start.ts';

const PASSWORD = 'zonnebloem-fietst-vrolijk-27';
const PERSON = { email: 'greet.vandamme@example.be', name: 'Greet Vandamme' };
const folder = mkdtempSync(join(tmpdir(), 'stageplan-service-'));
const told: string[] = [];
const logged: string[] = [];
let service: Running;

function surroundings(env: Readonly<Record<string, string>>, tell = (line: string) => void told.push(line)) {
  return {
    env: { PORT: '0', STAGEPLAN_EXAMPLE: 'no', LOG_LEVEL: 'debug', ...env },
    tell,
    isScreen: false,
    logTo: { write: (line: string) => void logged.push(line) },
    clock: () => new Date(),
  };
}

beforeAll(async () => {
  await putEmptyDatabase(folder);
  const started = await startService(surroundings({ STAGEPLAN_DATA: folder, WORKERS: '0' }));
  if (started === null) throw new Error(told.join('\n'));
  service = started;
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(service.url + path, { headers });
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(service.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

function setUpToken(): string {
  const token = /#(\S+)/.exec(told.join('\n'))?.[1];
  if (token === undefined) throw new Error('no link was told');
  return token;
}

/** Cookie and CSRF token, from the answer that opened a session. */
function sessionOf(answer: Response): Readonly<Record<string, string>> {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
  const csrf = cookies.find((cookie) => cookie.includes('csrf'))?.split('=')[1] ?? '';
  return { cookie: cookies.join('; '), 'x-csrf-token': decodeURIComponent(csrf) };
}

describe('the service', () => {
  it('is alive and ready', async () => {
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: 'ready',
      checks: { running: 'ok', database: 'ok', migrations: 'ok', queue: 'ok' },
    });
  });

  it('gives its figures on this machine, and to nobody who comes through a proxy', async () => {
    const figures = await (await get('/metrics')).text();
    expect(figures).toContain('stageplan_jobs{state="queued"} 0');
    expect(figures).toContain('stageplan_http_requests_total{method="GET",route="/healthz",status="200"}');
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
  });

  it('tells a link that makes the first administrator, whose key opens the figures from elsewhere', async () => {
    const made = await post('/v1/one-time-links/use', { token: setUpToken(), password: PASSWORD, ...PERSON });
    expect(made.status).toBe(200);
    const session = sessionOf(made);
    const asked = { label: 'prometheus', scopes: ['admin'] };
    const answer = await post('/v1/api-keys', asked, session);
    expect(answer.status).toBe(201);
    const { key } = z.object({ key: z.string() }).parse(await answer.json());
    const elsewhere = { 'x-forwarded-for': '203.0.113.7', authorization: `Bearer ${key}` };
    expect((await get('/metrics', elsewhere)).status).toBe(200);
    expect((await get('/v1/me', session)).status).toBe(200);
  });

  it('names nobody in its log, and repeats no address, key or token', async () => {
    const secret = 'geheime-agenda-van-greet';
    await get(`/feeds/${secret}.ics?naam=Greet%20Vandamme`);
    await get(`/v1/rota/${secret}`);
    await get('/v1/accounts?search=Greet', { authorization: `Bearer ${secret}` });
    await post('/v1/sign-in', { email: PERSON.email, password: 'verkeerd wachtwoord' });
    await post('/v1/semesters', worldSemester());
    await post('/v1/sign-in', `{"email": "${PERSON.email}`);
    await get('/Greet/Vandamme');
    const log = logged.join('');
    const named = ['Greet', 'Vandamme', 'greet.', PASSWORD, secret, setUpToken(), 'Peeters', 'verkeerd'];
    expect(named.filter((word) => log.includes(word))).toEqual([]);
    expect(log).toContain('"route":"/feeds/:token.ics"');
    expect(log).toContain('"status":401');
    const keys = logged.flatMap((line) => (line.match(/"route":/g) ?? []).length);
    expect(Math.max(...keys), 'once in a line').toBe(1);
  });

  it('puts the account in the log of what it asked, by its id', () => {
    const lines = logged.map((line) =>
      z.looseObject({ route: z.string().optional() }).parse(JSON.parse(line)),
    );
    const ofMe = lines.find(({ route }) => route === '/v1/me');
    expect(ofMe).toMatchObject({
      method: 'GET',
      status: 200,
      account: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(ofMe).toMatchObject({ request: expect.any(String), ms: expect.any(Number) });
  });

  it('refuses a folder that another one has, and a port in use, each in one sentence', async () => {
    const said: string[] = [];
    const tell = (line: string) => void said.push(line);
    expect(await startService(surroundings({ STAGEPLAN_DATA: folder }, tell))).toBeNull();
    expect(said.at(-1)).toMatch(/^De gegevensmap .* is in gebruik door proces \d+/);
    const other = mkdtempSync(join(tmpdir(), 'stageplan-service-'));
    const port = new URL(service.url).port;
    expect(await startService(surroundings({ STAGEPLAN_DATA: other, PORT: port }, tell))).toBeNull();
    expect(said.at(-1)).toMatch(/^Poort \d+ op 127\.0\.0\.1 is al in gebruik/);
    rmSync(other, { recursive: true });
  });

  it('says all that is wrong with its configuration, and does not start', async () => {
    const said: string[] = [];
    const wrong = { PORT: 'x', STAGEPLAN_DTA: '/srv' };
    expect(await startService(surroundings(wrong, (line) => void said.push(line)))).toBeNull();
    expect(said).toHaveLength(3);
    expect(said.at(-1)).toBe('De configuratie klopt niet: 2 fouten. De dienst is niet gestart.');
  });
});
