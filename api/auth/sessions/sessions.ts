import { and, desc, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import type { Audit, Db, Store, Tx } from '../../store/store.ts';
import { accounts, sessions } from '../../store/tables/accounts.ts';
import { hashToken, newToken } from '../tokens.ts';
import {
  ABSOLUTE_SECONDS,
  IDLE_SECONDS,
  SEEN_EVERY_SECONDS,
  secondsAfter,
  secondsBefore,
} from './session-times.ts';

/** What its owner's browser is given: the only moment at which the tokens are known. */
export interface OpenedSession {
  readonly token: string;
  readonly csrfToken: string;
  /** ISO, UTC. */
  readonly expiresAt: string;
}

/** One's own sessions as one sees them. */
export interface SessionView {
  /** Tells them apart; opens nothing. */
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

type SessionRow = typeof sessions.$inferSelect;
export interface FoundSession {
  readonly session: SessionRow;
  readonly account: typeof accounts.$inferSelect;
}

/** A new session with new tokens, always: what was in the browser before signing in is worth nothing after it. */
export async function openSession(
  tx: Tx,
  audit: Audit,
  account: { readonly id: string; readonly centreId: string | null },
  now: Date,
): Promise<OpenedSession> {
  await endOwnSessions(tx, audit, account, { expiredAt: now });
  const [token, csrfToken] = [newToken(), newToken()];
  const expiresAt = secondsAfter(now, ABSOLUTE_SECONDS);
  const tokenHash = hashToken(token);
  await tx.insert(sessions).values({
    tokenHash,
    accountId: account.id,
    csrfHash: hashToken(csrfToken),
    createdAt: now.toISOString(),
    seenAt: now.toISOString(),
    expiresAt,
  });
  await audit({ ...sessionEntry(account, tokenHash), action: 'create', after: { expiresAt } });
  return { token, csrfToken, expiresAt };
}

/** The session of this token with its account, while neither has ended. */
export async function findSession(db: Db, token: string, now: Date): Promise<FoundSession | undefined> {
  const rows = await db
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, hashToken(token)), isOpen(now), isNull(accounts.disabledAt)));
  return rows[0];
}

/** Keeps that it is used, once a minute at most. Not a change that anyone audits. */
export async function markSeen(store: Store, session: SessionRow, now: Date): Promise<void> {
  const edge = secondsBefore(now, SEEN_EVERY_SECONDS);
  if (session.seenAt > edge) return;
  await store.db
    .update(sessions)
    .set({ seenAt: now.toISOString() })
    .where(and(eq(sessions.tokenHash, session.tokenHash), lte(sessions.seenAt, edge)));
}

/** Which of an account's sessions to end. */
export type Ending =
  | 'all'
  | { readonly but: string }
  | { readonly hash: string }
  | { readonly id: string }
  | { readonly expiredAt: Date };

/** Ends sessions of this account. @returns how many */
export async function endOwnSessions(
  tx: Tx,
  audit: Audit,
  account: { readonly id: string; readonly centreId: string | null },
  ending: Ending,
): Promise<number> {
  const own = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, account.id), meant(ending)));
  const ended = own.filter(({ tokenHash }) => !isById(ending) || sessionId(tokenHash) === ending.id);
  for (const { tokenHash } of ended) {
    await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
    await audit({ ...sessionEntry(account, tokenHash), action: 'remove' });
  }
  return ended.length;
}

/** The open sessions of an account, the last used first. */
export async function listSessions(db: Db, accountId: string, now: Date): Promise<readonly SessionView[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isOpen(now)))
    .orderBy(desc(sessions.seenAt), sessions.tokenHash);
  return rows.map((row) => ({
    id: sessionId(row.tokenHash),
    createdAt: row.createdAt,
    seenAt: row.seenAt,
    expiresAt: row.expiresAt,
  }));
}

/** A name for a session that says nothing of its token: a UUID (version 8) made of a hash of its hash. */
export function sessionId(tokenHash: string): string {
  const digits = hashToken(`session ${tokenHash}`);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

function isById(ending: Ending): ending is { readonly id: string } {
  return typeof ending === 'object' && 'id' in ending;
}

function meant(ending: Ending) {
  if (ending === 'all' || isById(ending)) return undefined;
  if ('but' in ending) return ne(sessions.tokenHash, ending.but);
  if ('hash' in ending) return eq(sessions.tokenHash, ending.hash);
  return or(
    lte(sessions.expiresAt, ending.expiredAt.toISOString()),
    lte(sessions.seenAt, secondsBefore(ending.expiredAt, IDLE_SECONDS)),
  );
}

function isOpen(now: Date) {
  return and(
    gt(sessions.expiresAt, now.toISOString()),
    gt(sessions.seenAt, secondsBefore(now, IDLE_SECONDS)),
  );
}

function sessionEntry(account: { readonly id: string; readonly centreId: string | null }, tokenHash: string) {
  return { centreId: account.centreId, entity: 'sessions', entityKey: sessionId(tokenHash) };
}
