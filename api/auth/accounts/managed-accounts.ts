import { and, asc, eq, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../store/store.ts';
import { accounts, type Role } from '../../store/tables/accounts.ts';
import type { AccountPrincipal } from '../principal.ts';
import type { AccountRow } from '../sign-in.ts';
import type { AccountState } from './account-view.ts';

/** Mentors and trainees come by link and have no account. */
export const ACCOUNT_ROLES = [
  'administrator',
  'coordinator',
  'employer',
  'researcher',
] as const satisfies readonly Role[];
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** The roles that one may give. A coordinator looks after its own centre, where there are no administrators. */
export function givableRoles(manager: AccountPrincipal): readonly AccountRole[] {
  if (manager.role === 'administrator') return ACCOUNT_ROLES;
  return manager.role === 'coordinator' ? ['coordinator', 'employer', 'researcher'] : [];
}

export interface AccountFilter {
  readonly role?: AccountRole | undefined;
  readonly state?: AccountState | undefined;
  readonly centre?: string | undefined;
}

/** The accounts that one looks after, by e-mail address. @param page `after`: address in small letters and id to go on from */
export async function listAccounts(
  db: Db,
  manager: AccountPrincipal,
  filter: AccountFilter,
  page: { readonly limit: number; readonly after: readonly [address: string, id: string] | undefined },
): Promise<readonly AccountRow[]> {
  const address = sql<string>`lower(${accounts.email})`;
  return db
    .select()
    .from(accounts)
    .where(
      and(
        managedBy(manager),
        filter.role === undefined ? undefined : eq(accounts.role, filter.role),
        filter.centre === undefined ? undefined : eq(accounts.centreId, filter.centre),
        filter.state === undefined ? undefined : inState(filter.state),
        page.after === undefined
          ? undefined
          : sql`(${address}, ${accounts.id}::text) > (${page.after[0]}, ${page.after[1]})`,
      ),
    )
    .orderBy(asc(address), asc(sql`${accounts.id}::text`))
    .limit(page.limit);
}

/** An account that one looks after; nothing where it is not there or somebody else's. */
export async function findManaged(
  db: Db,
  manager: AccountPrincipal,
  id: string,
): Promise<AccountRow | undefined> {
  const rows = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), managedBy(manager)));
  return rows[0];
}

function managedBy(manager: AccountPrincipal): SQL | undefined {
  if (manager.role === 'administrator') return undefined;
  if (manager.role !== 'coordinator' || manager.centreId === null) return sql`false`;
  return and(eq(accounts.centreId, manager.centreId), ne(accounts.role, 'administrator'));
}

function inState(state: AccountState): SQL | undefined {
  if (state === 'disabled') return isNotNull(accounts.disabledAt);
  const signsIn = or(isNotNull(accounts.passwordHash), isNotNull(accounts.oidcSubject));
  const neverDid = and(isNull(accounts.passwordHash), isNull(accounts.oidcSubject));
  return and(isNull(accounts.disabledAt), state === 'active' ? signsIn : neverDid);
}
