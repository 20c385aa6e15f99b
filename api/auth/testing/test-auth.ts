import type { Store } from '../../store/store.ts';
import { accounts, type Role } from '../../store/tables/accounts.ts';
import { centres } from '../../store/tables/centres.ts';
import { type AuthContext, authOn } from '../auth-context.ts';
import { argon2id } from '../passwords/password-hasher.ts';
import type { AccountRow } from '../sign-in.ts';
import { type CountingHasher, countingHasher } from './counting-hasher.ts';

export const PASSWORD = 'zeven paarse eenden';
const START = '2026-11-22T12:00:00.000Z';

export interface TestAuth extends AuthContext {
  readonly hasher: CountingHasher;
  readonly pass: (seconds: number) => void;
}

/** Accounts on this store, with a clock that only moves when told. */
export function testAuth(store: Store, publicUrl = 'https://stageplan.test'): TestAuth {
  let now = Date.parse(START);
  const settings = { publicUrl: () => publicUrl, oidc: [] };
  return {
    ...authOn(store, () => new Date(now), settings),
    hasher: countingHasher(),
    pass: (seconds) => {
      now += seconds * 1000;
    },
  };
}

export interface TestAccount {
  readonly email: string;
  readonly role?: Role;
  readonly centreId?: string | null;
  /** None for somebody who was invited. */
  readonly password?: string | null;
  readonly disabled?: boolean;
}

export async function addAccount(store: Store, given: TestAccount): Promise<AccountRow> {
  const { email, role = 'administrator', centreId = null, password = PASSWORD, disabled = false } = given;
  const passwordHash = password === null ? null : await hashed(password);
  const disabledAt = disabled ? START : null;
  const row = { email, name: 'An Peeters', role, centreId, passwordHash, disabledAt };
  const [account] = await store.db.insert(accounts).values(row).returning();
  if (account === undefined) throw new Error('the account was not made');
  return account;
}

/** Hashing is slow on purpose; most have the same password here. */
const hashes = new Map<string, Promise<string>>();

function hashed(password: string): Promise<string> {
  const known = hashes.get(password) ?? argon2id.hash(password);
  hashes.set(password, known);
  return known;
}

export async function addCentre(
  store: Store,
  name: string,
  oidcIssuer: string | null = null,
): Promise<string> {
  const [centre] = await store.db.insert(centres).values({ name, oidcIssuer }).returning();
  if (centre === undefined) throw new Error('the centre was not made');
  return centre.id;
}
