import { and, eq, isNull, sql } from 'drizzle-orm';
import { say } from '../../../solver/domain/sentence.ts';
import type { Audit, Tx } from '../../store/store.ts';
import { accounts, apiKeys } from '../../store/tables/accounts.ts';
import type { AuthContext } from '../auth-context.ts';
import { type LinkOutcome, linkFor } from '../links/link-to-account.ts';
import { withdrawLinks } from '../links/one-time-links.ts';
import type { AccountPrincipal } from '../principal.ts';
import { type Refusal, refused, refusedFields } from '../refusal.ts';
import { endOwnSessions } from '../sessions/sessions.ts';
import type { AccountRow } from '../sign-in.ts';
import { accountView } from './account-view.ts';
import { hasAdministrator, holdAccounts } from './administrators.ts';
import { placeFaults } from './invite.ts';
import { ACCOUNT_ROLES, type AccountRole, findManaged } from './managed-accounts.ts';

/** What of an account may be changed; what is left out stays. */
export interface AccountChange {
  readonly name?: string | undefined;
  readonly role?: AccountRole | undefined;
  readonly employer?: string | null | undefined;
  readonly disabled?: boolean | undefined;
}

export type ChangeOutcome =
  | { readonly kind: 'changed'; readonly account: AccountRow }
  | { readonly kind: 'stale'; readonly account: AccountRow }
  | { readonly kind: 'absent' }
  | Refusal;

/** Changes an account that one looks after. Whoever may do something else from now on has to sign in again; who is disabled cannot. */
export async function changeAccount(
  context: AuthContext,
  manager: AccountPrincipal,
  wanted: { readonly id: string; readonly version: number | undefined; readonly change: AccountChange },
): Promise<ChangeOutcome> {
  const now = context.clock();
  return context.store.change(manager.accountId, async (tx, audit) => {
    await holdAccounts(tx);
    const before = await findManaged(tx, manager, wanted.id);
    if (before === undefined) return { kind: 'absent' };
    if (before.version !== wanted.version) return { kind: 'stale', account: before };
    const next = changed(before, wanted.change, now);
    const refusal = await refusalOf(tx, manager, before, next);
    if (refusal !== undefined) return refusal;
    const { name, role, employer, disabledAt } = next;
    const kept = await tx
      .update(accounts)
      .set({ name, role, employer, disabledAt, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, before.id))
      .returning();
    const [account] = kept;
    if (account === undefined) return { kind: 'absent' };
    await audit({
      centreId: before.centreId,
      entity: 'accounts',
      entityKey: before.id,
      action: 'change',
      before: accountView(before),
      after: accountView(account),
    });
    await closeDoors(tx, audit, { before, account, now });
    return { kind: 'changed', account };
  });
}

/** A one-time link for somebody whose account one looks after. */
export async function linkToAccount(
  context: AuthContext,
  manager: AccountPrincipal,
  id: string,
): Promise<LinkOutcome | { readonly kind: 'absent' }> {
  if (id === manager.accountId) return OWN_LINK;
  return context.store.change(manager.accountId, async (tx, audit) => {
    const account = await findManaged(tx, manager, id);
    return account === undefined ? { kind: 'absent' } : linkFor(tx, audit, context, account);
  });
}

type Changed = Pick<AccountRow, 'name' | 'role' | 'employer' | 'disabledAt'>;

function changed(before: AccountRow, change: AccountChange, now: Date): Changed {
  const role = change.role ?? before.role;
  const kept = role === 'employer' ? before.employer : null;
  const employer = change.employer === undefined ? kept : change.employer;
  const disabledAt =
    change.disabled === undefined
      ? before.disabledAt
      : change.disabled
        ? (before.disabledAt ?? now.toISOString())
        : null;
  return { name: change.name ?? before.name, role, employer, disabledAt };
}

async function refusalOf(
  tx: Tx,
  manager: AccountPrincipal,
  before: AccountRow,
  next: Changed,
): Promise<Refusal | undefined> {
  const changesDoor = next.role !== before.role || next.disabledAt !== before.disabledAt;
  if (changesDoor && before.id === manager.accountId) return OWN_ROLE;
  if ((next.role === 'administrator') !== (before.role === 'administrator'))
    return refusedFields([{ path: '/role', text: NOT_THE_SAME_ACCOUNT }]);
  const place = { role: accountRole(next.role), centreId: before.centreId, employer: next.employer };
  const changesPlace = next.role !== before.role || next.employer !== before.employer;
  const faults = changesPlace ? await placeFaults(tx, manager, place) : [];
  if (faults.length > 0) return refusedFields(faults);
  const loses =
    before.role === 'administrator' && (next.role !== 'administrator' || next.disabledAt !== null);
  return loses && !(await hasAdministrator(tx, before.id)) ? LAST_ADMINISTRATOR : undefined;
}

/** What an account could do before, nobody does with a session that was opened then. */
async function closeDoors(
  tx: Tx,
  audit: Audit,
  { before, account, now }: { readonly before: AccountRow; readonly account: AccountRow; readonly now: Date },
): Promise<void> {
  const isDisabled = account.disabledAt !== null && before.disabledAt === null;
  const mayElse = account.role !== before.role || account.employer !== before.employer;
  if (isDisabled || mayElse) await endOwnSessions(tx, audit, account, 'all');
  if (isDisabled) await withdrawLinks(tx, account.id);
  if (!isDisabled && !mayElse) return;
  const revokedAt = now.toISOString();
  const revoked = await tx
    .update(apiKeys)
    .set({ revokedAt })
    .where(and(eq(apiKeys.accountId, account.id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  for (const { id } of revoked)
    await audit({
      centreId: account.centreId,
      entity: 'api_keys',
      entityKey: id,
      action: 'change',
      before: { revokedAt: null },
      after: { revokedAt },
    });
}

function accountRole(role: AccountRow['role']): AccountRole {
  const known = ACCOUNT_ROLES.find((one) => one === role);
  if (known === undefined) throw new Error(`an account with the role ${role}, which comes by link only`);
  return known;
}

const NOT_THE_SAME_ACCOUNT = say(
  'Een beheerder hoort bij geen centrum, alle anderen wel. Schakel dit account uit en nodig opnieuw uit met een ander adres.',
  'An administrator belongs to no centre, all others do. Disable this account and invite again with another address.',
);
const OWN_ROLE = refused(
  409,
  'own-account',
  say('Dit is uw eigen account', 'This is your own account'),
  say(
    'Uw eigen rol wijzigen of uzelf uitsluiten kan niet. Vraag het aan een andere beheerder of coördinator.',
    'You cannot change your own role or shut yourself out. Ask another administrator or coordinator.',
  ),
);
const OWN_LINK = refused(
  409,
  'own-account',
  say('Dit is uw eigen account', 'This is your own account'),
  say(
    'Wijzig uw wachtwoord onder uw account, of vraag een andere beheerder of coördinator om een link.',
    'Change your password under your account, or ask another administrator or coordinator for a link.',
  ),
);
const LAST_ADMINISTRATOR = refused(
  409,
  'last-administrator',
  say('Dit is de laatste beheerder', 'This is the last administrator'),
  say(
    'Er moet er altijd één zijn. Nodig eerst een andere beheerder uit.',
    'There must always be one. Invite another administrator first.',
  ),
);
