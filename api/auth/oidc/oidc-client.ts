/** What a centre's provider knows this service as. */
export interface OidcClient {
  /** As the provider writes it itself, also whether it ends in a slash. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Addresses of this machine itself: the only ones without encryption, for a provider under test. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether this issuer may be asked over http; all others are over https. */
export function isLoopbackIssuer(issuer: string): boolean {
  return URL.canParse(issuer) && LOOPBACK.has(new URL(issuer).hostname);
}
