import canonicalize from 'canonicalize';
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semesterDigest } from '../../solver/domain/digest.ts';
import { FIRST_DATES, semesterFrom } from '../../solver/testing/arbitrary-semester.ts';
import { trainee } from '../../solver/testing/builders.ts';
import { headOf, type JsonObject, putTogether, takenApart } from './semester-parts.ts';
import { listRecords, readSemester } from './semester-reading.ts';
import { replaceSemester, SemesterTaken, saveSemester } from './semester-records.ts';
import { audit } from './tables/audit.ts';
import {
  jsonObject,
  newCentre,
  shippedSemesters,
  storedSemester,
  tinySemester,
} from './testing/semesters.ts';
import { eachStore } from './testing/test-store.ts';

const withoutPeople = ({ people: _, ...rest }: JsonObject): JsonObject => rest;

const anySemester = fc
  .tuple(
    fc.constantFrom(...FIRST_DATES).chain(semesterFrom),
    fc.constantFrom({}, { pins: [] }, { pins: [{ trainee: 't1', module: 'm1' }] }),
    fc.constantFrom(
      {},
      { people: {} },
      { people: { t1: { name: 'Anke' }, k1: { name: 'Bo', email: 'bo@x.be' } } },
    ),
    fc.constantFrom({}, { transit: { gtfs: [{ path: 'a.zip' }] } }),
  )
  .map(([semester, ...more]) => jsonObject(JSON.parse(JSON.stringify(Object.assign({}, semester, ...more)))));

describe('a semester taken apart and put together again', () => {
  it('is the same canonical JSON, so has the same digest', () => {
    fc.assert(
      fc.property(anySemester, (raw) => {
        const { head, entries } = takenApart(raw);
        expect(canonicalize(putTogether(head, entries))).toBe(canonicalize(withoutPeople(raw)));
      }),
    );
  });

  it('keeps names out of the head and the records', () => {
    const { head, entries, people } = takenApart(tinySemester({ people: { t1: { name: 'Anke Wouters' } } }));
    expect(JSON.stringify([head, entries])).not.toContain('Anke');
    expect(people).toEqual({ t1: { name: 'Anke Wouters' } });
  });

  it('tells an empty list of pins from none', () => {
    expect(headOf(tinySemester())).not.toHaveProperty('pins');
    const { head, entries } = takenApart(tinySemester({ pins: [] }));
    expect(putTogether(head, entries)).toHaveProperty('pins', []);
  });
});

