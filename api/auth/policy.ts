import type { Role } from '../store/tables/accounts.ts';
import type { Principal, Scope } from './principal.ts';

/** Who a route is open to. `nobody` opens it to all, signed in or not. */
export type Entrant = Role | 'link' | 'nobody';

/**
 * What each role may do at all. An administrator looks after accounts, centres and backups; with `plan` it and
 * a researcher have experiments planned, and no semester: no other route of that scope names them, and none with
 * trainees' or mentors' data names an administrator. A coordinator's `admin` reaches the accounts of its own centre.
 * Mentors and trainees have no account; a link only reads.
 */
export const ROLE_SCOPES: Readonly<Record<Role | 'link', readonly Scope[]>> = {
  administrator: ['read', 'write', 'plan', 'admin'],
  coordinator: ['read', 'write', 'plan', 'admin'],
  employer: ['read', 'write'],
  researcher: ['read', 'plan'],
  mentor: [],
  trainee: [],
  link: ['read'],
};

/**
 * May `principal` enter a route, and if not, why: `sign-in` who is nobody yet (401), `role` for whom the route is not there
 * (404), `scope` whose API key was made for less (403).
 */
export type Entry = 'in' | 'sign-in' | 'role' | 'scope';

/** Whether one comes in at all; which rows one sees is the route's own question. */
export function entry(principal: Principal, roles: readonly Entrant[], scope: Scope): Entry {
  if (roles.includes('nobody')) return 'in';
  if (principal.kind === 'nobody') return 'sign-in';
  const entrant = principal.kind === 'link' ? 'link' : principal.role;
  if (!roles.includes(entrant) || !ROLE_SCOPES[entrant].includes(scope)) return 'role';
  if (principal.kind === 'account' && principal.scopes !== 'all' && !principal.scopes.includes(scope))
    return 'scope';
  return 'in';
}

/** `entry`, for who only asks whether. */
export function mayEnter(principal: Principal, roles: readonly Entrant[], scope: Scope): boolean {
  return entry(principal, roles, scope) === 'in';
}
