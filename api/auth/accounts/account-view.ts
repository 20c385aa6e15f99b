import type { Role } from '../../store/tables/accounts.ts';
import type { AccountRow } from '../sign-in.ts';

export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** An account as those who look after it see it, and as the audit keeps it: nothing of how it signs in but whether it can. */
export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly centreId: string | null;
  readonly employer: string | null;
  /** Invited: has not signed in yet, and has no password. */
  readonly state: AccountState;
  readonly createdAt: string;
}

export function accountView(account: AccountRow): AccountView {
  const { id, email, name, role, centreId, employer, createdAt } = account;
  return { id, email, name, role, centreId, employer, state: stateOf(account), createdAt };
}

function stateOf({ disabledAt, passwordHash, oidcSubject }: AccountRow): AccountState {
  if (disabledAt !== null) return 'disabled';
  return passwordHash === null && oidcSubject === null ? 'invited' : 'active';
}
