import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { planDigest, semesterDigest } from '../../solver/domain/digest.ts';
import { type Plan, planSchema } from '../../solver/domain/plan-schema.ts';
import { type Semester, semesterSchema } from '../../solver/domain/semester-schema.ts';
import { acceptPlan } from '../../solver/index.ts';
import { readPlan, scoreOf } from '../../solver/rules/index.ts';
import { mentor, placement, plan, semester, trainee } from '../../solver/testing/builders.ts';
import { recordPublished } from '../feeds/calendar-ledger.ts';
import { erasePerson } from './erasure.ts';
import { replacePeople } from './people.ts';
import { changeSemester } from './semester-change.ts';
import { readSemester } from './semester-reading.ts';
import { keepSnapshot } from './snapshots.ts';
import type { Store } from './store.ts';
import * as tables from './tables/index.ts';
import { jsonObject, storedSemester } from './testing/semesters.ts';
import { eachStore } from './testing/test-store.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const DATES = ['2027-03-01', '2027-03-02', '2027-03-03'];
/** A home that stands nowhere else. */
const HOME = { lat: 50.87771, lon: 4.70717 };

const people = {
  'c-anke': { name: 'Anke Wouters', email: 'anke@voorbeeld.be' },
  'c-bart': { name: 'Bart Claes' },
  'm-mia': { name: 'Mia Peeters', email: 'mia@voorbeeld.be' },
};

/** Both trainees are placed with the same mentor; the plan is published, then planned again. */
async function publishedSemester(store: Store) {
  const world = semester({
    mentors: [mentor({ id: 'm-mia', capacity: 2 })],
    trainees: [trainee({ id: 'c-anke', home: HOME }), trainee({ id: 'c-bart' })],
    pins: [
      { trainee: 'c-anke', module: 'basis', mentor: 'm-mia' },
      { trainee: 'c-bart', module: 'basis', mentor: 'm-mia' },
    ],
  });
  const raw = jsonObject(JSON.parse(JSON.stringify(world)));
  const { id, centreId } = await storedSemester(store, { ...raw, people });
  const digest = semesterDigest(raw);
  const placed = world.trainees.map(({ id: who }) =>
    placement(
      world,
      { trainee: who, mentor: 'm-mia' },
      DATES.map((date) => ({ date })),
    ),
  );
  const first = scored(world, plan(world, placed, { semesterDigest: digest }));
  const second = scored(world, { ...first, replanOf: planDigest(first) }, first);
  const planId = await store.change('an', async (tx, audit) => {
    await keepSnapshot(tx, id);
    const [published] = await tx
      .insert(tables.plans)
      .values({ ...row(id, first, digest), state: 'published', publishedAt: NOW.toISOString() })
      .returning();
    // Twice: two runs with the same seed find the same plan.
    await tx.insert(tables.plans).values([row(id, second, digest), row(id, second, digest)]);
    const accepted = acceptPlan(world, first, null);
    if (!accepted.ok || published === undefined) throw new Error(JSON.stringify(accepted));
    await recordPublished(tx, audit, {
      checked: accepted.plan,
      planId: published.id,
      semesterId: id,
      people,
      timetables: [],
      now: NOW,
    });
    return published.id;
  });
  await surroundings(store, id, centreId, planId);
  return { id, centreId, planId };
}

function scored(world: Semester, made: Plan, published: Plan | null = null): Plan {
  const score = scoreOf(readPlan(world, made, published));
  return {
    ...made,
    score,
    bound: { priorityPlaced: score.priorityPlaced, cost: score.cost },
    gap: { kind: 'cost', value: 0 },
  };
}

function row(semesterId: string, body: Plan, snapshot: string) {
  return { semesterId, body, snapshot, revision: 1 };
}

