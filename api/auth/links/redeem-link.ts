import { and, eq, isNull, sql } from 'drizzle-orm';
import { say } from '../../../solver/domain/sentence.ts';
import type { Audit, Tx } from '../../store/store.ts';
import { accounts } from '../../store/tables/accounts.ts';
import { hasAdministrator, holdAccounts } from '../accounts/administrators.ts';
import type { AuthContext } from '../auth-context.ts';
import { passwordFaults } from '../passwords/password-rules.ts';
import { type Refusal, refused, refusedFields } from '../refusal.ts';
import { endOwnSessions } from '../sessions/sessions.ts';
import { type AccountRow, enter, type SignedIn } from '../sign-in.ts';
import { type FoundLink, findLink, useUp, withdrawLinks } from './one-time-links.ts';

export interface Redemption {
  readonly token: string;
  readonly password: string;
  /** For the set-up: who the first administrator is. */
  readonly email?: string;
  readonly name?: string;
}

/** Uses a one-time link: gives its account a password (for the set-up: makes it) and signs in. */
export async function redeemLink(
  context: AuthContext,
  redemption: Redemption,
  present?: string,
): Promise<SignedIn | Refusal> {
  const { token, password } = redemption;
  const now = context.clock();
  const found = await findLink(context.store.db, token, now);
  if (found === undefined) return LINK_ENDED;
  const owner = ownerOf(found, redemption);
  if ('kind' in owner) return owner;
  const faults = passwordFaults(password, owner);
  if (faults.length > 0) return refusedFields(faults.map((text) => ({ path: '/password', text })));

  const passwordHash = await context.hasher.hash(password);
  const actor = found.account?.id ?? 'set-up';
  const account = await context.store.change(actor, async (tx, audit) => {
    await holdAccounts(tx);
    if (!(await useUp(tx, audit, token, now))) return undefined;
    await withdrawLinks(tx, found.account?.id ?? null, token);
    if (found.account !== null) return givePassword(tx, audit, found.account.id, passwordHash);
    return (await hasAdministrator(tx))
      ? undefined
      : firstAdministrator(tx, audit, { ...owner, passwordHash });
  });
  return account === undefined
    ? LINK_ENDED
    : enter(context, account, present === undefined ? {} : { present });
}

/** Whom the password is for; the set-up has to say so, another link may not. */
function ownerOf({ purpose, account, centre }: FoundLink, { email, name }: Redemption) {
  if (account !== null)
    return { email: account.email, name: account.name, ...(centre === null ? {} : { centre }) };
  const missing = [
    ...(email === undefined ? [{ path: '/email', text: NEEDED }] : []),
    ...(name === undefined ? [{ path: '/name', text: NEEDED }] : []),
  ];
  if (purpose !== 'set-up' || email === undefined || name === undefined) return refusedFields(missing);
  return { email, name };
}

/** Whoever was signed in with the password before is not any more. */
async function givePassword(
  tx: Tx,
  audit: Audit,
  accountId: string,
  passwordHash: string,
): Promise<AccountRow | undefined> {
  const changed = await tx
    .update(accounts)
    .set({ passwordHash, failedSignIns: 0, lockedUntil: null, version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)))
    .returning();
  const [account] = changed;
  if (account === undefined) return undefined;
  await endOwnSessions(tx, audit, account, 'all');
  await audit({
    centreId: account.centreId,
    entity: 'accounts',
    entityKey: accountId,
    action: 'change',
    after: { password: 'new' },
  });
  return account;
}

async function firstAdministrator(
  tx: Tx,
  audit: Audit,
  given: { readonly email: string; readonly name: string; readonly passwordHash: string },
): Promise<AccountRow | undefined> {
  const { email, name, passwordHash } = given;
  const made = await tx
    .insert(accounts)
    .values({ email, name, role: 'administrator', passwordHash })
    .onConflictDoNothing()
    .returning();
  const [account] = made;
  if (account === undefined) return undefined;
  const after = { email, name, role: account.role };
  await audit({ entity: 'accounts', entityKey: account.id, action: 'create', after });
  return account;
}

const NEEDED = say(
  'Dit is nodig om de eerste beheerder te maken. Vul het in.',
  'This is needed to make the first administrator. Fill it in.',
);
export const LINK_ENDED = refused(
  404,
  'link-ended',
  say('Deze link opent niets meer', 'This link opens nothing any more'),
  say(
    'Hij is al gebruikt, verlopen of vervangen door een nieuwe. Vraag uw coördinator of beheerder een nieuwe.',
    'It was used, has expired or was replaced by a new one. Ask your coordinator or administrator for a new one.',
  ),
);
