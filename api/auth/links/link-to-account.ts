import { and, eq, sql } from 'drizzle-orm';
import { say } from '../../../solver/domain/sentence.ts';
import type { Audit, Tx } from '../../store/store.ts';
import { accounts } from '../../store/tables/accounts.ts';
import { centres } from '../../store/tables/centres.ts';
import { accountView } from '../accounts/account-view.ts';
import type { AuthContext } from '../auth-context.ts';
import { type Refusal, refused } from '../refusal.ts';
import type { AccountRow } from '../sign-in.ts';
import { type MadeLink, makeLink } from './one-time-links.ts';

export type LinkOutcome = ({ readonly kind: 'made' } & MadeLink) | Refusal;

type Linking = Pick<AuthContext, 'clock' | 'settings'>;

/**
 * A link with which the owner of an account gives it a password: forgotten, or never given. The one before opens nothing
 * any more. Whoever calls this has seen to it that the asker may.
 */
export async function linkFor(
  tx: Tx,
  audit: Audit,
  { clock, settings }: Linking,
  account: AccountRow,
): Promise<LinkOutcome> {
  const { state } = accountView(account);
  if (state === 'disabled') return DISABLED;
  const purpose = state === 'invited' ? 'invitation' : 'password';
  const made = await makeLink(tx, audit, settings.publicUrl(), { purpose, account, now: clock() });
  return { kind: 'made', ...made };
}

/** As the audit names who reads the database itself: there is no account to go by. */
export const ON_THE_MACHINE = 'command-line';

export type MachineLink =
  | { readonly kind: 'made'; readonly account: AccountRow; readonly made: MadeLink }
  | { readonly kind: 'absent' }
  /** The address has an account in each of these centres: which one is meant has to be said. */
  | { readonly kind: 'several'; readonly centres: readonly { readonly id: string; readonly name: string }[] }
  | Refusal;

/**
 * The same on the machine that keeps the database, where the only administrator lost the password. Who can read the
 * database can do anything already; this way it is in the audit.
 *
 * @param wanted `centre` for an address with accounts in several; without it an administrator's goes before all others
 */
export async function linkOnMachine(
  context: Linking & Pick<AuthContext, 'store'>,
  { email, centre }: { readonly email: string; readonly centre?: string | undefined },
): Promise<MachineLink> {
  return context.store.change(ON_THE_MACHINE, async (tx, audit): Promise<MachineLink> => {
    const found = await tx
      .select({ account: accounts, centre: { id: centres.id, name: centres.name } })
      .from(accounts)
      .leftJoin(centres, eq(centres.id, accounts.centreId))
      .where(
        and(
          eq(sql`lower(${accounts.email})`, email.toLowerCase()),
          centre === undefined ? undefined : eq(sql`${accounts.centreId}::text`, centre),
        ),
      )
      .orderBy(centres.name);
    const [first, ...others] = found;
    if (first === undefined) return { kind: 'absent' };
    const { account } = found.find((one) => one.centre === null) ?? first;
    if (account.centreId !== null && others.length > 0)
      return { kind: 'several', centres: found.flatMap((one) => one.centre ?? []) };
    const outcome = await linkFor(tx, audit, context, account);
    return outcome.kind === 'refused' ? outcome : { kind: 'made', account, made: outcome };
  });
}

const DISABLED = refused(
  409,
  'account-disabled',
  say('Dit account is uitgeschakeld', 'This account is disabled'),
  say('Schakel het eerst weer in; maak dan een link.', 'Enable it first; then make a link.'),
);
