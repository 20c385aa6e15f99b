import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addAccount, PASSWORD } from '../../auth/testing/test-auth.ts';
import type { Role } from '../../store/tables/accounts.ts';
import { audit } from '../../store/tables/audit.ts';
import { authenticateRequest } from '../authenticate-request.ts';
import { pageOf } from '../paging.ts';
import { type TestBrowser, testBrowser } from '../testing/test-browser.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { accountSchema } from './account-schema.ts';

const invitationSchema = z.object({
  account: accountSchema,
  invitation: z.object({ link: z.string(), expiresAt: z.string() }),
});

let service: TestService;
let administrator: TestBrowser;
let coordinator: TestBrowser;

beforeAll(async () => {
  service = await testService({ authenticate: authenticateRequest });
  administrator = await visitor('administrator', null);
  coordinator = await visitor('coordinator', service.world.centre);
});
afterAll(() => service.close());

async function visitor(role: Role, centreId: string | null): Promise<TestBrowser> {
  const email = `${role}-${crypto.randomUUID()}@test.be`;
  await addAccount(service.store, { email, role, centreId });
  const browser = testBrowser(service);
  await browser.send('POST', '/v1/sign-in', { email, password: PASSWORD });
  return browser;
}

const someone = (role: string, more: Readonly<Record<string, unknown>> = {}) => ({
  email: `${crypto.randomUUID()}@test.be`,
  name: 'Bo Claes',
  role,
  ...more,
});

async function invited(by: TestBrowser, body: unknown) {
  const answer = await by.send('POST', '/v1/accounts', body);
  expect(answer.status).toBe(201);
  return answer.json(invitationSchema);
}

const fieldsOf = async (by: TestBrowser, body: unknown) =>
  (await by.send('POST', '/v1/accounts', body)).problem().errors?.map(({ path }) => path);

describe('inviting', () => {
  it('makes an account without a password, and a link that gives it one', async () => {
    const { account, invitation } = await invited(coordinator, someone('employer', { employer: 'e1' }));
    expect(account).toMatchObject({
      role: 'employer',
      employer: 'e1',
      centreId: service.world.centre,
      state: 'invited',
    });
    const guest = testBrowser(service);
    const token = invitation.link.split('#')[1];
    const used = await guest.send('POST', '/v1/one-time-links/use', {
      token,
      password: 'tien trage treinen',
    });
    expect(used.status).toBe(200);
    expect((await guest.send('GET', '/v1/me')).json(accountSchema)).toEqual({ ...account, state: 'active' });
  });

  it('is for the roles and the centre that one looks after', async () => {
    const { centre, otherCentre } = service.world;
    expect(await fieldsOf(coordinator, someone('administrator'))).toEqual(['/role']);
    expect(await fieldsOf(coordinator, someone('researcher', { centre: otherCentre }))).toEqual(['/centre']);
    expect(await fieldsOf(administrator, someone('coordinator'))).toEqual(['/centre']);
    expect(await fieldsOf(administrator, someone('administrator', { centre }))).toEqual(['/centre']);
    expect(await fieldsOf(administrator, someone('mentor', { centre }))).toEqual(['/role']);
    expect((await invited(administrator, someone('administrator'))).account.centreId).toBeNull();
    expect((await invited(administrator, someone('coordinator', { centre }))).account.centreId).toBe(centre);
  });

  it('of an employer is for one that is in a semester of the centre', async () => {
    expect(await fieldsOf(coordinator, someone('employer'))).toEqual(['/employer']);
    expect(await fieldsOf(coordinator, someone('employer', { employer: 'e9' }))).toEqual(['/employer']);
    expect(await fieldsOf(coordinator, someone('researcher', { employer: 'e1' }))).toEqual(['/employer']);
  });

  it('is refused at an address that has an account, however it is written', async () => {
    const { account } = await invited(coordinator, someone('researcher'));
    const again = { ...someone('researcher'), email: account.email.toUpperCase() };
    const answer = await coordinator.send('POST', '/v1/accounts', again);
    expect([answer.status, answer.problem().type]).toEqual([409, '/problems/address-taken']);
  });

  it('says nothing of an account that the address has in another centre', async () => {
    const { account } = await invited(coordinator, someone('researcher'));
    const elsewhere = await visitor('coordinator', service.world.otherCentre);
    const other = await invited(elsewhere, { ...someone('researcher'), email: account.email });
    expect(other.account).toMatchObject({ email: account.email, centreId: service.world.otherCentre });
    expect(other.account.id).not.toBe(account.id);
    const chief = await invited(administrator, { ...someone('administrator'), email: account.email });
    expect(chief.account.centreId).toBeNull();
    const again = { ...someone('administrator'), email: account.email };
    expect((await administrator.send('POST', '/v1/accounts', again)).status).toBe(409);
  });

  it.each(['employer', 'researcher'] as const)('is not there for a %s', async (role) => {
    const browser = await visitor(role, service.world.centre);
    expect((await browser.send('POST', '/v1/accounts', someone('researcher'))).status).toBe(404);
    expect((await browser.send('GET', '/v1/accounts')).status).toBe(404);
  });
});

