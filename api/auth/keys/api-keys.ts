import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import type { Db, Store } from '../../store/store.ts';
import { accounts, apiKeys } from '../../store/tables/accounts.ts';
import type { AuthContext } from '../auth-context.ts';
import { ROLE_SCOPES } from '../policy.ts';
import { type AccountPrincipal, SCOPES, type Scope } from '../principal.ts';
import { type Refusal, refusedFields } from '../refusal.ts';
import { SEEN_EVERY_SECONDS, secondsAfter, secondsBefore } from '../sessions/session-times.ts';
import { hashToken, newToken } from '../tokens.ts';

/** What a key begins with: whoever finds one in a script knows what it opens. */
export const KEY_PREFIX = 'sp_';
export const MAX_KEY_DAYS = 366;
const DAY_SECONDS = 24 * 60 * 60;
const scopesSchema = z.array(z.enum(SCOPES));

/** A key as its owner sees it; the key itself is shown once, when it is made. */
export interface ApiKeyView {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export interface KeyRequest {
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** From 1 to `MAX_KEY_DAYS`. */
  readonly days: number;
}

type KeyRow = typeof apiKeys.$inferSelect;

/** A new key for oneself, with no more scopes than one's role has. */
export async function makeApiKey(
  context: AuthContext,
  owner: AccountPrincipal,
  request: KeyRequest,
): Promise<{ readonly kind: 'made'; readonly key: string; readonly view: ApiKeyView } | Refusal> {
  const tooMuch = request.scopes.filter((scope) => !ROLE_SCOPES[owner.role].includes(scope));
  if (tooMuch.length > 0) return beyondRole(request.scopes, tooMuch);
  const now = context.clock();
  const key = `${KEY_PREFIX}${newToken()}`;
  const view = await context.store.change(owner.accountId, async (tx, audit) => {
    const made = await tx
      .insert(apiKeys)
      .values({
        accountId: owner.accountId,
        label: request.label,
        keyHash: hashToken(key),
        scopes: [...new Set(request.scopes)],
        createdAt: now.toISOString(),
        expiresAt: secondsAfter(now, request.days * DAY_SECONDS),
      })
      .returning();
    const [seen] = made.map(viewOf);
    if (seen === undefined) throw new Error('the new key was not answered by the database');
    await audit({ ...entryOf(owner, seen.id), action: 'create', after: seen });
    return seen;
  });
  return { kind: 'made', key, view };
}

/** One's own keys, the newest first; those that ended too. */
export async function listApiKeys(db: Db, accountId: string): Promise<readonly ApiKeyView[]> {
  const rows = await db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.accountId, accountId))
    .orderBy(desc(apiKeys.createdAt), apiKeys.id);
  return rows.map(viewOf);
}

/** @returns whether there was such a key of one's own; revoking it again changes nothing */
export async function revokeApiKey(
  context: AuthContext,
  owner: AccountPrincipal,
  id: string,
): Promise<boolean> {
  const now = context.clock().toISOString();
  return context.store.change(owner.accountId, async (tx, audit) => {
    const own = and(eq(apiKeys.id, id), eq(apiKeys.accountId, owner.accountId));
    const revoked = await tx
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(and(own, isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (revoked.length > 0)
      await audit({
        ...entryOf(owner, id),
        action: 'change',
        before: { revokedAt: null },
        after: { revokedAt: now },
      });
    return revoked.length > 0 || (await tx.select().from(apiKeys).where(own)).length > 0;
  });
}

/** Who comes with this key, while neither it nor its owner's account has ended. */
export async function keyPrincipal(
  store: Store,
  key: string,
  now: Date,
): Promise<AccountPrincipal | undefined> {
  const rows = await store.db
    .select({ row: apiKeys, account: accounts })
    .from(apiKeys)
    .innerJoin(accounts, eq(accounts.id, apiKeys.accountId))
    .where(
      and(
        eq(apiKeys.keyHash, hashToken(key)),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now.toISOString())),
        isNull(accounts.disabledAt),
      ),
    );
  const [found] = rows;
  if (found === undefined) return undefined;
  await markUsed(store, found.row, now);
  const { id, role, centreId, employer } = found.account;
  const scopes = scopesSchema.parse(found.row.scopes);
  return { kind: 'account', accountId: id, role, centreId, employer, scopes, via: 'api-key' };
}

/** Once a minute at most, like the last use of a session. */
async function markUsed(store: Store, { id, usedAt }: KeyRow, now: Date): Promise<void> {
  const edge = secondsBefore(now, SEEN_EVERY_SECONDS);
  if (usedAt !== null && usedAt > edge) return;
  await store.db
    .update(apiKeys)
    .set({ usedAt: now.toISOString() })
    .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.usedAt), lte(apiKeys.usedAt, edge))));
}

function viewOf({ id, label, scopes, createdAt, usedAt, expiresAt, revokedAt }: KeyRow): ApiKeyView {
  return { id, label, scopes: scopesSchema.parse(scopes), createdAt, usedAt, expiresAt, revokedAt };
}

function entryOf(owner: AccountPrincipal, id: string) {
  return { centreId: owner.centreId, entity: 'api_keys', entityKey: id };
}

function beyondRole(asked: readonly Scope[], tooMuch: readonly Scope[]): Refusal {
  return refusedFields(
    tooMuch.map((scope) => ({
      path: `/scopes/${asked.indexOf(scope)}`,
      text: say(
        `Een sleutel mag niet meer dan uw rol, en die heeft het recht "${scope}" niet. Laat het weg.`,
        `A key may do no more than your role, which does not have the scope "${scope}". Leave it out.`,
      ),
    })),
  );
}
