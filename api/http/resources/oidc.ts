/** Signing in at the provider of one's own centre (OpenID Connect). */
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import { ATTEMPT_SECONDS, readAttempt } from '../../auth/oidc/oidc-attempt.ts';
import { CALLBACK_PATH, comeBack, leaveForProvider } from '../../auth/oidc/oidc-sign-in.ts';
import { cookieNames, oidcCookie, readCookie, sessionCookies } from '../../auth/sessions/cookies.ts';
import { type Route, route } from '../route.ts';
import { authOf, granted, presentSession } from './own-account.ts';

const TAG = 'Aanmelden';

/** What OAuth allows in its fields (RFC 6749, appendix A). */
const PRINTABLE = /^[ -~]*$/;

const start = route({
  method: 'get',
  path: '/v1/oidc/{centre}/start',
  summary: say('Naar de aanmelddienst van een centrum', 'To the sign-in provider of a centre'),
  description: say('Een browser wordt erheen gestuurd.', 'A browser is sent there.'),
  tag: TAG,
  roles: ['nobody'],
  scope: 'read',
  params: z.strictObject({ centre: z.uuid() }),
  query: z.strictObject({
    return: z
      .string()
      .max(2000)
      .regex(PRINTABLE)
      .optional()
      .meta({ description: 'Path of this service to go to once signed in', example: '/semesters' }),
  }),
  answers: { 303: null },
  handle: async ({ params, query, services }) => {
    const auth = authOf(services);
    const { url, cookie } = granted(await leaveForProvider(auth, params.centre, query.return));
    const publicUrl = auth.settings.publicUrl();
    return {
      status: 303,
      location: url,
      headers: {
        'Set-Cookie': oidcCookie(publicUrl, cookie, ATTEMPT_SECONDS),
        'Cache-Control': 'no-store',
      },
    };
  },
});

/** All of them together, each character escaped, fit in what Node reads of a request before its body (16 KB). */
const field = (most: number) => z.string().max(most).regex(PRINTABLE).optional();

const callback = route({
  method: 'get',
  path: CALLBACK_PATH,
  summary: say('Terug van de aanmelddienst', 'Back from the sign-in provider'),
  description: say(
    'Hierheen stuurt de aanmelddienst de browser terug; registreer dit adres daar.',
    'The provider sends the browser back here; register this address there.',
  ),
  tag: TAG,
  roles: ['nobody'],
  scope: 'read',
  query: z.looseObject({
    code: field(3500),
    state: field(300),
    iss: field(500),
    error: field(200),
  }),
  answers: { 303: null },
  handle: async ({ query, principal, header, services }) => {
    const auth = authOf(services);
    const publicUrl = auth.settings.publicUrl();
    const attempt = readAttempt(readCookie(header('cookie'), cookieNames(publicUrl).oidc), auth.clock());
    const outcome = await comeBack(auth, attempt, textsOf(query), presentSession(principal));
    const { session } = granted(outcome);
    return {
      status: 303,
      location: attempt?.returnTo ?? '/',
      headers: {
        'Set-Cookie': [...sessionCookies(publicUrl, session), oidcCookie(publicUrl, '', 0)],
        'Cache-Control': 'no-store',
      },
    };
  },
});

/** A field that stands there twice is no answer of a provider. */
function textsOf(query: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
}

export const oidcRoutes: readonly Route[] = [start, callback];
