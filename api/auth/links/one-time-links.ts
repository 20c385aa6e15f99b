import { and, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Audit, Db, Tx } from '../../store/store.ts';
import { accounts, oneTimeLinks } from '../../store/tables/accounts.ts';
import { centres } from '../../store/tables/centres.ts';
import { secondsAfter } from '../sessions/session-times.ts';
import { hashToken, newToken } from '../tokens.ts';

export type LinkPurpose = (typeof oneTimeLinks.$inferSelect)['purpose'];

const HOUR_SECONDS = 60 * 60;
/** How long each stays good, in seconds: an invitation waits for someone's next working day, the others are used at once. */
export const LINK_SECONDS: Readonly<Record<LinkPurpose, number>> = {
  'set-up': 24 * HOUR_SECONDS,
  invitation: 7 * 24 * HOUR_SECONDS,
  password: 24 * HOUR_SECONDS,
};

/** What whoever made it passes on; it is shown once, and nothing is sent. */
export interface MadeLink {
  readonly link: string;
  /** ISO, UTC. */
  readonly expiresAt: string;
}

/** What stands behind a link that is still good. */
export interface FoundLink {
  readonly purpose: LinkPurpose;
  /** None for the set-up. */
  readonly account: typeof accounts.$inferSelect | null;
  /** Name of the account's centre. */
  readonly centre: string | null;
}

/**
 * A new link, in the place of those made before for the same account. The token stands after `#`: browsers do not send that, so that it
 * comes in no log of a server and in no Referer.
 */
export async function makeLink(
  tx: Tx,
  audit: Audit,
  publicUrl: string,
  link: {
    readonly purpose: LinkPurpose;
    readonly account: { readonly id: string; readonly centreId: string | null } | null;
    readonly now: Date;
  },
): Promise<MadeLink> {
  const { purpose, account, now } = link;
  if (account !== null) await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.accountId, account.id));
  const token = newToken();
  const expiresAt = secondsAfter(now, LINK_SECONDS[purpose]);
  await tx.insert(oneTimeLinks).values({
    tokenHash: hashToken(token),
    purpose,
    accountId: account?.id ?? null,
    expiresAt,
    createdAt: now.toISOString(),
  });
  await audit({
    centreId: account?.centreId ?? null,
    entity: 'one_time_links',
    entityKey: account?.id ?? purpose,
    action: 'create',
    after: { purpose, expiresAt },
  });
  return { link: `${publicUrl}/aan-de-slag#${token}`, expiresAt };
}

/** The link of this token, while it is good: not used, not expired, its account not disabled. */
export async function findLink(db: Db, token: string, now: Date): Promise<FoundLink | undefined> {
  const rows = await db
    .select({ link: oneTimeLinks, account: accounts, centre: centres.name })
    .from(oneTimeLinks)
    .leftJoin(accounts, eq(accounts.id, oneTimeLinks.accountId))
    .leftJoin(centres, eq(centres.id, accounts.centreId))
    .where(isGood(token, now));
  const [found] = rows;
  if (found === undefined || (found.account !== null && found.account.disabledAt !== null)) return undefined;
  return { purpose: found.link.purpose, account: found.account, centre: found.centre };
}

/** Marks it used. @returns whether it still was good: of two at once, one is told so */
export async function useUp(tx: Tx, audit: Audit, token: string, now: Date): Promise<boolean> {
  const usedAt = now.toISOString();
  const used = await tx
    .update(oneTimeLinks)
    .set({ usedAt })
    .where(isGood(token, now))
    .returning({ purpose: oneTimeLinks.purpose, accountId: oneTimeLinks.accountId });
  for (const { purpose, accountId } of used)
    await audit({
      entity: 'one_time_links',
      entityKey: accountId ?? purpose,
      action: 'change',
      before: { usedAt: null },
      after: { usedAt },
    });
  return used.length > 0;
}

/** Takes away every other link to this account, or to the set-up. */
export async function withdrawLinks(tx: Tx, accountId: string | null, but?: string): Promise<void> {
  const whose =
    accountId === null ? eq(oneTimeLinks.purpose, 'set-up') : eq(oneTimeLinks.accountId, accountId);
  const others = but === undefined ? undefined : ne(oneTimeLinks.tokenHash, hashToken(but));
  await tx.delete(oneTimeLinks).where(and(whose, others));
}

function isGood(token: string, now: Date) {
  return and(
    eq(oneTimeLinks.tokenHash, hashToken(token)),
    isNull(oneTimeLinks.usedAt),
    gt(oneTimeLinks.expiresAt, now.toISOString()),
  );
}