/** Answers, links, an import that waits, audit rows: everything else that knows them. */
async function surroundings(store: Store, semesterId: string, centreId: string, planId: string) {
  await store.change('an', async (tx, audit) => {
    for (const who of ['c-anke', 'c-bart']) {
      await tx
        .insert(tables.answers)
        .values({ planId, trainee: who, module: 'basis', employer: 'e1', unit: 'u1', reason: `voor ${who}` });
      await tx
        .insert(tables.feeds)
        .values({ semesterId, owner: 'trainee', ownerKey: who, tokenHash: randomUUID() });
      await audit({
        semesterId,
        entity: 'answers',
        entityKey: JSON.stringify([planId, who, 'basis']),
        action: 'change',
        after: { reason: `voor ${who}` },
        person: who,
      });
    }
    await tx
      .insert(tables.feeds)
      .values({ semesterId, owner: 'mentor', ownerKey: 'm-mia', tokenHash: randomUUID() });
    await tx
      .insert(tables.importPreviews)
      .values({ centreId, semesterId, body: { people }, expiresAt: NOW.toISOString() });
  });
}

interface Stored {
  readonly id: string;
  readonly centreId: string;
  readonly planId: string;
}

/** Which of these words stand anywhere in the rows of the semester, its centre and its plan. */
async function found(store: Store, { id, centreId, planId }: Stored, words: readonly string[]) {
  const all: PgTable[] = [
    tables.semesters,
    tables.records,
    tables.people,
    tables.snapshots,
    tables.jobs,
    tables.plans,
    tables.answers,
    tables.feeds,
    tables.calendarEvents,
    tables.importPreviews,
    tables.audit,
  ];
  const texts: string[] = [];
  for (const table of all) {
    const { rows } = await store.executeSql(
      `select row_to_json(t)::text as row from ${getTableConfig(table).name} t`,
    );
    texts.push(...rows.map((row) => JSON.stringify(row)));
  }
  const own = texts.filter((text) => [id, centreId, planId].some((one) => text.includes(one)));
  return words.filter((word) => own.some((text) => text.includes(word)));
}

