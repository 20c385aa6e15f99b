import { and, inArray, isNull } from 'drizzle-orm';
import type { AskedAtOnce } from '../../store/asked-at-once.ts';
import type { Db } from '../../store/store.ts';
import { feeds } from '../../store/tables/calendars.ts';
import type { LinkPrincipal } from '../principal.ts';
import { hashToken } from '../tokens.ts';

/** Whoever comes with a calendar link, by the hash of its token: programs come by the hundred on the hour. */
export type LinkLookUp = AskedAtOnce<string, LinkPrincipal>;

/** Who comes with this calendar link, while it is not revoked. */
export function linkPrincipal(lookUp: LinkLookUp, db: Db, token: string): Promise<LinkPrincipal | undefined> {
  return lookUp.ask(hashToken(token), (hashes) => linkPrincipals(db, hashes));
}

async function linkPrincipals(
  db: Db,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, LinkPrincipal>> {
  const rows = await db
    .select()
    .from(feeds)
    .where(and(inArray(feeds.tokenHash, [...hashes]), isNull(feeds.revokedAt)));
  return new Map(
    rows.map(({ tokenHash, id, semesterId, owner, ownerKey }) => [
      tokenHash,
      { kind: 'link', feedId: id, semesterId, owner, ownerKey },
    ]),
  );
}
