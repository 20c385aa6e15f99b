import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { AccountPrincipal } from '../auth/principal.ts';
import type { Store } from '../store/store.ts';
import { audit } from '../store/tables/audit.ts';
import { centres } from '../store/tables/centres.ts';
import { eachStore } from '../store/testing/test-store.ts';
import { answerOnce } from './idempotency.ts';
import { Problem } from './problem.ts';

const principal: AccountPrincipal = {
  kind: 'account',
  accountId: randomUUID(),
  role: 'administrator',
  centreId: null,
  employer: null,
  scopes: 'all',
  via: 'session',
};

/** Nothing is remembered outside the database: every call is as one after a restart. */
function makeCentre(store: Store, name: string, key: string | undefined, last?: () => Promise<void>) {
  return answerOnce({
    store,
    principal,
    key,
    parts: ['POST', '/v1/centres', name],
    answer: async (own) => {
      await own.change(principal.accountId, async (tx, tell) => {
        await tx.insert(centres).values({ name });
        await tell({ entity: 'centre', entityKey: name, action: 'create' });
      });
      await last?.();
      const [{ count } = { count: 0 }] = await own.db
        .select({ count: sql<number>`count(*)::int` })
        .from(centres)
        .where(eq(centres.name, name));
      return { status: 201, headers: { Location: '/x' }, body: JSON.stringify({ count }) };
    },
  });
}

eachStore('a request with a key', (store) => {
  const made = async (name: string) =>
    (await store().db.select().from(centres).where(eq(centres.name, name))).length;
  const told = async (name: string) =>
    (await store().db.select().from(audit).where(eq(audit.entityKey, name))).length;

  it('is done once however often it is sent', async () => {
    const first = await makeCentre(store(), 'Een', 'a-key-of-sixteen-1');
    expect(await makeCentre(store(), 'Een', 'a-key-of-sixteen-1')).toEqual(first);
    expect([await made('Een'), await told('Een')]).toEqual([1, 1]);
  });

  it('is done once when it is sent many times at once; the others are answered alike or asked to wait', async () => {
    const sent = [1, 2, 3, 4, 5, 6].map(() => makeCentre(store(), 'Twee', 'a-key-of-sixteen-2'));
    const settled = await Promise.allSettled(sent);
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.every((error) => error instanceof Problem && error.status === 409)).toBe(true);
    expect(settled.length - refused.length).toBeGreaterThan(0);
    expect([await made('Twee'), await told('Twee')]).toEqual([1, 1]);
  });

  it('that breaks off after its change has changed nothing, and can be sent again', async () => {
    const broken = makeCentre(store(), 'Drie', 'a-key-of-sixteen-3', () =>
      Promise.reject(new Error('broken off')),
    );
    await expect(broken).rejects.toThrow('broken off');
    expect([await made('Drie'), await told('Drie')]).toEqual([0, 0]);
    expect((await makeCentre(store(), 'Drie', 'a-key-of-sixteen-3')).status).toBe(201);
    expect(await made('Drie')).toBe(1);
  });

  it('is one transaction without a key too', async () => {
    const broken = makeCentre(store(), 'Vier', undefined, () => Promise.reject(new Error('broken off')));
    await expect(broken).rejects.toThrow('broken off');
    expect(await made('Vier')).toBe(0);
    expect((await makeCentre(store(), 'Vier', undefined)).body).toBe('{"count":1}');
  });

  it('puts plain SQL in the same transaction, values and all', async () => {
    const sent = answerOnce({
      store: store(),
      principal,
      key: undefined,
      parts: [],
      answer: async (own) => {
        await own.change(principal.accountId, async (tx) => {
          await tx.insert(centres).values({ name: 'Vijf' });
        });
        const { rows } = await own.executeSql('select name from centres where name = $1 and $2::int = 2', [
          'Vijf',
          2,
        ]);
        expect(rows).toEqual([{ name: 'Vijf' }]);
        throw new Error('broken off');
      },
    });
    await expect(sent).rejects.toThrow('broken off');
    expect(await made('Vijf')).toBe(0);
  });
});
