import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { audit } from './tables/audit.ts';
import { centres } from './tables/centres.ts';
import { newCentre } from './testing/semesters.ts';
import { eachStore } from './testing/test-store.ts';

eachStore('a store', (store) => {
  it('writes the audit in the transaction of the change', async () => {
    const id = await store().change('an', async (tx, told) => {
      const [made] = await tx.insert(centres).values({ name: 'Nieuw' }).returning();
      const key = made?.id ?? '';
      await told({ entity: 'centres', entityKey: key, action: 'create', after: { name: 'Nieuw' } });
      return key;
    });
    const rows = await store().db.select().from(audit).where(eq(audit.entityKey, id));
    expect(rows).toMatchObject([{ actor: 'an', action: 'create', before: null, after: { name: 'Nieuw' } }]);
  });

  it('keeps nothing of a change that fails, not its audit either', async () => {
    const failing = store().change('niemand', async (tx, told) => {
      await tx.insert(centres).values({ name: 'Half' });
      await told({ entity: 'centres', entityKey: 'x', action: 'create' });
      throw new Error('halverwege');
    });
    await expect(failing).rejects.toThrow('halverwege');
    expect(await store().db.select().from(centres).where(eq(centres.name, 'Half'))).toEqual([]);
    expect(await store().db.select().from(audit).where(eq(audit.actor, 'niemand'))).toEqual([]);
  });

  it('does a change again that the database broke off for another, five times at most', async () => {
    let attempts = 0;
    const brokenOff = (times: number) =>
      store().change('an', async (tx, told) => {
        attempts++;
        await told({ entity: 'centres', entityKey: `poging ${times}`, action: 'change' });
        if (attempts <= times)
          await tx.execute(sql`do $$ begin raise exception 'x' using errcode = '40001'; end $$`);
      });
    await brokenOff(2);
    expect(attempts).toBe(3);
    expect(await store().db.select().from(audit).where(eq(audit.entityKey, 'poging 2'))).toHaveLength(1);
    attempts = 0;
    await expect(brokenOff(9)).rejects.toThrow();
    expect(attempts).toBe(5);
  });

  it('gives moments as ISO text in UTC, to the millisecond that is stored', async () => {
    const id = await newCentre(store());
    const [row] = await store().db.select().from(centres).where(eq(centres.id, id));
    const createdAt = row?.createdAt ?? '';
    expect(createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(await store().db.select().from(centres).where(eq(centres.createdAt, createdAt))).toContainEqual(
      row,
    );
  });

  it('refuses to wait for itself: in a change only its own transaction is open', async () => {
    const waiting = store().change('an', async () => store().db.select().from(centres));
    await expect(waiting).rejects.toThrow('inside a change');
    const nested = store().change('an', async () => store().change('an', async () => 1));
    await expect(nested).rejects.toThrow('inside a change');
    expect(await store().change('an', async () => 1)).toBe(1);
  });

  it('runs plain SQL: with values, and several statements at once', async () => {
    expect(await store().executeSql('select $1::int + 1 as n', [41])).toEqual({ rows: [{ n: 42 }] });
    const several =
      'begin; create table tried (n int); insert into tried values (7); commit; select n from tried';
    expect(await store().executeSql(several)).toEqual({ rows: [{ n: 7 }] });
  });

  it('goes on after plain SQL that failed in a transaction of its own', async () => {
    await expect(store().executeSql('begin; select 1/0; commit')).rejects.toThrow();
    expect(await store().executeSql('select 1 as n')).toEqual({ rows: [{ n: 1 }] });
  });
});
