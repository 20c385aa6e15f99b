import { and, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { say } from '../../solver/domain/sentence.ts';
import { accounts } from '../store/tables/accounts.ts';
import { centres } from '../store/tables/centres.ts';
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
  /** For who has an account in several centres with the same password. */
  readonly centre?: string | undefined;
}

/**
 * Signs in by e-mail address and password. Each attempt is counted before its password is looked at, so that many at once
 * cannot slip by the lock-out, and costs one hash, whoever it is for: nobody outside learns whether an account exists, has a
 * password, is disabled or waits.
 *
 * One address may have an account in several centres, each with a password of its own: then it costs as many hashes, made
 * beside each other, and counts for each account whose password it is not. Who has the same password in several has to say
 * in which centre; an administrator is in none, and goes before.
 *
 * @param present hash of the session the browser comes with; it ends
 */
export async function signIn(
  context: AuthContext,
  { email, password, centre }: PasswordSignIn,
  present?: string,
): Promise<SignedIn | Refusal> {
  const atAddress = eq(sql`lower(${accounts.email})`, email.toLowerCase());
  const whose = and(atAddress, centre === undefined ? undefined : eq(accounts.centreId, centre));
  const attempts = await countAttempts(context, whose);
  const right = await thoseWith(context, attempts, password);
  for (const attempt of attempts)
    if (!right.includes(attempt) && attempt.lockedUntil !== null) await tellLockOut(context, attempt);
  const [first, ...others] = right;
  if (first === undefined) return WRONG;
  if (others.length > 0) await forgiveAttempts(context, right);
  const account = right.find(({ centreId }) => centreId === null) ?? first;
  if (others.length > 0 && account.centreId !== null) return whichCentre(context, right);
  const isOutdated = account.passwordHash !== null && context.hasher.isOutdated(account.passwordHash);
  return enter(context, account, {
    ...(isOutdated ? { passwordHash: await context.hasher.hash(password) } : {}),
    ...(present === undefined ? {} : { present }),
  });
}

/** Those whose password it is. */
async function thoseWith(
  { hasher }: AuthContext,
  attempts: readonly AccountRow[],
  password: string,
): Promise<readonly AccountRow[]> {
  if (attempts.length === 0) await hasher.verify(undefined, password);
  const isRight = await Promise.all(
    attempts.map(({ passwordHash }) => hasher.verify(passwordHash ?? undefined, password)),
  );
  return attempts.filter((_, index) => isRight[index]);
}

/** The password was right for all of these, though only one is entered. */
async function forgiveAttempts({ store }: AuthContext, right: readonly AccountRow[]): Promise<void> {
  const ids = right.map(({ id }) => id);
  await store.db
    .update(accounts)
    .set({ failedSignIns: 0, lockedUntil: null })
    .where(inArray(accounts.id, ids));
}

async function whichCentre({ store }: AuthContext, right: readonly AccountRow[]): Promise<Refusal> {
  const ids = right.map(({ id }) => id);
  const named = await store.db
    .select({ id: centres.id, name: centres.name })
    .from(accounts)
    .innerJoin(centres, eq(centres.id, accounts.centreId))
    .where(inArray(accounts.id, ids))
    .orderBy(centres.name);
  return {
    ...WHICH_CENTRE,
    errors: named.map(({ id, name }) => ({
      path: '/centre',
      text: say(`${name}: schrijf "${id}".`, `${name}: write "${id}".`),
    })),
  };
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

/** The accounts that may try, with this attempt counted as failed until it is shown to be right; in one statement. */
export async function countAttempts(
  { store, clock }: AuthContext,
  whose: SQL | undefined,
): Promise<readonly AccountRow[]> {
  const now = clock();
  return store.db
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

const WHICH_CENTRE = refused(
  409,
  'which-centre',
  say('In welk centrum?', 'In which centre?'),
  say(
    'U hebt met dit adres en dit wachtwoord een account in meer dan één centrum. Meld u opnieuw aan met het centrum erbij.',
    'You have an account with this address and this password in more than one centre. Sign in again and name the centre.',
  ),
);

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
