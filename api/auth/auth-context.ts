import { AskedAtOnce } from '../store/asked-at-once.ts';
import type { Store } from '../store/store.ts';
import type { LinkLookUp } from './links/feed-links.ts';
import type { OidcClient } from './oidc/oidc-client.ts';
import { Providers } from './oidc/providers.ts';
import { argon2id, type PasswordHasher } from './passwords/password-hasher.ts';

export interface AuthSettings {
  /**
   * What people type to reach the service, without a slash at the end. Asked each time: on a free port it is known only once
   * the service listens.
   */
  readonly publicUrl: () => string;
  /** Of the centres that sign in at a provider of their own: known here by its issuer, which the centre names. */
  readonly oidc: readonly OidcClient[];
}

/** What everything about accounts works with. */
export interface AuthContext {
  readonly store: Store;
  readonly clock: () => Date;
  readonly settings: AuthSettings;
  readonly hasher: PasswordHasher;
  readonly providers: Providers;
  readonly links: LinkLookUp;
}

/** Everything about accounts, on this store. */
export function authOn(store: Store, clock: () => Date, settings: AuthSettings): AuthContext {
  return { store, clock, settings, hasher: argon2id, providers: new Providers(), links: new AskedAtOnce() };
}
