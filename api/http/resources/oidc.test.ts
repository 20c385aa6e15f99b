import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { authOn } from '../../auth/auth-context.ts';
import { addAccount, addCentre } from '../../auth/testing/test-auth.ts';
import { type TestPerson, type TestProvider, testProvider } from '../../auth/testing/test-provider.ts';
import { accounts } from '../../store/tables/accounts.ts';
import { audit } from '../../store/tables/audit.ts';
import { centres } from '../../store/tables/centres.ts';
import { authenticateRequest } from '../authenticate-request.ts';
import { problemSchema } from '../problem.ts';
import { type TestBrowser, testBrowser } from '../testing/test-browser.ts';
import { type TestService, testService } from '../testing/test-service.ts';

/** The provider lives in real time, and signs when it does so. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

let provider: TestProvider;
let other: TestProvider;
let service: TestService;
let centre: string;

beforeAll(async () => {
  [provider, other] = await Promise.all([testProvider(), testProvider()]);
  service = await testService({
    clock,
    authenticate: authenticateRequest,
    services: ({ store, auth }) => ({
      auth: authOn(store, clock, {
        ...auth.settings,
        oidc: [
          provider.client,
          other.client,
          { ...provider.client, issuer: provider.client.issuer.replace('127.0.0.1', 'localhost') },
          { ...provider.client, issuer: 'http://127.0.0.1:1' },
        ],
      }),
    }),
  });
  centre = await addCentre(service.store, 'CVO Oost', provider.client.issuer);
});
afterAll(async () => {
  await Promise.all([service.close(), provider.close(), other.close()]);
});

const person = (name: string, isVerified = true): TestPerson => ({
  sub: `sub-${name}`,
  email: `${name}@oost.be`,
  email_verified: isVerified,
});
const invited = (name: string, where = centre) =>
  addAccount(service.store, {
    email: `${name}@oost.be`,
    role: 'coordinator',
    centreId: where,
    password: null,
  });

/** Up to where the provider sends the browser back. */
async function awayAndBack(browser: TestBrowser, who: TestPerson, query = '', at = provider): Promise<URL> {
  const start = await browser.send('GET', `/v1/oidc/${centre}/start${query}`);
  expect(start.status).toBe(303);
  return new URL(await at.signIn(start.headers.get('location') ?? '', who));
}
const comeBack = (browser: TestBrowser, back: URL) => browser.send('GET', `${back.pathname}${back.search}`);

async function signIn(browser: TestBrowser, who: TestPerson, query = '') {
  return comeBack(browser, await awayAndBack(browser, who, query));
}

function changed(back: URL, name: string, value: string): URL {
  const other = new URL(back);
  other.searchParams.set(name, value);
  return other;
}

describe('signing in at the provider of one’s centre', () => {
  it('is offered for the centres that have one', async () => {
    const ways = await testBrowser(service).send('GET', '/v1/sign-in');
    expect(ways.json(z.unknown())).toEqual({
      providers: [{ centre, name: 'CVO Oost', start: `/v1/oidc/${centre}/start` }],
    });
    expect((await testBrowser(service).send('GET', `/v1/oidc/${service.world.centre}/start`)).status).toBe(
      404,
    );
  });

  it('asks for a code with PKCE, state and nonce, and nothing else of the person than who it is', async () => {
    const start = await testBrowser(service).send('GET', `/v1/oidc/${centre}/start`);
    const asked = Object.fromEntries(new URL(start.headers.get('location') ?? '').searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email profile',
      redirect_uri: `${service.origin}/v1/oidc/callback`,
    });
    expect(asked.state).not.toBe(asked.nonce);
    expect(start.headers.getSetCookie()[0]).toMatch(
      /^stageplan_oidc=.+; Max-Age=600; HttpOnly; SameSite=Lax$/,
    );
  });

  it('opens a session for who was invited, and goes back to where one was', async () => {
    const account = await invited('an');
    const browser = testBrowser(service);
    const answer = await signIn(browser, person('an'), '?return=/semesters/1');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/semesters/1']);
    expect([...browser.cookies.keys()].sort()).toEqual(['stageplan_csrf', 'stageplan_session']);
    const me = await browser.send('GET', '/v1/me');
    expect(me.json(z.object({ id: z.string(), state: z.string() }))).toEqual({
      id: account.id,
      state: 'active',
    });
  });

  it('goes by the person, not by an address that passed to somebody else', async () => {
    await invited('bo');
    expect((await signIn(testBrowser(service), person('bo'))).status).toBe(303);
    const married = { ...person('bo'), email: 'bo.claes@oost.be' };
    expect((await signIn(testBrowser(service), married)).status).toBe(303);
    const successor = { ...person('bo'), sub: 'sub-successor' };
    expect((await signIn(testBrowser(service), successor)).problem().type).toBe('/problems/not-invited');
  });

  it('is not a way to make an account, or to one of another centre or that was disabled', async () => {
    await invited('elsewhere', service.world.centre);
    await addAccount(service.store, {
      email: 'gone@oost.be',
      role: 'coordinator',
      centreId: centre,
      disabled: true,
    });
    await addAccount(service.store, { email: 'admin@oost.be', role: 'administrator' });
    for (const name of ['stranger', 'elsewhere', 'gone', 'admin']) {
      const browser = testBrowser(service);
      const answer = await signIn(browser, person(name));
      expect([name, answer.status, answer.problem().type]).toEqual([name, 403, '/problems/not-invited']);
      expect(browser.cookies.has('stageplan_session')).toBe(false);
    }
  });

  it('needs an address that the provider confirms', async () => {
    await invited('cis');
    const answer = await signIn(testBrowser(service), person('cis', false));
    expect([answer.status, answer.problem().type]).toEqual([403, '/problems/address-unverified']);
  });

  it('works again after the centre took another provider', async () => {
    const account = await invited('mover');
    await service.store.db
      .update(accounts)
      .set({ oidcSubject: 'https://vroeger.be sub-mover' })
      .where(eq(accounts.id, account.id));
    expect((await signIn(testBrowser(service), person('mover'))).status).toBe(303);
  });
});

