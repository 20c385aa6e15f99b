import type { Role } from '../store/tables/accounts.ts';
import type { FeedOwner } from '../store/tables/calendars.ts';

/**
 * What a request may do. `read` looks, `write` changes what a semester holds, `plan` starts planning, has experiments
 * planned and leads a plan through its life, `admin` is for accounts, centres and backups.
 */
export const SCOPES = ['read', 'write', 'plan', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Someone with an account, signed in or by a key. */
export interface AccountPrincipal {
  readonly kind: 'account';
  readonly accountId: string;
  readonly role: Role;
  /** None for an administrator. */
  readonly centreId: string | null;
  /** For an employer: its id in the semesters of the centre. */
  readonly employer: string | null;
  /** Of the API key; a session may do all that the role may. */
  readonly scopes: readonly Scope[] | 'all';
  readonly via: 'session' | 'api-key';
  /** Hash of the session's token, where there is a session: it says which of one's sessions this is. */
  readonly session?: string;
}

/** Whoever holds a calendar link: a mentor's or a trainee's own rota, a unit's, an employer's. */
export interface LinkPrincipal {
  readonly kind: 'link';
  readonly feedId: string;
  readonly semesterId: string;
  readonly owner: FeedOwner;
  readonly ownerKey: string;
}

/** Who asks. */
export type Principal = AccountPrincipal | LinkPrincipal | { readonly kind: 'nobody' };

export const NOBODY: Principal = { kind: 'nobody' };
