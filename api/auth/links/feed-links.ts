import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../store/store.ts';
import { feeds } from '../../store/tables.ts';
import type { LinkPrincipal } from '../principal.ts';
import { hashToken } from '../tokens.ts';

/** Who comes with this calendar link, while it is not revoked. */
export async function linkPrincipal(db: Db, token: string): Promise<LinkPrincipal | undefined> {
  const rows = await db
    .select()
    .from(feeds)
    .where(and(eq(feeds.tokenHash, hashToken(token)), isNull(feeds.revokedAt)));
  const [feed] = rows;
  if (feed === undefined) return undefined;
  const { id: feedId, semesterId, owner, ownerKey } = feed;
  return { kind: 'link', feedId, semesterId, owner, ownerKey };
}