describe('what comes back from the provider', () => {
  const refused = async (browser: TestBrowser, back: URL) => {
    const answer = await comeBack(browser, back);
    expect(browser.cookies.has('stageplan_session')).toBe(false);
    return [answer.status, answer.problem().type];
  };
  const REFUSED = [400, '/problems/provider-refused'];

  /** Changes what the browser kept. */
  function tamper(browser: TestBrowser, change: Readonly<Record<string, string>>): void {
    const kept = Buffer.from(browser.cookies.get('stageplan_oidc') ?? '', 'base64url').toString();
    const attempt = { ...z.record(z.string(), z.string()).parse(JSON.parse(kept)), ...change };
    browser.setCookie('stageplan_oidc', Buffer.from(JSON.stringify(attempt)).toString('base64url'));
  }

  it.each(['state', 'code', 'iss'])('is refused with another %s', async (field) => {
    await invited(`wrong-${field}`);
    const browser = testBrowser(service);
    const back = await awayAndBack(browser, person(`wrong-${field}`));
    expect(await refused(browser, changed(back, field, 'https://elders.be'))).toEqual(REFUSED);
  });

  it.each(['nonce', 'verifier', 'state'])(
    'is refused where this browser asked with another %s',
    async (field) => {
      await invited(`own-${field}`);
      const browser = testBrowser(service);
      const back = await awayAndBack(browser, person(`own-${field}`));
      tamper(browser, { [field]: 'x'.repeat(43) });
      expect(await refused(browser, back)).toEqual(REFUSED);
    },
  );

  it('is refused in a browser that asked nothing: a code of somebody else signs nobody in', async () => {
    await invited('victim');
    const back = await awayAndBack(testBrowser(service), person('victim'));
    expect(await refused(testBrowser(service), back)).toEqual(REFUSED);
  });

  it('is refused a second time', async () => {
    await invited('twice');
    const browser = testBrowser(service);
    const back = await awayAndBack(browser, person('twice'));
    const kept = browser.cookies.get('stageplan_oidc') ?? '';
    expect((await comeBack(browser, back)).status).toBe(303);
    const again = testBrowser(service);
    again.setCookie('stageplan_oidc', kept);
    expect(await refused(again, back)).toEqual(REFUSED);
  });

  it('is refused after ten minutes', async () => {
    await invited('slow');
    const browser = testBrowser(service);
    const back = await awayAndBack(browser, person('slow'));
    ahead = 10 * 60 * 1000;
    expect(await refused(browser, back)).toEqual(REFUSED);
    ahead = 0;
  });

  it('is refused from the provider of another centre', async () => {
    const elsewhere = await addCentre(service.store, 'CVO West', other.client.issuer);
    await invited('wanderer');
    const browser = testBrowser(service);
    const start = await browser.send('GET', `/v1/oidc/${elsewhere}/start`);
    const back = new URL(await other.signIn(start.headers.get('location') ?? '', person('wanderer')));
    tamper(browser, { centre });
    expect(await refused(browser, back)).toEqual(REFUSED);
  });

  it('leaves no token, code or person’s number in the audit or the log', async () => {
    await invited('quiet');
    const browser = testBrowser(service);
    const back = await awayAndBack(browser, person('quiet'));
    await comeBack(browser, back);
    const kept = JSON.stringify([await service.store.db.select().from(audit), service.logged]);
    for (const secret of [back.searchParams.get('code') ?? '?', 'sub-quiet', provider.client.clientSecret])
      expect(kept).not.toContain(secret);
    expect(service.logged.join()).not.toContain('quiet@oost.be');
  });
});

describe('a provider', () => {
  const startAt = async (issuer: string) => {
    const at = await addCentre(service.store, `Centrum ${issuer}`, issuer);
    const answer = await fetch(`${service.origin}/v1/oidc/${at}/start`, { redirect: 'manual' });
    await service.store.db.delete(centres).where(eq(centres.id, at));
    return [answer.status, problemSchema.parse(await answer.json()).type];
  };

  it('that calls itself something else is not trusted', async () => {
    expect(await startAt(provider.client.issuer.replace('127.0.0.1', 'localhost'))).toEqual([
      400,
      '/problems/provider-refused',
    ]);
  });

  it('that does not answer is to be tried again later', async () => {
    expect(await startAt('http://127.0.0.1:1')).toEqual([503, '/problems/provider-away']);
  });

  it('that is not in the configuration is not asked', async () => {
    expect(await startAt('https://onbekend.be')).toEqual([404, '/problems/not-found']);
  });
});
