import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AuthContext } from '../../auth/auth-context.ts';
import { authOn } from '../../auth/auth-context.ts';
import { LINK_SECONDS } from '../../auth/links/one-time-links.ts';
import { setUpLink } from '../../auth/links/set-up.ts';
import { addAccount, PASSWORD } from '../../auth/testing/test-auth.ts';
import { accounts } from '../../store/tables/accounts.ts';
import { audit } from '../../store/tables/audit.ts';
import { authenticateRequest } from '../authenticate-request.ts';
import { LIMIT_FAILURES, signInLimit } from '../sign-in-limit.ts';
import { testBrowser } from '../testing/test-browser.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { sessionSchema } from './own-account.ts';

const START = Date.parse('2026-11-22T12:00:00Z');
let now = START;
let service: TestService;
let auth: AuthContext;

beforeAll(async () => {
  service = await testService({ clock: () => new Date(now), authenticate: authenticateRequest });
  const settings = { publicUrl: () => service.origin, oidc: [] };
  auth = authOn(service.store, () => new Date(now), settings);
});
afterAll(() => service.close());

const tokenOf = (link: string) => link.slice(link.indexOf('#') + 1);

async function signedIn(email: string) {
  const browser = testBrowser(service);
  const answer = await browser.send('POST', '/v1/sign-in', { email, password: PASSWORD });
  expect(answer.status).toBe(200);
  return { browser, answer };
}

