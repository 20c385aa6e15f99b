import { eq, sql } from 'drizzle-orm';
import { say } from '../../../solver/domain/sentence.ts';
import { accounts } from '../../store/tables/accounts.ts';
import { centres } from '../../store/tables/centres.ts';
import type { AuthContext } from '../auth-context.ts';
import { withdrawLinks } from '../links/one-time-links.ts';
import { type PasswordOwner, passwordFaults } from '../passwords/password-rules.ts';
import type { AccountPrincipal } from '../principal.ts';
import { type Refusal, refusedFields } from '../refusal.ts';
import { endOwnSessions } from '../sessions/sessions.ts';
import { countAttempts, enter, type SignedIn } from '../sign-in.ts';

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

/**
 * Gives one's own account another password and signs in anew: every session there was ends, this one too. The present password
 * is asked for, and wrong ones count for the lock-out: a session left open is no way to guess it.
 */
export async function changeOwnPassword(
  context: AuthContext,
  owner: AccountPrincipal,
  { current, password }: PasswordChange,
): Promise<SignedIn | Refusal> {
  const known = await ownerOf(context, owner.accountId);
  const faults = passwordFaults(password, known);
  if (faults.length > 0) return refusedFields(faults.map((text) => ({ path: '/password', text })));
  const [attempt] = await countAttempts(context, eq(accounts.id, owner.accountId));
  const isRight = await context.hasher.verify(attempt?.passwordHash ?? undefined, current);
  if (attempt === undefined || !isRight) return refusedFields([{ path: '/current', text: WRONG_CURRENT }]);

  const passwordHash = await context.hasher.hash(password);
  await context.store.change(owner.accountId, async (tx, audit) => {
    await tx
      .update(accounts)
      .set({ passwordHash, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, attempt.id));
    await withdrawLinks(tx, attempt.id);
    await endOwnSessions(tx, audit, attempt, 'all');
    await audit({
      centreId: attempt.centreId,
      entity: 'accounts',
      entityKey: attempt.id,
      action: 'change',
      after: { password: 'new' },
    });
  });
  return enter(context, attempt);
}

async function ownerOf({ store }: AuthContext, id: string): Promise<PasswordOwner> {
  const [found] = await store.db
    .select({ email: accounts.email, name: accounts.name, centre: centres.name })
    .from(accounts)
    .leftJoin(centres, eq(centres.id, accounts.centreId))
    .where(eq(accounts.id, id));
  if (found === undefined) throw new Error(`account ${id} has a session and is not there`);
  const { centre, ...owner } = found;
  return centre === null ? owner : { ...owner, centre };
}

const WRONG_CURRENT = say(
  'Dit is niet uw huidige wachtwoord, of er is te vaak een verkeerd ingevuld: wacht dan een kwartier. Bent u het vergeten, vraag dan een link.',
  'This is not your present password, or a wrong one was typed too often: then wait a quarter of an hour. If you forgot it, ask for a link.',
);
