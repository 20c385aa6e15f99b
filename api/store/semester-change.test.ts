import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { mentor, trainee, unit } from '../../solver/testing/builders.ts';
import { changeSemester, type SemesterChange } from './semester-change.ts';
import { getRecord, listRecords, readHead, readPeople, readSemester } from './semester-reading.ts';
import { audit } from './tables/audit.ts';
import { people } from './tables/people.ts';
import { jsonObject, storedSemester, tinySemester } from './testing/semesters.ts';
import { eachStore } from './testing/test-store.ts';

eachStore('changing a semester', (store) => {
  const change = (id: string, ...changes: readonly SemesterChange[]) =>
    store().change('an', (tx, told) => changeSemester(tx, told, id, changes));
  const bodyOf = async (id: string, key: string) =>
    jsonObject((await getRecord(store().db, id, 'trainee', key))?.body);
  const put = (body: object, version: number, key = 't1'): SemesterChange => ({
    do: 'put',
    kind: 'trainee',
    key,
    body: jsonObject(body),
    version,
  });

  it('raises the version of the record and the revision of the semester, and tells the audit before and after', async () => {
    const { id } = await storedSemester(store());
    const before = await bodyOf(id, 't1');
    const after = { ...before, finishes: true };
    const outcome = await change(id, put(after, 1));
    expect(outcome).toEqual({ kind: 'ok', revision: 2, changed: [{ key: 't1', version: 2 }] });
    expect(await bodyOf(id, 't1')).toEqual(after);
    const rows = await store()
      .db.select()
      .from(audit)
      .where(and(eq(audit.semesterId, id), eq(audit.actor, 'an')));
    expect(rows).toMatchObject([
      { action: 'change', entity: 'trainee', entityKey: 't1', person: 't1', before, after },
    ]);
  });

  it('tells the second of two who change the same record that he is late, and loses nothing of the first', async () => {
    const { id } = await storedSemester(store());
    const before = await bodyOf(id, 't1');
    const outcomes = await Promise.all([
      change(id, put({ ...before, cohort: 'A' }, 1)),
      change(id, put({ ...before, cohort: 'B' }, 1)),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['ok', 'stale']);
    expect(outcomes.find(({ kind }) => kind === 'stale')).toEqual({ kind: 'stale', index: 0, version: 2 });
    const winner = outcomes[0].kind === 'ok' ? 'A' : 'B';
    expect((await bodyOf(id, 't1')).cohort).toBe(winner);
  });

  it('lets two change different records at once', async () => {
    const two = [trainee({ id: 't1' }), trainee({ id: 't2' })];
    const { id } = await storedSemester(store(), tinySemester({ trainees: two }));
    const [one, other] = [await bodyOf(id, 't1'), await bodyOf(id, 't2')];
    const outcomes = await Promise.all([
      change(id, put({ ...one, cohort: 'A' }, 1)),
      change(id, put({ ...other, cohort: 'B' }, 1, 't2')),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok']);
    expect((await readHead(store().db, id))?.revision).toBe(3);
  });

  it('refuses what would make the semester unsound, and says where in the record', async () => {
    const { id } = await storedSemester(store());
    const before = await bodyOf(id, 't1');
    const outcome = await change(id, put({ ...before, programme: 'nowhere', cohort: 3 }, 1));
    if (outcome.kind !== 'invalid') throw new Error(outcome.kind);
    const where = outcome.problems.map(({ record, at }) => [record, at]);
    expect(where).toContainEqual([{ kind: 'trainee', key: 't1' }, ['programme']]);
    expect(where).toContainEqual([{ kind: 'trainee', key: 't1' }, ['cohort']]);
    expect((await readHead(store().db, id))?.revision).toBe(1);
    expect(await bodyOf(id, 't1')).toEqual(before);
  });

  it('refuses to remove what others refer to, and names who does', async () => {
    const { id } = await storedSemester(store());
    const outcome = await change(id, { do: 'remove', kind: 'unit', key: 'u1', version: 1 });
    if (outcome.kind !== 'invalid') throw new Error(outcome.kind);
    expect(outcome.problems.map(({ record }) => record)).toContainEqual({ kind: 'mentor', key: 'mentor1' });
  });

  it('makes several changes that are only together sound', async () => {
    const { id } = await storedSemester(store());
    const outcome = await change(
      id,
      { do: 'add', kind: 'unit', body: jsonObject(unit({ id: 'u2' })) },
      { do: 'add', kind: 'mentor', body: jsonObject(mentor({ id: 'mentor2', unit: 'u2' })) },
    );
    expect(outcome).toMatchObject({ kind: 'ok', revision: 2 });
    expect((await listRecords(store().db, id, 'mentor', { employer: 'e1' })).map(({ key }) => key)).toEqual([
      'mentor1',
      'mentor2',
    ]);
  });

  it('makes none of several where one cannot be made', async () => {
    const { id } = await storedSemester(store());
    const outcome = await change(
      id,
      { do: 'add', kind: 'trainee', body: jsonObject(trainee({ id: 't2' })) },
      { do: 'remove', kind: 'trainee', key: 't9', version: 1 },
    );
    expect(outcome).toEqual({ kind: 'absent', index: 1 });
    expect(await getRecord(store().db, id, 'trainee', 't2')).toBeNull();
  });

  it('refuses a second record with an id, and another id for a record', async () => {
    const { id } = await storedSemester(store());
    const before = await bodyOf(id, 't1');
    expect(await change(id, { do: 'add', kind: 'trainee', body: before })).toEqual({
      kind: 'taken',
      index: 0,
    });
    expect(await change(id, put({ ...before, id: 't2' }, 1))).toEqual({ kind: 'renamed', index: 0 });
  });

  it('gives one that was removed and made again a version that nobody has seen', async () => {
    const two = [trainee({ id: 't1' }), trainee({ id: 't2' })];
    const { id } = await storedSemester(store(), tinySemester({ trainees: two }));
    const body = await bodyOf(id, 't2');
    expect(await change(id, put({ ...body, cohort: 'A' }, 1, 't2'))).toMatchObject({ revision: 2 });
    await change(id, { do: 'remove', kind: 'trainee', key: 't2', version: 2 });
    const again = await change(id, { do: 'add', kind: 'trainee', body });
    expect(again).toEqual({ kind: 'ok', revision: 4, changed: [{ key: 't2', version: 4 }] });
    for (const old of [1, 2]) {
      expect(await change(id, put({ ...body, cohort: 'B' }, old, 't2'))).toEqual({
        kind: 'stale',
        index: 0,
        version: 4,
      });
    }
    expect(await change(id, put({ ...body, cohort: 'B' }, 4, 't2'))).toMatchObject({ kind: 'ok' });
  });

  it('gives a pin a key of its own, by which it is changed and removed', async () => {
    const { id } = await storedSemester(store());
    const added = await change(id, {
      do: 'add',
      kind: 'pin',
      body: { trainee: 't1', module: 'basis', unit: 'u1' },
    });
    if (added.kind !== 'ok') throw new Error(JSON.stringify(added));
    const [{ key, version } = { key: '', version: 0 }] = added.changed;
    expect(await change(id, { do: 'remove', kind: 'pin', key, version })).toMatchObject({ kind: 'ok' });
    expect((await readSemester(store().db, id))?.raw).not.toHaveProperty('pins');
  });

  it('changes nothing by putting what is there', async () => {
    const { id } = await storedSemester(store());
    const outcome = await change(id, put(await bodyOf(id, 't1'), 1));
    expect(outcome).toEqual({ kind: 'ok', revision: 1, changed: [{ key: 't1', version: 1 }] });
  });

  it('changes the head by its own version, and keeps lists and names out of it', async () => {
    const { id } = await storedSemester(store());
    const head = {
      ...(await readHead(store().db, id))?.head,
      name: 'Najaar',
      trainees: [],
      people: { t1: { name: 'Anke Wouters' } },
    };
    expect(await change(id, { do: 'head', head, version: 1 })).toMatchObject({ kind: 'ok', revision: 2 });
    expect(await change(id, { do: 'head', head, version: 1 })).toEqual({
      kind: 'stale',
      index: 0,
      version: 2,
    });
    const now = await readSemester(store().db, id);
    expect(now?.raw).toMatchObject({ name: 'Najaar', trainees: [{ id: 't1' }] });
    expect(JSON.stringify(now?.head)).not.toContain('Anke Wouters');
    expect(await change(id, { do: 'head', head: { ...head, id: 'x' }, version: 2 })).toMatchObject({
      kind: 'renamed',
    });
  });

  it('follows a site to another employer with all that is there', async () => {
    const employers = [
      { id: 'e1', name: 'Eerste' },
      { id: 'e2', name: 'Tweede' },
    ];
    const { id } = await storedSemester(store(), tinySemester({ employers }));
    const site = await getRecord(store().db, id, 'site', 's1');
    await change(id, {
      do: 'put',
      kind: 'site',
      key: 's1',
      body: { ...site?.body, employer: 'e2' },
      version: 1,
    });
    expect((await getRecord(store().db, id, 'mentor', 'mentor1'))?.employer).toBe('e2');
    expect((await getRecord(store().db, id, 'mentor', 'mentor1'))?.version).toBe(1);
  });

  it('removes the name with the trainee', async () => {
    const two = [trainee({ id: 't1' }), trainee({ id: 't2' })];
    const raw = tinySemester({ trainees: two, people: { t1: { name: 'An' }, t2: { name: 'Bo' } } });
    const { id } = await storedSemester(store(), raw);
    await change(id, { do: 'remove', kind: 'trainee', key: 't1', version: 1 });
    expect(await readPeople(store().db, id)).toEqual({ t2: { name: 'Bo' } });
    expect(await store().db.select().from(people).where(eq(people.semesterId, id))).toHaveLength(1);
  });

  it('refuses text that the database cannot keep', async () => {
    const { id } = await storedSemester(store());
    const before = await bodyOf(id, 't1');
    for (const cohort of ['a\u0000b', 'half \ud83d']) {
      const outcome = await change(id, put({ ...before, cohort }, 1));
      if (outcome.kind !== 'invalid') throw new Error(outcome.kind);
      expect(outcome.problems.map(({ at }) => at)).toEqual([['cohort']]);
    }
    expect(await change(id, put({ ...before, cohort: 'heel 😀' }, 1))).toMatchObject({ kind: 'ok' });
  });
});