eachStore('a stored semester', (store) => {
  const save = (centreId: string, raw: JsonObject) =>
    store().change('set-up', (tx, told) => saveSemester(tx, told, centreId, raw));

  it.each(shippedSemesters())('%s comes back as it was given', async (_, raw) => {
    const { id } = await storedSemester(store(), raw);
    const back = await readSemester(store().db, id);
    expect(canonicalize(back?.raw)).toBe(canonicalize(withoutPeople(raw)));
    expect(back?.digest).toBe(semesterDigest(raw));
    expect(back?.people).toEqual(raw.people ?? {});
    expect(back?.revision).toBe(1);
  });

  it('comes back as it was given, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anySemester, async (raw) => {
        const { id } = await storedSemester(store(), raw);
        expect((await readSemester(store().db, id))?.digest).toBe(semesterDigest(raw));
      }),
      { numRuns: 15 },
    );
  });

  it('knows whose each place is', async () => {
    const { id } = await storedSemester(store());
    for (const kind of ['employer', 'site', 'unit', 'mentor'] as const) {
      expect((await listRecords(store().db, id, kind)).map(({ employer }) => employer)).toEqual(['e1']);
    }
    expect((await listRecords(store().db, id, 'trainee')).map(({ employer }) => employer)).toEqual([null]);
    expect(await listRecords(store().db, id, 'unit', { employer: 'e2' })).toEqual([]);
  });

  it('is told to the audit, record by record, with whom each is about', async () => {
    const { id, centreId } = await storedSemester(
      store(),
      tinySemester({ people: { t1: { name: 'Anke' } } }),
    );
    const rows = await store().db.select().from(audit).where(eq(audit.semesterId, id));
    expect(rows.every((row) => row.action === 'create' && row.actor === 'set-up')).toBe(true);
    expect(rows.every((row) => row.centreId === centreId)).toBe(true);
    expect(rows.map(({ entity }) => entity).sort()).toEqual(
      ['semester', 'programme', 'module', 'employer', 'site', 'unit', 'mentor', 'trainee', 'people'].sort(),
    );
    const anke = rows.filter(({ person }) => person === 't1');
    expect(anke.map(({ entity }) => entity).sort()).toEqual(['people', 'trainee']);
  });

  it('is there once in a centre, and once more in another', async () => {
    const centreId = await newCentre(store());
    const { id } = await save(centreId, tinySemester());
    await expect(save(centreId, tinySemester())).rejects.toThrow(SemesterTaken);
    const elsewhere = await storedSemester(store());
    expect(elsewhere.id).not.toBe(id);
  });

  it('is absent where there is none', async () => {
    expect(await readSemester(store().db, '00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});

eachStore('a semester in place of another', (store) => {
  const replace = (id: string, raw: JsonObject, revision: number) =>
    store().change('an', (tx, told) => replaceSemester(tx, told, id, raw, revision));

  it('keeps the version of what is the same, and tells only what differs', async () => {
    const two = [trainee({ id: 't1' }), trainee({ id: 't2' })];
    const { id } = await storedSemester(store(), tinySemester({ trainees: two }));
    const next = tinySemester({ trainees: [trainee({ id: 't3' }), trainee({ id: 't2', finishes: true })] });
    expect(await replace(id, next, 1)).toEqual({ kind: 'ok', revision: 2 });
    expect((await readSemester(store().db, id))?.digest).toBe(semesterDigest(next));
    const versions = (await listRecords(store().db, id, 'trainee')).map(({ key, version }) => [key, version]);
    expect(versions).toEqual([
      ['t3', 2],
      ['t2', 2],
    ]);
    const rows = await store()
      .db.select({ action: audit.action, key: audit.entityKey })
      .from(audit)
      .where(and(eq(audit.semesterId, id), eq(audit.actor, 'an')));
    expect(rows.map(({ action, key }) => `${action} ${key}`).sort()).toEqual([
      'change t2',
      'create t3',
      'remove t1',
    ]);
  });

  it('gives who was left out once and is back a version that nobody has seen', async () => {
    const [both, one] = [[trainee({ id: 't1' }), trainee({ id: 't2' })], [trainee({ id: 't1' })]];
    const { id } = await storedSemester(store(), tinySemester({ trainees: both }));
    await replace(id, tinySemester({ trainees: one }), 1);
    expect(await replace(id, tinySemester({ trainees: both }), 2)).toEqual({ kind: 'ok', revision: 3 });
    const versions = (await listRecords(store().db, id, 'trainee')).map(({ key, version }) => [key, version]);
    expect(versions).toEqual([
      ['t1', 1],
      ['t2', 3],
    ]);
  });

  it('that is the same changes nothing', async () => {
    const raw = tinySemester({ pins: [{ trainee: 't1', module: 'm1' }] });
    const { id } = await storedSemester(store(), raw);
    const [pin] = await listRecords(store().db, id, 'pin');
    expect(await replace(id, raw, 1)).toEqual({ kind: 'ok', revision: 1 });
    expect(await listRecords(store().db, id, 'pin')).toEqual([pin]);
  });

  it('is refused where the semester has changed since, where it is unsound, and where it is another', async () => {
    const { id } = await storedSemester(store());
    expect(await replace(id, tinySemester(), 7)).toEqual({ kind: 'stale', revision: 1 });
    expect(await replace(id, tinySemester({ id: 'other' }), 1)).toEqual({ kind: 'renamed' });
    const unsound = { ...tinySemester(), trainees: [{ ...trainee(), programme: 'nowhere' }] };
    expect(await replace(id, unsound, 1)).toMatchObject({ kind: 'invalid' });
    expect((await readSemester(store().db, id))?.revision).toBe(1);
  });

  it('without names keeps those that are known, but of who is gone', async () => {
    const people = { t1: { name: 'Anke' }, t2: { name: 'Bo' } };
    const two = [trainee({ id: 't1' }), trainee({ id: 't2' })];
    const { id } = await storedSemester(store(), tinySemester({ trainees: two, people }));
    await replace(id, tinySemester({ trainees: [trainee({ id: 't2' })] }), 1);
    expect((await readSemester(store().db, id))?.people).toEqual({ t2: { name: 'Bo' } });
    await replace(id, tinySemester({ trainees: [trainee({ id: 't2' })], people: {} }), 2);
    expect((await readSemester(store().db, id))?.people).toEqual({});
  });
});
