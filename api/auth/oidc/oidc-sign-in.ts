import { eq } from 'drizzle-orm';
import * as openid from 'openid-client';
import { say } from '../../../solver/domain/sentence.ts';
import { centres } from '../../store/tables/centres.ts';
import type { AuthContext } from '../auth-context.ts';
import { type Refusal, refused } from '../refusal.ts';
import { secondsAfter } from '../sessions/session-times.ts';
import { enter, type SignedIn } from '../sign-in.ts';
import { invitedAccount } from './invited-account.ts';
import { ATTEMPT_SECONDS, attemptCookie, type OidcAttempt, ownPath } from './oidc-attempt.ts';
import type { OidcClient } from './oidc-client.ts';

/** Where the provider sends the browser back to; to be registered there. */
export const CALLBACK_PATH = '/v1/oidc/callback';

export interface Departure {
  readonly kind: 'departure';
  /** Of the provider: the browser goes there. */
  readonly url: string;
  /** Value of the cookie that comes back with it. */
  readonly cookie: string;
}

/** Leaves for the provider of a centre: authorization code with PKCE, state and nonce. */
export async function leaveForProvider(
  context: AuthContext,
  centre: string,
  returnTo: string | undefined,
): Promise<Departure | Refusal> {
  const client = await clientOf(context, centre);
  if (client === undefined) return NO_PROVIDER;
  const now = context.clock();
  const publicUrl = context.settings.publicUrl();
  const provider = await answering(() => context.providers.of(client, now));
  if ('kind' in provider) return provider;
  const attempt: OidcAttempt = {
    centre,
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
    returnTo: ownPath(returnTo, publicUrl),
    until: secondsAfter(now, ATTEMPT_SECONDS),
  };
  const url = openid.buildAuthorizationUrl(provider, {
    redirect_uri: `${publicUrl}${CALLBACK_PATH}`,
    scope: 'openid email profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { kind: 'departure', url: url.href, cookie: attemptCookie(attempt) };
}

/**
 * Comes back from the provider: what it answers is held to what it was asked, and signs in the account of this centre that it belongs
 * to. Nobody makes an account this way.
 *
 * @param answer the fields after the question mark
 * @param present hash of the session the browser comes with; it ends
 */
export async function comeBack(
  context: AuthContext,
  attempt: OidcAttempt | undefined,
  answer: Readonly<Record<string, string>>,
  present?: string,
): Promise<SignedIn | Refusal> {
  if (attempt === undefined) return NOT_ASKED;
  const client = await clientOf(context, attempt.centre);
  if (client === undefined) return NO_PROVIDER;
  const provider = await answering(() => context.providers.of(client, context.clock()));
  if ('kind' in provider) return provider;
  const back = new URL(`${context.settings.publicUrl()}${CALLBACK_PATH}`);
  back.search = new URLSearchParams(answer).toString();
  const person = await answering(() => whoCame(provider, back, attempt));
  if ('kind' in person) return person;
  const account = await invitedAccount(context.store, {
    centre: attempt.centre,
    issuer: client.issuer,
    subject: person.subject,
    verifiedEmail: person.verifiedEmail,
  });
  if (account === undefined) return person.verifiedEmail === undefined ? UNVERIFIED : NOT_INVITED;
  return enter(context, account, present === undefined ? {} : { present });
}

interface Person {
  readonly subject: string;
  /** Undefined where the provider does not say that it is the person's own. */
  readonly verifiedEmail: string | undefined;
}

/** Most providers tell the address only when asked for it apart. */
async function whoCame(provider: openid.Configuration, back: URL, attempt: OidcAttempt): Promise<Person> {
  const tokens = await openid.authorizationCodeGrant(provider, back, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('the provider answered without an ID token');
  const hasMore = provider.serverMetadata().userinfo_endpoint !== undefined;
  const told =
    claims.email === undefined && hasMore
      ? await openid.fetchUserInfo(provider, tokens.access_token, claims.sub)
      : claims;
  const { email, email_verified: isVerified } = told;
  return {
    subject: claims.sub,
    verifiedEmail: typeof email === 'string' && isVerified === true ? email : undefined,
  };
}

async function clientOf({ store, settings }: AuthContext, centre: string): Promise<OidcClient | undefined> {
  const [found] = await store.db
    .select({ issuer: centres.oidcIssuer })
    .from(centres)
    .where(eq(centres.id, centre));
  return settings.oidc.find(({ issuer }) => issuer === found?.issuer);
}

/** What it answers, or why not: what does not fit is refused, and only what is no answer at all is to be tried again later. */
async function answering<T extends object>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (thrown) {
    return isNoAnswer(thrown) ? PROVIDER_AWAY : NOT_ASKED;
  }
}

/** `fetch` throws a TypeError where nobody answers, and a TimeoutError where it takes too long. */
function isNoAnswer(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return thrown.message === 'fetch failed' || thrown.name === 'TimeoutError' || isNoAnswer(thrown.cause);
}

const TITLE = say('Aanmelden is niet gelukt', 'Signing in did not succeed');
const NO_PROVIDER = refused(
  404,
  'not-found',
  say('Hier is niets', 'There is nothing here'),
  say(
    'Dit centrum heeft geen eigen aanmelddienst. Meld u aan met e-mailadres en wachtwoord.',
    'This centre has no sign-in provider of its own. Sign in with e-mail address and password.',
  ),
);
const PROVIDER_AWAY = refused(
  503,
  'provider-away',
  TITLE,
  say(
    'De aanmelddienst van uw centrum antwoordt niet. Probeer het straks opnieuw.',
    'The sign-in provider of your centre does not answer. Try again later.',
  ),
  { retryAfter: 60 },
);
const NOT_ASKED = refused(
  400,
  'provider-refused',
  TITLE,
  say(
    'Wat de aanmelddienst van uw centrum antwoordde, past niet bij wat gevraagd was, of het duurde te lang. Begin opnieuw.',
    'What the sign-in provider of your centre answered does not fit what it was asked, or it took too long. Begin again.',
  ),
);
const UNVERIFIED = refused(
  403,
  'address-unverified',
  TITLE,
  say(
    'De aanmelddienst van uw centrum bevestigt niet dat dit e-mailadres van u is. Vraag de beheerder ervan om dat na te kijken.',
    'The sign-in provider of your centre does not confirm that this e-mail address is yours. Ask who runs it to look into that.',
  ),
);
const NOT_INVITED = refused(
  403,
  'not-invited',
  TITLE,
  say(
    'Voor dit e-mailadres is er in dit centrum geen account. Vraag uw coördinator om een uitnodiging.',
    'There is no account for this e-mail address in this centre. Ask your coordinator for an invitation.',
  ),
);
