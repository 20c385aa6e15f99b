import * as openid from 'openid-client';
import { isLoopbackIssuer, type OidcClient } from './oidc-client.ts';

/** How long what a provider says of itself is held to be so. */
const KNOWN_MILLISECONDS = 60 * 60 * 1000;
const TIMEOUT_SECONDS = 10;

/** What the providers say of themselves, asked when first needed: the service starts also while one of them is down. */
export class Providers {
  readonly #known = new Map<string, { readonly until: number; readonly provider: openid.Configuration }>();

  /** @throws whatever keeps the provider from answering, or an issuer that calls itself something else */
  async of(client: OidcClient, now: Date): Promise<openid.Configuration> {
    const known = this.#known.get(client.issuer);
    if (known !== undefined && known.until > now.getTime()) return known.provider;
    const provider = await openid.discovery(
      new URL(client.issuer),
      client.clientId,
      undefined,
      openid.ClientSecretPost(client.clientSecret),
      {
        timeout: TIMEOUT_SECONDS,
        ...(isTriedOut(client.issuer) ? { execute: [openid.allowInsecureRequests] } : {}),
      },
    );
    this.#known.set(client.issuer, { until: now.getTime() + KNOWN_MILLISECONDS, provider });
    return provider;
  }
}

/** Without encryption, as only a provider on this machine may be asked. */
function isTriedOut(issuer: string): boolean {
  return issuer.startsWith('http:') && isLoopbackIssuer(issuer);
}
