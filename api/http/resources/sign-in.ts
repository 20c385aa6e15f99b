/** Signing in and out, and the links that are used once. */
import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import { findLink } from '../../auth/links/one-time-links.ts';
import { LINK_ENDED, redeemLink } from '../../auth/links/redeem-link.ts';
import { endedSessionCookies } from '../../auth/sessions/cookies.ts';
import { endOwnSessions } from '../../auth/sessions/sessions.ts';
import { signIn } from '../../auth/sign-in.ts';
import { centres } from '../../store/tables/centres.ts';
import { refusalProblem } from '../refusals.ts';
import { type Route, route } from '../route.ts';
import {
  authOf,
  emailSchema,
  granted,
  nameSchema,
  passwordSchema,
  presentSession,
  sessionAnswer,
  sessionSchema,
} from './own-account.ts';

const TAG = 'Aanmelden';
/** Of those that hold a token or a password. */
const MAX_BYTES = 20_000;
const tokenSchema = z.string().min(1).max(200).meta({ description: 'What stands after # in the link' });

const ways = route({
  method: 'get',
  path: '/v1/sign-in',
  summary: say('Hoe men zich kan aanmelden', 'The ways to sign in'),
  tag: TAG,
  roles: ['nobody'],
  scope: 'read',
  answers: {
    200: z.strictObject({
      providers: z
        .array(z.strictObject({ centre: z.uuid(), name: z.string(), start: z.string() }))
        .meta({ description: 'Centres with a sign-in provider of their own; a browser goes to `start`' }),
    }),
  },
  handle: async ({ services: { auth, store } }) => {
    const issuers = auth.settings.oidc.map(({ issuer }) => issuer);
    const found = await store.db
      .select({ centre: centres.id, name: centres.name })
      .from(centres)
      .where(inArray(centres.oidcIssuer, issuers))
      .orderBy(centres.name);
    const providers = found.map((one) => ({ ...one, start: `/v1/oidc/${one.centre}/start` }));
    return { status: 200, body: { providers } };
  },
});

const enter = route({
  method: 'post',
  path: '/v1/sign-in',
  summary: say('Aanmelden met e-mailadres en wachtwoord', 'Sign in with e-mail address and password'),
  tag: TAG,
  roles: ['nobody'],
  scope: 'read',
  maxBytes: MAX_BYTES,
  body: z.strictObject({
    email: z.string().min(1).max(254),
    password: passwordSchema,
    centre: z
      .uuid()
      .optional()
      .meta({ description: 'For who has an account in several centres with the same password (409)' }),
  }),
  problems: [409],
  answers: { 200: sessionSchema },
  handle: async ({ body, principal, services }) => {
    const auth = authOf(services);
    return sessionAnswer(auth, granted(await signIn(auth, body, presentSession(principal))));
  },
});

const leave = route({
  method: 'post',
  path: '/v1/sign-out',
  summary: say('Afmelden', 'Sign out'),
  description: say(
    'Ook wie niet (meer) aangemeld is krijgt 204: daarna is men het zeker niet.',
    'Whoever is not signed in (any more) gets 204 too: afterwards one certainly is not.',
  ),
  tag: TAG,
  roles: ['nobody'],
  scope: 'read',
  answers: { 204: null },
  handle: async ({ principal, services }) => {
    const hash = presentSession(principal);
    if (principal.kind === 'account' && hash !== undefined) {
      const account = { id: principal.accountId, centreId: principal.centreId };
      await services.store.change(account.id, (tx, audit) => endOwnSessions(tx, audit, account, { hash }));
    }
    return {
      status: 204,
      headers: { 'Set-Cookie': endedSessionCookies(services.auth.settings.publicUrl()) },
    };
  },
});

const lookAtLink = route({
  method: 'post',
  path: '/v1/one-time-links/look',
  summary: say('Kijken wat een link opent', 'See what a link opens'),
  description: say('Dit gebruikt de link niet op.', 'This does not use up the link.'),
  tag: TAG,
  roles: ['nobody'],
  scope: 'read',
  maxBytes: MAX_BYTES,
  body: z.strictObject({ token: tokenSchema }),
  answers: {
    200: z.strictObject({
      purpose: z.enum(['set-up', 'invitation', 'password']),
      email: z.string().nullable(),
      name: z.string().nullable(),
      centre: z.string().nullable(),
    }),
  },
  handle: async ({ body, services }) => {
    const found = await findLink(services.store.db, body.token, services.auth.clock());
    if (found === undefined) throw refusalProblem(LINK_ENDED);
    const { purpose, account, centre } = found;
    return {
      status: 200,
      body: { purpose, email: account?.email ?? null, name: account?.name ?? null, centre },
    };
  },
});

const followLink = route({
  method: 'post',
  path: '/v1/one-time-links/use',
  summary: say('Een wachtwoord kiezen met een link', 'Choose a password with a link'),
  description: say(
    'Met de link van de eerste start maakt dit de eerste beheerder; geef dan ook email en name.',
    'With the link of the first start this makes the first administrator; then give email and name as well.',
  ),
  tag: TAG,
  roles: ['nobody'],
  scope: 'read',
  maxBytes: MAX_BYTES,
  body: z.strictObject({
    token: tokenSchema,
    password: passwordSchema,
    email: emailSchema.optional(),
    name: nameSchema.optional(),
  }),
  answers: { 200: sessionSchema },
  handle: async ({ body: { email, name, ...body }, principal, services }) => {
    const auth = authOf(services);
    const redemption = {
      ...body,
      ...(email === undefined ? {} : { email }),
      ...(name === undefined ? {} : { name }),
    };
    return sessionAnswer(auth, granted(await redeemLink(auth, redemption, presentSession(principal))));
  },
});

export const signInRoutes: readonly Route[] = [ways, enter, leave, lookAtLink, followLink];
