import { and, eq, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { say } from '../../solver/domain/sentence.ts';
import { accounts } from '../store/tables.ts';
import type { AuthContext } from './auth-context.ts';
import { lockedUntilAfterOneMore } from './passwords/lock-out.ts';
import { type Refusal, refused } from './refusal.ts';
import { endOwnSessions, type OpenedSession, openSession } from './sessions/sessions.ts';

export type AccountRow = typeof accounts.$inferSelect;

export interface SignedIn {
  readonly kind: 'signed-in';
  readonly account: AccountRow;
  readonly session: OpenedSession;
}

export interface PasswordSignIn {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs in by e-mail address and password. Each attempt is counted before its password is looked at, so that many at once
 * cannot slip by the lock-out, and costs one hash, whoever it is for: nobody outside learns whether an account exists, has a
 * password, is disabled or waits.
 *
 * @param present hash of the session the browser comes with; it ends
 */
export async function signIn(
  context: AuthContext,
  { email, password }: PasswordSignIn,
  present?: string,
): Promise<SignedIn | Refusal> {
  const attempt = await countAttempt(context, eq(sql`lower(${accounts.email})`, email.toLowerCase()));
  const isRight = await context.hasher.verify(attempt?.passwordHash ?? undefined, password);
  if (attempt === undefined || !isRight) {
    if (attempt !== undefined && attempt.lockedUntil !== null) await tellLockOut(context, attempt);
    return WRONG;
  }
  const isOutdated = attempt.passwordHash !== null && context.hasher.isOutdated(attempt.passwordHash);
  return enter(context, attempt, {
    ...(isOutdated ? { passwordHash: await context.hasher.hash(password) } : {}),
    ...(present === undefined ? {} : { present }),
  });
}

/** Opens a session for who has shown to be the owner of this account. */
export async function enter(
  context: AuthContext,
  account: AccountRow,
  { passwordHash, present }: { readonly passwordHash?: string; readonly present?: string } = {},
): Promise<SignedIn> {
  const now = context.clock();
  const session = await context.store.change(account.id, async (tx, audit) => {
    await tx
      .update(accounts)
      .set({ failedSignIns: 0, lockedUntil: null, ...(passwordHash === undefined ? {} : { passwordHash }) })
      .where(eq(accounts.id, account.id));
    if (present !== undefined) await endOwnSessions(tx, audit, account, { hash: present });
    return openSession(tx, audit, account, now);
  });
  return { kind: 'signed-in', account, session };
}

/** The account that may try, with this attempt counted as failed until it is shown to be right; in one statement. */
export async function countAttempt(
  { store, clock }: AuthContext,
  whose: SQL,
): Promise<AccountRow | undefined> {
  const now = clock();
  const tried = await store.db
    .update(accounts)
    .set({
      failedSignIns: sql`${accounts.failedSignIns} + 1`,
      lockedUntil: lockedUntilAfterOneMore(now),
    })
    .where(
      and(
        whose,
        isNotNull(accounts.passwordHash),
        isNull(accounts.disabledAt),
        or(isNull(accounts.lockedUntil), lte(accounts.lockedUntil, now.toISOString())),
      ),
    )
    .returning();
  return tried[0];
}

async function tellLockOut({ store }: AuthContext, account: AccountRow): Promise<void> {
  await store.change('nobody', async (_tx, audit) => {
    await audit({
      centreId: account.centreId,
      entity: 'accounts',
      entityKey: account.id,
      action: 'change',
      after: { failedSignIns: account.failedSignIns, lockedUntil: account.lockedUntil },
    });
  });
}

/** One answer to all that is not right. */
const WRONG = refused(
  401,
  'wrong-password',
  say('Aanmelden is niet gelukt', 'Signing in did not succeed'),
  say(
    'Het e-mailadres of het wachtwoord klopt niet, of er is te vaak een verkeerd wachtwoord ingevuld. Wacht in dat laatste geval een kwartier, of vraag uw coördinator of beheerder om een link.',
    'The e-mail address or the password is wrong, or a wrong password was typed too often. In that case wait a quarter of an hour, or ask your coordinator or administrator for a link.',
  ),
);
