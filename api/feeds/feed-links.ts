/** Secret calendar links: made, listed, revoked and made anew. Only the hash of a token is stored; it is told once. */
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { hashToken, newToken } from '../auth/tokens.ts';
import { readHead } from '../store/semester-reading.ts';
import type { Actor, Audit, Db, Store, Tx } from '../store/store.ts';
import { type FeedOwner, feeds } from '../store/tables/calendars.ts';
import { records } from '../store/tables/semesters.ts';
import type { Owner } from './semester-calendars.ts';

export interface FeedLink extends Owner {
  readonly id: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

export interface MadeFeedLink {
  readonly link: FeedLink;
  /** Told once. */
  readonly token: string;
}

export interface FeedContext {
  readonly store: Store;
  readonly clock: () => Date;
  readonly actor: Actor;
  readonly semesterId: string;
  /** For an employer: only its own calendars, units and mentors. */
  readonly employer: string | null;
}

/** What of a semester's records may have a calendar. */
const OWNER_KINDS: readonly FeedOwner[] = ['trainee', 'mentor', 'unit', 'employer'];

const COLUMNS = {
  id: feeds.id,
  owner: feeds.owner,
  ownerKey: feeds.ownerKey,
  createdAt: feeds.createdAt,
  revokedAt: feeds.revokedAt,
};

/** By owner, oldest first; of an employer its own. */
export async function listFeedLinks(
  db: Db,
  semesterId: string,
  employer: string | null,
): Promise<readonly FeedLink[]> {
  const links = await db
    .select(COLUMNS)
    .from(feeds)
    .where(eq(feeds.semesterId, semesterId))
    .orderBy(asc(feeds.owner), asc(feeds.ownerKey), asc(feeds.createdAt), asc(feeds.id));
  if (employer === null) return links.map(plainMoments);
  const own = await ownersOf(db, semesterId, employer);
  return links.filter(({ owner, ownerKey }) => own.has(JSON.stringify([owner, ownerKey]))).map(plainMoments);
}

/** Null where the owner is not in the semester, or is somebody else's. */
export async function makeFeedLink(context: FeedContext, owner: Owner): Promise<MadeFeedLink | null> {
  return context.store.change(context.actor, async (tx, audit) =>
    (await mayHave(tx, context, owner)) ? made(tx, audit, context, owner) : null,
  );
}

/** Closes a link for good. Null where it is not there, somebody else's or closed already. */
export async function revokeFeedLink(context: FeedContext, feedId: string): Promise<FeedLink | null> {
  return context.store.change(context.actor, (tx, audit) => revoked(tx, audit, context, feedId));
}

/** A new link in the place of one that may have come in the wrong hands. Null as for `revokeFeedLink`. */
export async function renewFeedLink(context: FeedContext, feedId: string): Promise<MadeFeedLink | null> {
  return context.store.change(context.actor, async (tx, audit) => {
    const old = await revoked(tx, audit, context, feedId);
    return old === null ? null : made(tx, audit, context, old);
  });
}

async function made(tx: Tx, audit: Audit, context: FeedContext, owner: Owner): Promise<MadeFeedLink> {
  const { semesterId, clock } = context;
  const token = newToken();
  const [row] = await tx
    .insert(feeds)
    .values({
      semesterId,
      owner: owner.owner,
      ownerKey: owner.ownerKey,
      tokenHash: hashToken(token),
      createdAt: clock().toISOString(),
    })
    .returning(COLUMNS);
  if (row === undefined) throw new Error('the insert returned nothing');
  await tell(tx, audit, semesterId, row, 'create');
  return { link: plainMoments(row), token };
}

async function revoked(tx: Tx, audit: Audit, context: FeedContext, feedId: string): Promise<FeedLink | null> {
  const { semesterId, clock } = context;
  const [found] = await tx
    .select(COLUMNS)
    .from(feeds)
    .where(and(eq(feeds.id, feedId), eq(feeds.semesterId, semesterId), isNull(feeds.revokedAt)))
    .for('update');
  if (found === undefined || !(await mayHave(tx, context, found, 'gone too'))) return null;
  const [row] = await tx
    .update(feeds)
    .set({ revokedAt: clock().toISOString() })
    .where(eq(feeds.id, feedId))
    .returning(COLUMNS);
  if (row === undefined) throw new Error('the update returned nothing');
  await tell(tx, audit, semesterId, row, 'change');
  return plainMoments(row);
}

async function tell(tx: Tx, audit: Audit, semesterId: string, link: FeedLink, action: 'create' | 'change') {
  const { id, owner, ownerKey, revokedAt } = link;
  const head = await readHead(tx, semesterId);
  await audit({
    centreId: head?.centreId ?? null,
    semesterId,
    entity: 'feeds',
    entityKey: id,
    action,
    after: { owner, ownerKey, ...(action === 'create' ? {} : { revokedAt }) },
    ...(owner === 'trainee' || owner === 'mentor' ? { person: ownerKey } : {}),
  });
}

/** @param gone a coordinator also closes the link of who has left */
async function mayHave(
  tx: Tx,
  { semesterId, employer }: FeedContext,
  { owner, ownerKey }: Owner,
  gone?: 'gone too',
): Promise<boolean> {
  if (employer !== null)
    return (await ownersOf(tx, semesterId, employer)).has(JSON.stringify([owner, ownerKey]));
  if (gone !== undefined) return true;
  const [record] = await tx
    .select({ key: records.key })
    .from(records)
    .where(and(eq(records.semesterId, semesterId), eq(records.kind, owner), eq(records.key, ownerKey)));
  return record !== undefined;
}

/** What of an employer can have a calendar: itself, its units and its mentors. */
async function ownersOf(db: Db | Tx, semesterId: string, employer: string): Promise<ReadonlySet<string>> {
  const own = await db
    .select({ kind: records.kind, key: records.key })
    .from(records)
    .where(
      and(
        eq(records.semesterId, semesterId),
        inArray(records.kind, ['unit', 'mentor', 'employer']),
        or(eq(records.employer, employer), and(eq(records.kind, 'employer'), eq(records.key, employer))),
      ),
    );
  return new Set(
    own
      .filter(({ kind }) => OWNER_KINDS.some((one) => one === kind))
      .map(({ kind, key }) => JSON.stringify([kind, key])),
  );
}

/** ISO in UTC, whatever the driver makes of a moment. */
function plainMoments(link: FeedLink): FeedLink {
  const plain = (moment: string) => new Date(moment).toISOString();
  return {
    ...link,
    createdAt: plain(link.createdAt),
    revokedAt: link.revokedAt === null ? null : plain(link.revokedAt),
  };
}
