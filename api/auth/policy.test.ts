import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../store/tables/accounts.ts';
import { entry, mayEnter, ROLE_SCOPES } from './policy.ts';
import { type AccountPrincipal, NOBODY, type Scope } from './principal.ts';

function someone(role: Role, scopes: AccountPrincipal['scopes'] = 'all'): AccountPrincipal {
  const via = scopes === 'all' ? 'session' : 'api-key';
  return { kind: 'account', accountId: 'a', role, centreId: 'c', employer: null, scopes, via };
}
const LINK = { kind: 'link', feedId: 'f', semesterId: 's', owner: 'trainee', ownerKey: 't1' } as const;

describe('who enters a route', () => {
  it('is whoever has one of its roles, or everyone where it is open to nobody', () => {
    expect(mayEnter(someone('coordinator'), ['coordinator'], 'plan')).toBe(true);
    expect(mayEnter(NOBODY, ['nobody'], 'read')).toBe(true);
    expect(mayEnter(someone('researcher'), ['nobody'], 'read')).toBe(true);
    expect(mayEnter(LINK, ['coordinator', 'link'], 'read')).toBe(true);
  });

  it('is asked to sign in only where it is nobody yet', () => {
    expect(entry(NOBODY, ['coordinator'], 'read')).toBe('sign-in');
    expect(entry(someone('employer'), ['coordinator'], 'read')).toBe('role');
    expect(entry(LINK, ['coordinator'], 'read')).toBe('role');
  });

  it.each<[Role, Scope]>([
    ['employer', 'plan'],
    ['employer', 'admin'],
    ['researcher', 'write'],
    ['mentor', 'read'],
    ['trainee', 'read'],
  ])('does not enter as %s for %s, even where the route names the role', (role, scope) => {
    expect(entry(someone(role), [role], scope)).toBe('role');
  });

  it('never changes anything with a calendar link', () => {
    expect(entry(LINK, ['link'], 'write')).toBe('role');
  });

  it('enters with a key only for what the key was made for, and never for more than the role', () => {
    expect(entry(someone('coordinator', ['read']), ['coordinator'], 'read')).toBe('in');
    expect(entry(someone('coordinator', ['read']), ['coordinator'], 'write')).toBe('scope');
    expect(entry(someone('researcher', ['read', 'write']), ['researcher'], 'write')).toBe('role');
  });

  it('is settled for every role', () => {
    expect(Object.keys(ROLE_SCOPES).sort()).toEqual([...ROLES, 'link'].sort());
  });
});
