import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { feeds } from '../store/tables/calendars.ts';
import { semesters } from '../store/tables/semesters.ts';
import { testStore } from '../store/testing/test-store.ts';
import { changeAccount } from './accounts/change-account.ts';
import { authenticate, type Credentials } from './authenticate.ts';
import type { AccountPrincipal } from './principal.ts';
import { signIn } from './sign-in.ts';
import { addAccount, addCentre, PASSWORD, type TestAuth, testAuth } from './testing/test-auth.ts';
import { hashToken, newToken } from './tokens.ts';

let store: Store;
let auth: TestAuth;
let semesterId: string;

beforeAll(async () => {
  store = await testStore();
  auth = testAuth(store);
  const centreId = await addCentre(store, 'CVO Noord');
  const [semester] = await store.db.insert(semesters).values({ centreId, key: 's', head: {} }).returning();
  semesterId = semester?.id ?? '';
});
afterAll(() => store.close());

const asking = (headers: Readonly<Record<string, string>>, more: Partial<Credentials> = {}) =>
  authenticate(auth, { method: 'GET', header: (name) => headers[name], ...more });

async function link(revokedAt: string | null = null): Promise<string> {
  const token = newToken();
  const row = {
    semesterId,
    owner: 'mentor' as const,
    ownerKey: 'm1',
    tokenHash: hashToken(token),
    revokedAt,
  };
  await store.db.insert(feeds).values(row);
  return token;
}

describe('whoever holds a calendar link', () => {
  it('is known by it, in the address or as a bearer', async () => {
    const token = await link();
    const known = { kind: 'link', semesterId, owner: 'mentor', ownerKey: 'm1' };
    expect(await asking({}, { linkToken: token })).toMatchObject(known);
    expect(await asking({ authorization: `Bearer ${token}` })).toMatchObject(known);
  });

  it('is nobody any more once it is revoked: nothing is there', async () => {
    const token = await link('2026-11-22T11:00:00.000Z');
    expect(await asking({}, { linkToken: token })).toMatchObject({ kind: 'refused', status: 404 });
    expect(await asking({ authorization: `Bearer ${token}` })).toMatchObject({
      kind: 'refused',
      status: 401,
    });
  });

  it('is nothing but that, also when signed in', async () => {
    await addAccount(store, { email: 'both@a.be' });
    const signedIn = await signIn(auth, { email: 'both@a.be', password: PASSWORD });
    if (signedIn.kind === 'refused') throw new Error(signedIn.type);
    const cookie = `__Host-stageplan_session=${signedIn.session.token}`;
    expect(await asking({ cookie })).toMatchObject({ kind: 'account', via: 'session' });
    expect(await asking({ cookie }, { linkToken: await link() })).toMatchObject({ kind: 'link' });
    expect(await asking({ cookie }, { linkToken: 'verzonnen' })).toMatchObject({ status: 404 });
  });

  it('cannot use the hash that the database keeps', async () => {
    const token = await link();
    expect(await asking({}, { linkToken: hashToken(token) })).toMatchObject({ status: 404 });
  });
});

describe('the session cookie over https', () => {
  it('is taken from this very host only', async () => {
    await addAccount(store, { email: 'host@a.be' });
    const signedIn = await signIn(auth, { email: 'host@a.be', password: PASSWORD });
    if (signedIn.kind === 'refused') throw new Error(signedIn.type);
    expect(await asking({ cookie: `stageplan_session=${signedIn.session.token}` })).toEqual({
      kind: 'nobody',
    });
  });
});

describe('two administrators who disable each other at once', () => {
  it('do not leave the service without one', async () => {
    const alone = testAuth(await testStore());
    const rows = [
      await addAccount(alone.store, { email: 'one@b.be' }),
      await addAccount(alone.store, { email: 'two@b.be' }),
    ] as const;
    const as = ({ id }: { readonly id: string }): AccountPrincipal => ({
      kind: 'account',
      accountId: id,
      role: 'administrator',
      centreId: null,
      employer: null,
      scopes: 'all',
      via: 'session',
    });
    const disable = ({ id }: { readonly id: string }) => ({ id, version: 1, change: { disabled: true } });
    const outcomes = await Promise.all([
      changeAccount(alone, as(rows[0]), disable(rows[1])),
      changeAccount(alone, as(rows[1]), disable(rows[0])),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'refused']);
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({ type: 'last-administrator' });
    await alone.store.close();
  });
});
