import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { deleteOld, USUAL_PERIODS } from './retention.ts';
import { accounts, oneTimeLinks, sessions } from './tables/accounts.ts';
import { audit } from './tables/audit.ts';
import { feeds } from './tables/calendars.ts';
import { idempotencyKeys } from './tables/idempotency-keys.ts';
import { importPreviews } from './tables/import-previews.ts';
import { jobs } from './tables/jobs.ts';
import { type PlanState, plans } from './tables/plans.ts';
import { snapshots } from './tables/semesters.ts';
import { storedSemester } from './testing/semesters.ts';
import { eachStore } from './testing/test-store.ts';

const NOW = new Date('2027-06-01T12:00:00Z');
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds).toISOString();

eachStore('deleting what is old', (store) => {
  const clean = () => deleteOld(store(), NOW);

  it('ends what has run out, and leaves what has not', async () => {
    const { id: semesterId, centreId } = await storedSemester(store());
    const [account] = await store()
      .db.insert(accounts)
      .values({ email: 'an@voorbeeld.be', name: 'An', role: 'administrator' })
      .returning();
    const accountId = account?.id ?? '';
    for (const [name, expiresAt] of [
      ['past', ago(1)],
      ['now', ago(-1)],
    ] as const) {
      await store().db.insert(sessions).values({ accountId, tokenHash: name, csrfHash: 'c', expiresAt });
      await store().db.insert(importPreviews).values({ centreId, semesterId, body: { name }, expiresAt });
    }
    expect(await clean()).toMatchObject({ sessions: 1, import_previews: 1 });
    expect((await store().db.select().from(sessions)).map(({ tokenHash }) => tokenHash)).toEqual(['now']);
    expect((await store().db.select().from(importPreviews)).map(({ body }) => body)).toEqual([
      { name: 'now' },
    ]);
  });

  it('keeps answers to requests for a day', async () => {
    for (const [key, createdAt] of [
      ['old', ago(DAY + 1)],
      ['young', ago(DAY - HOUR)],
    ] as const) {
      await store().db.insert(idempotencyKeys).values({ principal: 'an', key, requestHash: 'x', createdAt });
    }
    expect(await clean()).toMatchObject({ idempotency_keys: 1 });
    expect((await store().db.select().from(idempotencyKeys)).map(({ key }) => key)).toEqual(['young']);
  });

  it('forgets links a month after they ended', async () => {
    const { id: semesterId } = await storedSemester(store());
    const future = ago(-DAY);
    await store()
      .db.insert(oneTimeLinks)
      .values([
        { tokenHash: 'used long ago', purpose: 'invitation', expiresAt: future, usedAt: ago(31 * DAY) },
        { tokenHash: 'ran out long ago', purpose: 'invitation', expiresAt: ago(31 * DAY) },
        { tokenHash: 'ran out', purpose: 'invitation', expiresAt: ago(29 * DAY) },
        { tokenHash: 'open', purpose: 'invitation', expiresAt: future },
      ]);
    const feed = { semesterId, owner: 'trainee', ownerKey: 't1' } as const;
    await store()
      .db.insert(feeds)
      .values([
        { ...feed, tokenHash: 'revoked long ago', revokedAt: ago(31 * DAY) },
        { ...feed, tokenHash: 'revoked', revokedAt: ago(29 * DAY) },
        { ...feed, tokenHash: 'open', createdAt: ago(999 * DAY) },
      ]);
    expect(await clean()).toMatchObject({ one_time_links: 2, feeds: 1 });
    const left = await store().db.select().from(oneTimeLinks);
    expect(left.map(({ tokenHash }) => tokenHash).sort()).toEqual(['open', 'ran out']);
  });

  it('forgets drafts that were superseded, and what only they were made of, but no plan that was published', async () => {
    const { id: semesterId } = await storedSemester(store());
    const old = ago((USUAL_PERIODS.supersededDrafts + 1) * DAY);
    const made = async (
      name: string,
      state: PlanState,
      createdAt: string,
      publishedAt: string | null = null,
    ) => {
      await store().db.insert(snapshots).values({ semesterId, digest: name, body: {}, createdAt });
      const [job] = await store()
        .db.insert(jobs)
        .values({ semesterId, request: {}, state: 'done', snapshot: name, endedAt: createdAt })
        .returning();
      await store()
        .db.insert(plans)
        .values({
          semesterId,
          jobId: job?.id ?? null,
          body: {},
          snapshot: name,
          revision: 1,
          state,
          createdAt,
          publishedAt,
        });
    };
    await made('old draft', 'superseded', old);
    await made('young draft', 'superseded', ago(DAY));
    await made('own draft', 'draft', old);
    await made('once published', 'superseded', old, old);
    await made('published', 'published', old, old);
    await store().db.insert(snapshots).values({ semesterId, digest: 'of no plan', body: {}, createdAt: old });

    expect(await clean()).toMatchObject({ plans: 1, jobs: 1, snapshots: 2 });
    const left = await store().db.select().from(snapshots).where(eq(snapshots.semesterId, semesterId));
    expect(left.map(({ digest }) => digest).sort()).toEqual([
      'once published',
      'own draft',
      'published',
      'young draft',
    ]);
  });

  it('keeps the audit for ten years, and tells it nothing', async () => {
    const key = randomUUID();
    const row = { actor: 'an', entity: 'x', entityKey: key, action: 'change' } as const;
    await store()
      .db.insert(audit)
      .values([
        { ...row, at: ago((USUAL_PERIODS.audit + 1) * DAY) },
        { ...row, at: ago((USUAL_PERIODS.audit - 1) * DAY) },
      ]);
    const before = await store().db.$count(audit);
    expect(await clean()).toMatchObject({ audit: 1 });
    expect(await store().db.$count(audit)).toBe(before - 1);
  });
});
