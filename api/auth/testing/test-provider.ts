/** A real OpenID Connect provider on this machine, at which a test signs in as whoever it says. */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import type { OidcClient } from '../oidc/oidc-client.ts';

export interface TestPerson {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
}

export interface TestProvider {
  readonly client: OidcClient;
  /** Goes where the service sent the browser, signs in as this person, and tells where the browser is sent back to. */
  readonly signIn: (url: string, person: TestPerson) => Promise<string>;
  readonly close: () => Promise<void>;
}

const CALLBACK = 'http://127.0.0.1/v1/oidc/callback';

export async function testProvider(): Promise<TestProvider> {
  const people = new Map<string, TestPerson>();
  const next = { sub: '' };
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider has no port');
  const client = {
    issuer: `http://127.0.0.1:${address.port}`,
    clientId: 'stageplan',
    clientSecret: 'het geheim van de test',
  };
  const provider = new Provider(client.issuer, configuration(client, people));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void answer(request, response);
    void provider.interactionFinished(request, response, {
      login: { accountId: next.sub },
      consent: {},
    });
  });
  return {
    client,
    signIn: async (url, person) => {
      people.set(person.sub, person);
      next.sub = person.sub;
      return followed(url, client.issuer);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function configuration(client: OidcClient, people: ReadonlyMap<string, TestPerson>): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a key of the test'] },
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        token_endpoint_auth_method: 'client_secret_post' as const,
        application_type: 'native' as const,
        redirect_uris: [CALLBACK],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...(people.get(sub) ?? { sub }) }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: client.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  };
}

async function followed(start: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    url = new URL(location, url).href;
    if (!url.startsWith(issuer)) return url;
  }
  throw new Error('the provider keeps sending the browser on');
}
