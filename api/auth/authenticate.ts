import { say } from '../../solver/domain/sentence.ts';
import type { AuthContext } from './auth-context.ts';
import { KEY_PREFIX, keyPrincipal } from './keys/api-keys.ts';
import { linkPrincipal } from './links/feed-links.ts';
import { type AccountPrincipal, NOBODY, type Principal } from './principal.ts';
import { type Refusal, refused } from './refusal.ts';
import { cookieNames, readCookie } from './sessions/cookies.ts';
import { foreignOrigin, type HeaderOf, isUnsafe, wrongCsrfToken } from './sessions/csrf.ts';
import { type FoundSession, findSession, markSeen } from './sessions/sessions.ts';

/** What of a request says who sends it. */
export interface Credentials {
  readonly method: string;
  readonly header: HeaderOf;
  /** Where the address itself holds a calendar link's token: that, and nothing else, says who comes. */
  readonly linkToken?: string;
}

/**
 * Who sends a request: a calendar link in the address, else `Authorization: Bearer` with an API key or a calendar link's token,
 * else the session cookie; nobody, where there is none of these or the session has ended. Refused is what was sent to open a
 * door and does not (404 for an address, 401 for a key), and a change that another site asks of a browser.
 */
export async function authenticate(
  context: AuthContext,
  { method, header, linkToken }: Credentials,
): Promise<Principal | Refusal> {
  if (linkToken !== undefined) return (await byLink(context, linkToken)) ?? NO_SUCH_LINK;
  const authorization = header('authorization');
  if (authorization !== undefined) return bearer(context, authorization);

  const publicUrl = context.settings.publicUrl();
  const foreign = isUnsafe(method) ? foreignOrigin(header, publicUrl) : undefined;
  if (foreign !== undefined) return foreign;
  const token = readCookie(header('cookie'), cookieNames(publicUrl).session);
  const now = context.clock();
  const found = token === undefined ? undefined : await findSession(context.store.db, token, now);
  if (found === undefined) return NOBODY;
  const withoutToken = isUnsafe(method) ? wrongCsrfToken(header, found.session.csrfHash) : undefined;
  if (withoutToken !== undefined) return withoutToken;
  await markSeen(context.store, found.session, now);
  return sessionPrincipal(found);
}

async function bearer(context: AuthContext, authorization: string): Promise<Principal | Refusal> {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return NOT_KNOWN;
  const principal = token.startsWith(KEY_PREFIX)
    ? await keyPrincipal(context.store, token, context.clock())
    : await byLink(context, token);
  return principal ?? NOT_KNOWN;
}

function byLink({ links, store }: AuthContext, token: string): Promise<Principal | undefined> {
  return linkPrincipal(links, store.db, token);
}

function sessionPrincipal({ session, account }: FoundSession): AccountPrincipal {
  return {
    kind: 'account',
    accountId: account.id,
    role: account.role,
    centreId: account.centreId,
    employer: account.employer,
    scopes: 'all',
    via: 'session',
    session: session.tokenHash,
  };
}

const NOT_KNOWN = refused(
  401,
  'unknown-key',
  say('Deze sleutel opent niets', 'This key opens nothing'),
  say(
    'Hij bestaat niet, is vervallen of is ingetrokken. Maak een nieuwe onder uw account.',
    'It does not exist, has expired or was revoked. Make a new one under your account.',
  ),
);
const NO_SUCH_LINK = refused(
  404,
  'not-found',
  say('Hier is niets', 'There is nothing here'),
  say(
    'De link bestaat niet of is ingetrokken. Vraag de coördinator een nieuwe.',
    'The link does not exist or was revoked. Ask the coordinator for a new one.',
  ),
);