describe('the first start', () => {
  const first = { email: 'baas@centrum.be', name: 'Ria Baas', password: 'tien trage treinen' };

  it('has no set-up link once there is an administrator, and makes one where none is left', async () => {
    expect(await setUpLink(auth)).toBeUndefined();
    await service.store.db.update(accounts).set({ disabledAt: new Date(START).toISOString() });
    expect((await setUpLink(auth))?.link).toMatch(new RegExp(`^${service.origin}/aan-de-slag#[\\w-]{43}$`));
  });

  it('takes no password that is easily guessed, and says so at its field', async () => {
    const made = await setUpLink(auth);
    const token = tokenOf(made?.link ?? '');
    const browser = testBrowser(service);
    const bad = await browser.send('POST', '/v1/one-time-links/use', {
      ...first,
      token,
      password: 'Ria Baas 1',
    });
    expect(bad.status).toBe(422);
    expect(bad.problem().errors?.map(({ path }) => path)).toEqual(['/password', '/password']);
    const nameless = await browser.send('POST', '/v1/one-time-links/use', {
      token,
      password: first.password,
    });
    expect(nameless.problem().errors?.map(({ path }) => path)).toEqual(['/email', '/name']);
    expect(browser.cookies.size).toBe(0);
  });

  it('makes the first administrator, once, whichever of its links is used', async () => {
    const links = [await setUpLink(auth), await setUpLink(auth)];
    const answers = await Promise.all(
      links.map((made, index) =>
        testBrowser(service).send('POST', '/v1/one-time-links/use', {
          ...first,
          email: `baas${index}@centrum.be`,
          token: tokenOf(made?.link ?? ''),
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const made = answers.find(({ status }) => status === 200);
    expect(made?.json(sessionSchema).account).toMatchObject({ role: 'administrator', centreId: null });
    expect(await setUpLink(auth)).toBeUndefined();
    await service.store.db.update(accounts).set({ disabledAt: null });
  });
});

describe('a one-time link', () => {
  async function passwordLink(email: string): Promise<string> {
    const account = await addAccount(service.store, {
      email,
      role: 'researcher',
      centreId: service.world.centre,
    });
    await addAccount(service.store, { email: `boss-of-${email}` });
    const { browser } = await signedIn(`boss-of-${email}`);
    const made = await browser.send('POST', `/v1/accounts/${account.id}/link`);
    expect(made.status).toBe(201);
    return tokenOf(made.json(z.object({ link: z.string() })).link);
  }

  it('says whom it is for without being used up, gives a password and signs in, once', async () => {
    const token = await passwordLink('once@link.be');
    const browser = testBrowser(service);
    const looked = await browser.send('POST', '/v1/one-time-links/look', { token });
    expect(looked.json(z.unknown())).toEqual({
      purpose: 'password',
      email: 'once@link.be',
      name: 'An Peeters',
      centre: 'CVO Noord',
    });
    const use = () =>
      testBrowser(service).send('POST', '/v1/one-time-links/use', { token, password: 'tien trage treinen' });
    const answers = await Promise.all([use(), use()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await browser.send('POST', '/v1/one-time-links/look', { token })).problem().type).toBe(
      '/problems/link-ended',
    );
  });

  it('ends the sessions that there were, and frees an account that waits', async () => {
    const token = await passwordLink('anew@link.be');
    const { browser } = await signedIn('anew@link.be');
    for (let n = 0; n < 6; n += 1)
      await testBrowser(service).send('POST', '/v1/sign-in', { email: 'anew@link.be', password: 'fout' });
    const password = 'tien trage treinen';
    await testBrowser(service).send('POST', '/v1/one-time-links/use', { token, password });
    expect((await browser.send('GET', '/v1/me')).status).toBe(401);
    const again = await testBrowser(service).send('POST', '/v1/sign-in', { email: 'anew@link.be', password });
    expect(again.status).toBe(200);
  });

  it('expires to the moment', async () => {
    const token = await passwordLink('late@link.be');
    const look = async () =>
      (await testBrowser(service).send('POST', '/v1/one-time-links/look', { token })).status;
    now += LINK_SECONDS.password * 1000 - 1;
    expect(await look()).toBe(200);
    now += 1;
    expect(await look()).toBe(404);
    now = START;
  });

  it('opens nothing where it was made up', async () => {
    const answer = await testBrowser(service).send('POST', '/v1/one-time-links/look', { token: 'verzonnen' });
    expect(answer.status).toBe(404);
  });
});

describe('a session', () => {
  it('is in a cookie only, and never the one that was there before', async () => {
    await addAccount(service.store, { email: 'fixed@s.be' });
    const browser = testBrowser(service);
    browser.setCookie('stageplan_session', 'planted-by-somebody-else');
    const answer = await browser.send('POST', '/v1/sign-in', { email: 'fixed@s.be', password: PASSWORD });
    const token = browser.cookies.get('stageplan_session') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(answer.text).not.toContain(token);
    expect(answer.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax$/);
    const planted = testBrowser(service);
    planted.setCookie('stageplan_session', 'planted-by-somebody-else');
    expect((await planted.send('GET', '/v1/me')).status).toBe(401);
  });

  it('is another after signing in again, and the one before is over', async () => {
    await addAccount(service.store, { email: 'again@s.be' });
    const { browser } = await signedIn('again@s.be');
    const old = browser.cookies.get('stageplan_session') ?? '';
    await browser.send('POST', '/v1/sign-in', { email: 'again@s.be', password: PASSWORD });
    expect((await browser.send('GET', '/v1/me')).status).toBe(200);
    const stolen = testBrowser(service);
    stolen.setCookie('stageplan_session', old);
    expect((await stolen.send('GET', '/v1/me')).status).toBe(401);
  });

  it('changes nothing without its own CSRF token, or for a page of another site', async () => {
    await addAccount(service.store, { email: 'csrf@s.be' });
    const [{ browser }, other] = [await signedIn('csrf@s.be'), await signedIn('csrf@s.be')];
    const theirs = other.browser.cookies.get('stageplan_csrf') ?? '';
    const out = (headers: Readonly<Record<string, string>>) =>
      browser.send('DELETE', '/v1/sessions', undefined, headers);
    expect((await out({ 'x-csrf-token': '' })).problem().type).toBe('/problems/csrf');
    expect((await out({ 'x-csrf-token': theirs })).problem().type).toBe('/problems/csrf');
    expect((await out({ origin: 'https://elders.be' })).problem().type).toBe('/problems/foreign-origin');
    expect((await browser.send('GET', '/v1/me', undefined, { 'x-csrf-token': '' })).status).toBe(200);
    expect((await out({})).status).toBe(204);
  });

  it('is not opened for a page of another site', async () => {
    await addAccount(service.store, { email: 'login@s.be' });
    const body = { email: 'login@s.be', password: PASSWORD };
    const answer = await testBrowser(service).send('POST', '/v1/sign-in', body, {
      origin: 'https://elders.be',
    });
    expect(answer.status).toBe(403);
  });

  it('is signed out here, there, or everywhere', async () => {
    await addAccount(service.store, { email: 'many@s.be' });
    const [one, two, three] = [
      await signedIn('many@s.be'),
      await signedIn('many@s.be'),
      await signedIn('many@s.be'),
    ];
    const listed = z.object({ items: z.array(z.object({ id: z.string(), current: z.boolean() })) });
    const { items } = (await one.browser.send('GET', '/v1/sessions')).json(listed);
    expect(items.map(({ current }) => current).sort()).toEqual([false, false, true]);
    const other = items.find(({ current }) => !current);
    expect((await one.browser.send('DELETE', `/v1/sessions/${other?.id}`)).status).toBe(204);
    expect((await one.browser.send('DELETE', `/v1/sessions/${other?.id}`)).status).toBe(404);
    const alive = async () =>
      (await Promise.all([two, three].map(({ browser }) => browser.send('GET', '/v1/me')))).map(
        ({ status }) => status,
      );
    expect((await alive()).sort()).toEqual([200, 401]);
    expect((await one.browser.send('DELETE', '/v1/sessions')).status).toBe(204);
    expect(await alive()).toEqual([401, 401]);
    expect((await one.browser.send('POST', '/v1/sign-out')).status).toBe(204);
  });

  it('of another account is not there to end', async () => {
    await addAccount(service.store, { email: 'mine@s.be' });
    await addAccount(service.store, { email: 'theirs@s.be' });
    const [mine, theirs] = [await signedIn('mine@s.be'), await signedIn('theirs@s.be')];
    const listed = z.object({ items: z.array(z.object({ id: z.string() })) });
    const { items } = (await theirs.browser.send('GET', '/v1/sessions')).json(listed);
    expect((await mine.browser.send('DELETE', `/v1/sessions/${items[0]?.id}`)).status).toBe(404);
    expect((await theirs.browser.send('GET', '/v1/me')).status).toBe(200);
  });

  it('takes its cookies along when it is signed out', async () => {
    await addAccount(service.store, { email: 'bye@s.be' });
    const { browser } = await signedIn('bye@s.be');
    expect((await browser.send('POST', '/v1/sign-out')).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('one’s own password', () => {
  const next = 'acht groene kikkers';

  it('changes for who knows it, signs out everywhere else and goes on here', async () => {
    await addAccount(service.store, { email: 'pw@p.be' });
    const [here, there] = [await signedIn('pw@p.be'), await signedIn('pw@p.be')];
    const before = here.browser.cookies.get('stageplan_session');
    const change = (current: string, password: string) =>
      here.browser.send('PUT', '/v1/me/password', { current, password });
    expect((await change('verkeerd', next)).problem().errors?.[0]?.path).toBe('/current');
    expect((await change(PASSWORD, 'kort')).problem().errors?.[0]?.path).toBe('/password');
    expect((await change(PASSWORD, next)).status).toBe(200);
    expect(here.browser.cookies.get('stageplan_session')).not.toBe(before);
    expect((await here.browser.send('GET', '/v1/me')).status).toBe(200);
    expect((await there.browser.send('GET', '/v1/me')).status).toBe(401);
    const again = await testBrowser(service).send('POST', '/v1/sign-in', {
      email: 'pw@p.be',
      password: next,
    });
    expect(again.status).toBe(200);
  });

  it('is not to be guessed from a session that was left open', async () => {
    await addAccount(service.store, { email: 'open@p.be' });
    const { browser } = await signedIn('open@p.be');
    const change = (current: string) => browser.send('PUT', '/v1/me/password', { current, password: next });
    for (let n = 0; n < 5; n += 1) await change(`gok ${n}`);
    expect((await change(PASSWORD)).status).toBe(422);
  });
});

describe('what is kept of signing in', () => {
  it('holds no token, hash or password in the audit or the log', async () => {
    await addAccount(service.store, { email: 'secret@k.be' });
    const { browser } = await signedIn('secret@k.be');
    const key = await browser.send('POST', '/v1/api-keys', { label: 'x', scopes: ['read'] });
    const rows = JSON.stringify([await service.store.db.select().from(audit), service.logged]);
    for (const secret of [...browser.cookies.values(), key.json(z.object({ key: z.string() })).key, PASSWORD])
      expect(rows).not.toContain(secret);
    expect(rows).not.toMatch(/argon2|[0-9a-f]{64}/);
    expect(service.logged.join()).not.toContain('secret@k.be');
  });
});

describe('an address from which signing in fails too often', () => {
  it('waits, and what succeeds does not count', async () => {
    const limited = await testService({ authenticate: authenticateRequest, before: [signInLimit()] });
    await addAccount(limited.store, { email: 'many@l.be' });
    const attempt = (password: string) =>
      testBrowser(limited).send('POST', '/v1/sign-in', { email: `${password}@l.be`, password: PASSWORD });
    await attempt('many');
    for (let n = 0; n < LIMIT_FAILURES - 1; n += 1)
      await testBrowser(limited).send('POST', '/v1/one-time-links/look', { token: 'gok' });
    expect((await attempt('many')).status).toBe(200);
    await testBrowser(limited).send('POST', '/v1/one-time-links/look', { token: 'gok' });
    const stopped = await attempt('many');
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await testBrowser(limited).send('GET', '/v1/sign-in')).status).toBe(200);
    expect((await testBrowser(limited).send('GET', '/v1/me')).status).toBe(401);
    await limited.close();
  });
});