describe('the accounts that one looks after', () => {
  it('are those of one’s own centre without administrators, or all', async () => {
    const of = async (browser: TestBrowser) =>
      (await browser.send('GET', '/v1/accounts?limit=200')).json(pageOf(accountSchema)).items;
    const own = await of(coordinator);
    expect(new Set(own.map(({ centreId }) => centreId))).toEqual(new Set([service.world.centre]));
    const all = await of(administrator);
    expect(all.length).toBeGreaterThan(own.length);
    expect(all.some(({ role }) => role === 'administrator')).toBe(true);
  });

  it('come in pages, each once, and filtered', async () => {
    const page = async (query: string) =>
      (await administrator.send('GET', `/v1/accounts?${query}`)).json(pageOf(accountSchema));
    const emails: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const found: z.infer<ReturnType<typeof pageOf<typeof accountSchema>>> = await page(
        `limit=3${next === '' ? '' : `&cursor=${next}`}`,
      );
      emails.push(...found.items.map(({ email }) => email));
      next = found.next;
    }
    const all = (await page('limit=200')).items;
    expect(emails).toEqual(all.map(({ email }) => email));
    const some = (await page(`limit=200&role=researcher&state=invited&centre=${service.world.centre}`)).items;
    expect(some).toEqual(
      all.filter(
        ({ role, state, centreId }) =>
          role === 'researcher' && state === 'invited' && centreId === service.world.centre,
      ),
    );
  });

  it('are not there for a coordinator of another centre', async () => {
    const { account } = await invited(coordinator, someone('researcher'));
    const stranger = await visitor('coordinator', service.world.otherCentre);
    const path = `/v1/accounts/${account.id}`;
    expect((await stranger.send('GET', path)).status).toBe(404);
    expect((await stranger.send('PATCH', path, { name: 'x' }, { 'if-match': '"1"' })).status).toBe(404);
    expect((await stranger.send('POST', `${path}/link`)).status).toBe(404);
    expect((await coordinator.send('GET', path)).status).toBe(200);
  });
});

describe('changing an account', () => {
  async function changed(by: TestBrowser, id: string, change: unknown, etag?: string) {
    const version = etag ?? (await by.send('GET', `/v1/accounts/${id}`)).etag;
    return by.send('PATCH', `/v1/accounts/${id}`, change, { 'if-match': version });
  }

  it('is told to the second of two, who sees what it became', async () => {
    const { account } = await invited(coordinator, someone('researcher'));
    expect((await changed(coordinator, account.id, { name: 'Bo Claeys' }, '"1"')).status).toBe(200);
    const second = await changed(administrator, account.id, { name: 'B. Claes' }, '"1"');
    expect(second.status).toBe(412);
    expect(second.problem().current).toMatchObject({ version: 2, body: { name: 'Bo Claeys' } });
  });

  it('of a role signs it out at once, and ends its keys', async () => {
    const browser = await visitor('researcher', service.world.centre);
    const { id } = (await browser.send('GET', '/v1/me')).json(accountSchema);
    const made = await browser.send('POST', '/v1/api-keys', { label: 'x', scopes: ['read'] });
    const { key } = made.json(z.object({ key: z.string() }));
    expect((await changed(coordinator, id, { role: 'employer' })).status).toBe(422);
    expect((await browser.send('GET', '/v1/me')).status).toBe(200);
    expect((await changed(coordinator, id, { role: 'employer', employer: 'e2' })).status).toBe(200);
    expect((await browser.send('GET', '/v1/me')).status).toBe(401);
    expect((await service.client({ authorization: `Bearer ${key}` }).get('/v1/me')).status).toBe(401);
  });

  it('to disabled shuts it out, also by a link that was on its way', async () => {
    const { account, invitation } = await invited(coordinator, someone('researcher'));
    await changed(coordinator, account.id, { disabled: true });
    const body = { token: invitation.link.split('#')[1], password: 'tien trage treinen' };
    expect((await testBrowser(service).send('POST', '/v1/one-time-links/use', body)).status).toBe(404);
    expect((await coordinator.send('POST', `/v1/accounts/${account.id}/link`)).status).toBe(409);
    const back = await changed(coordinator, account.id, { disabled: false });
    expect(back.json(accountSchema).state).toBe('invited');
  });

  it('never shuts oneself out, nor gives an administrator another role', async () => {
    const { id } = (await coordinator.send('GET', '/v1/me')).json(accountSchema);
    expect((await changed(coordinator, id, { disabled: true })).status).toBe(409);
    expect((await changed(coordinator, id, { role: 'researcher' })).status).toBe(409);
    expect((await changed(coordinator, id, { name: 'Een andere naam' })).status).toBe(200);
    const other = await invited(administrator, someone('administrator'));
    expect((await changed(administrator, other.account.id, { role: 'researcher' })).status).toBe(422);
    expect((await changed(administrator, other.account.id, { disabled: true })).status).toBe(200);
  });

  it('is in the audit with what it was and became', async () => {
    const { account } = await invited(coordinator, someone('researcher'));
    await changed(coordinator, account.id, { name: 'Bo Claeys' });
    const rows = await service.store.db.select().from(audit).where(eq(audit.entityKey, account.id));
    const entry = rows.find(({ action, entity }) => action === 'change' && entity === 'accounts');
    expect(entry).toMatchObject({
      centreId: service.world.centre,
      before: { name: 'Bo Claes', email: account.email },
      after: { name: 'Bo Claeys', email: account.email },
    });
  });
});

describe('a link to an account', () => {
  it('takes the place of the one before', async () => {
    const { account, invitation } = await invited(coordinator, someone('researcher'));
    const made = await coordinator.send('POST', `/v1/accounts/${account.id}/link`);
    const look = async (link: string) =>
      (await testBrowser(service).send('POST', '/v1/one-time-links/look', { token: link.split('#')[1] }))
        .status;
    expect(await look(invitation.link)).toBe(404);
    expect(await look(made.json(z.object({ link: z.string() })).link)).toBe(200);
  });

  it('is not for oneself: a key that leaked would become a password', async () => {
    const { id } = (await coordinator.send('GET', '/v1/me')).json(accountSchema);
    expect((await coordinator.send('POST', `/v1/accounts/${id}/link`)).status).toBe(409);
  });
});
