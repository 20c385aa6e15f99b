/** Erasing a person from what goes along with a semester: names, links, the audit, imports that wait. */
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from './store.ts';
import { audit } from './tables/audit.ts';
import { feeds } from './tables/calendars.ts';
import { importPreviews } from './tables/import-previews.ts';
import { people } from './tables/people.ts';

export interface ErasedTrail {
  readonly role: 'trainee' | 'mentor';
  readonly key: string;
  readonly pseudonym: string;
  readonly now: Date;
}

interface SemesterOfCentre {
  readonly id: string;
  readonly centreId: string;
}

export async function eraseFromTrail(tx: Tx, semester: SemesterOfCentre, erased: ErasedTrail): Promise<void> {
  const { id: semesterId, centreId } = semester;
  await tx.delete(people).where(and(eq(people.semesterId, semesterId), eq(people.key, erased.key)));
  await closeFeeds(tx, semesterId, erased);
  await blankAudit(tx, semesterId, erased);
  // Each may hold a whole semester with its names; whoever wants one imports it again.
  await tx.delete(importPreviews).where(eq(importPreviews.centreId, centreId));
}

async function closeFeeds(
  tx: Tx,
  semesterId: string,
  { role, key, pseudonym, now }: ErasedTrail,
): Promise<void> {
  const own = and(eq(feeds.semesterId, semesterId), eq(feeds.owner, role), eq(feeds.ownerKey, key));
  await tx
    .update(feeds)
    .set({ revokedAt: now.toISOString() })
    .where(and(own, isNull(feeds.revokedAt)));
  await tx.update(feeds).set({ ownerKey: pseudonym }).where(own);
}

/** An entity's key is the person's own, or holds it among others as JSON. */
async function blankAudit(tx: Tx, semesterId: string, { role, key, pseudonym }: ErasedTrail): Promise<void> {
  await tx
    .update(audit)
    .set({
      before: null,
      after: null,
      erased: true,
      person: pseudonym,
      entityKey: sql`case when ${audit.entityKey} = ${key} then ${pseudonym}
        else replace(${audit.entityKey}, ${JSON.stringify(key)}, ${JSON.stringify(pseudonym)}) end`,
    })
    .where(and(eq(audit.semesterId, semesterId), eq(audit.person, key)));
  if (role === 'trainee') return;
  const isPinOn = (column: typeof audit.before | typeof audit.after) => sql`${column} ->> 'mentor' = ${key}`;
  await tx
    .update(audit)
    .set({ before: null, after: null, erased: true })
    .where(
      and(
        eq(audit.semesterId, semesterId),
        eq(audit.entity, 'pin'),
        or(isPinOn(audit.before), isPinOn(audit.after)),
      ),
    );
}
