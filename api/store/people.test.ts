import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { getPerson, putPerson, removePerson } from './people.ts';
import { semesters } from './tables/semesters.ts';
import { storedSemester, tinySemester } from './testing/semesters.ts';
import { eachStore } from './testing/test-store.ts';

eachStore('the version of a name', (store) => {
  const anke = tinySemester({ people: { t1: { name: 'Anke' } } });
  type Row = Awaited<ReturnType<typeof storedSemester>>;
  const put = (row: Row, key: string, name: string, version: number | null) =>
    store().change('an', (tx, told) => putPerson(tx, told, row, key, { name }, version));

  it('rises with every change, and is no other’s once the name was taken away', async () => {
    const row = await storedSemester(store(), anke);
    expect(await put(row, 't1', 'Anke Wouters', 1)).toEqual({ kind: 'ok', version: 2 });
    await store().change('an', (tx, told) => removePerson(tx, told, row, 't1', 2));
    expect(await put(row, 't1', 'Anke', null)).toEqual({ kind: 'ok', version: 3 });
    for (const old of [1, 2]) {
      expect(await put(row, 't1', 'Niet Anke', old)).toEqual({ kind: 'stale', version: 3 });
    }
  });

  it('leaves the revision of the semester alone, and the versions of others', async () => {
    const row = await storedSemester(store(), anke);
    await put(row, 'mentor1', 'Mia', null);
    expect((await getPerson(store().db, row.id, 't1'))?.version).toBe(1);
    const [semester] = await store().db.select().from(semesters).where(eq(semesters.id, row.id));
    expect(semester).toMatchObject({ revision: 1, peopleRevision: 2 });
  });

  it('rises too where a backup of before they were counted was restored', async () => {
    const row = await storedSemester(store(), anke);
    await put(row, 't1', 'Anke Wouters', 1);
    await store().change('an', (tx) =>
      tx.update(semesters).set({ peopleRevision: 0 }).where(eq(semesters.id, row.id)),
    );
    expect(await put(row, 't1', 'Anke W.', 2)).toEqual({ kind: 'ok', version: 3 });
  });
});