eachStore('erasing', (store) => {
  const erase = (id: string, key: string) =>
    store().change('an', (tx, audit) => erasePerson(tx, audit, id, key, NOW));

  it('a trainee leaves nothing of them, and of the others everything', async () => {
    const stored = await publishedSemester(store());
    const { id, planId } = stored;
    const own = ['Anke', 'c-anke', '50.87771', 'anke@'];
    const others = ['Bart Claes', 'Mia Peeters', 'voor c-bart'];
    expect(await found(store(), stored, [...own, ...others])).toEqual([...own, ...others]);

    expect(await erase(id, 'c-anke')).toMatchObject({ kind: 'ok', role: 'trainee' });
    expect(await found(store(), stored, [...own, ...others])).toEqual(others);

    const [published] = await store().db.select().from(tables.plans).where(eq(tables.plans.id, planId));
    expect(published?.version).toBe(2);
    const plan = planSchema.parse(published?.body);
    expect(plan.placements.map((one) => one.trainee)).toEqual(['c-bart']);
    expect((await readSemester(store().db, id))?.revision).toBe(2);
  });

  it('a trainee leaves plans that the checker accepts, and that still know which plan they replace', async () => {
    const { id } = await publishedSemester(store());
    await erase(id, 'c-anke');
    await expectSoundPlans(id);
  });

  it('a mentor leaves the roster under a made-up key, and plans that the checker accepts', async () => {
    const stored = await publishedSemester(store());
    const { id } = stored;
    const outcome = await erase(id, 'm-mia');
    if (outcome.kind !== 'ok') throw new Error(outcome.kind);
    expect(await found(store(), stored, ['Mia Peeters', 'mia@', 'm-mia'])).toEqual([]);
    expect((await readSemester(store().db, id))?.raw.mentors).toMatchObject([
      { id: outcome.pseudonym, capacity: 2 },
    ]);
    await expectSoundPlans(id);
  });

  async function expectSoundPlans(semesterId: string) {
    const stored = await store()
      .db.select()
      .from(tables.plans)
      .where(eq(tables.plans.semesterId, semesterId))
      .orderBy(tables.plans.createdAt);
    const plans = stored.map(({ body }) => planSchema.parse(body));
    const [published = null, replanned] = plans.sort((a, b) => Number(!!a.replanOf) - Number(!!b.replanOf));
    expect(replanned?.replanOf).toBe(planDigest(published));
    for (const plan of plans) {
      const [snapshot] = await store()
        .db.select()
        .from(tables.snapshots)
        .where(eq(tables.snapshots.digest, plan.semesterDigest));
      const world = semesterSchema.parse(snapshot?.body);
      const accepted = acceptPlan(world, plan, plan.replanOf === undefined ? null : published);
      expect(accepted).toMatchObject({ ok: true });
    }
    const now = await readSemester(store().db, semesterId);
    expect(plans.map((plan) => plan.semesterDigest)).toEqual(plans.map(() => now?.digest));
  }

  it('closes their calendar links and no other', async () => {
    const { id } = await publishedSemester(store());
    await erase(id, 'c-anke');
    const links = await store().db.select().from(tables.feeds).where(eq(tables.feeds.semesterId, id));
    const open = links.filter(({ revokedAt }) => revokedAt === null);
    expect(open.map(({ ownerKey }) => ownerKey).sort()).toEqual(['c-bart', 'm-mia']);
    expect(links.find(({ revokedAt }) => revokedAt !== null)?.revokedAt).toBe(NOW.toISOString());
  });

  it('is told to the audit once, under the made-up key; what was told before is blank', async () => {
    const { id } = await publishedSemester(store());
    const outcome = await erase(id, 'c-anke');
    if (outcome.kind !== 'ok') throw new Error(outcome.kind);
    const rows = await store()
      .db.select()
      .from(tables.audit)
      .where(eq(tables.audit.person, outcome.pseudonym));
    expect(rows.filter(({ action }) => action === 'erase')).toMatchObject([
      { actor: 'an', entity: 'trainee' },
    ]);
    const blanked = rows.filter(({ action }) => action !== 'erase');
    expect(blanked.length).toBeGreaterThanOrEqual(4);
    expect(blanked.every(({ erased, before, after }) => erased && before === null && after === null)).toBe(
      true,
    );
  });

  it('also reaches who was taken out of the semester before', async () => {
    const stored = await publishedSemester(store());
    const { id } = stored;
    await store().change('an', async (tx, audit) => {
      const pins = await tx.select().from(tables.records).where(eq(tables.records.semesterId, id));
      const own = pins.filter(({ body }) => body.trainee === 'c-anke' || body.id === 'c-anke');
      const changes = own.map(({ kind, key, version }) => ({ do: 'remove' as const, kind, key, version }));
      expect(await changeSemester(tx, audit, id, changes)).toMatchObject({ kind: 'ok' });
    });
    expect(await erase(id, 'c-anke')).toMatchObject({ kind: 'ok', role: 'trainee' });
    expect(await found(store(), stored, ['Anke', 'c-anke', '50.87771'])).toEqual([]);
  });

  it('waits for the end of a planning job: it would bring them back', async () => {
    const { id } = await publishedSemester(store());
    const [job] = await store().db.insert(tables.jobs).values({ semesterId: id, request: {} }).returning();
    expect(await erase(id, 'c-anke')).toEqual({ kind: 'busy', jobId: job?.id });
    expect((await readSemester(store().db, id))?.people).toHaveProperty('c-anke');
  });

  it('knows nobody who has never been there', async () => {
    const { id } = await publishedSemester(store());
    expect(await erase(id, 'c-niemand')).toEqual({ kind: 'absent' });
    expect(await erase('00000000-0000-4000-8000-000000000000', 'c-anke')).toEqual({ kind: 'absent' });
  });

  it('leaves the names that are put back later alone', async () => {
    const { id, centreId } = await publishedSemester(store());
    await erase(id, 'c-anke');
    await store().change('an', (tx, audit) =>
      replacePeople(tx, audit, { id, centreId }, { 'c-bart': { name: 'B' } }),
    );
    expect((await readSemester(store().db, id))?.people).toEqual({ 'c-bart': { name: 'B' } });
  });
});
