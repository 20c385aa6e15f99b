/** Accounts: one's own, and those that an administrator or coordinator looks after. */
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import { ACCOUNT_STATES, accountView } from '../../auth/accounts/account-view.ts';
import { changeAccount, linkToAccount } from '../../auth/accounts/change-account.ts';
import { invite } from '../../auth/accounts/invite.ts';
import { findManaged, listAccounts } from '../../auth/accounts/managed-accounts.ts';
import { findOwnAccount } from '../../auth/accounts/own-account.ts';
import { changeOwnPassword } from '../../auth/accounts/own-password.ts';
import { cursorAfter, cursorStart, pageAnswer, pageFields, pageOf } from '../paging.ts';
import { notFound, stale } from '../refusals.ts';
import { type Route, route } from '../route.ts';
import { accountSchema, roleSchema } from './account-schema.ts';
import {
  ANY_ACCOUNT,
  accountOf,
  authOf,
  emailSchema,
  granted,
  nameSchema,
  passwordSchema,
  sessionAnswer,
  sessionSchema,
  signedInAccount,
} from './own-account.ts';

const TAG = 'Accounts';
const MANAGERS = ['administrator', 'coordinator'] as const;
const idParams = z.strictObject({ id: z.uuid() });
const employerSchema = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'For the role employer: its id in the semesters of the centre' });
const linkSchema = z
  .strictObject({
    link: z
      .string()
      .meta({ description: 'To be passed on to whom it is for; no e-mail is sent. It works once.' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'OneTimeLink' });

const me = route({
  method: 'get',
  path: '/v1/me',
  summary: say('Uw eigen account', 'Your own account'),
  tag: TAG,
  roles: ANY_ACCOUNT,
  scope: 'read',
  answers: { 200: accountSchema },
  handle: async ({ principal, services }) => {
    const account = await findOwnAccount(services.store.db, accountOf(principal));
    if (account === undefined) throw notFound();
    return { status: 200, body: accountView(account), etag: account.version };
  },
});

const password = route({
  method: 'put',
  path: '/v1/me/password',
  summary: say('Uw wachtwoord wijzigen', 'Change your password'),
  description: say(
    'Al uw andere sessies eindigen; deze gaat verder met een nieuwe cookie.',
    'All your other sessions end; this one goes on with a new cookie.',
  ),
  tag: TAG,
  roles: ANY_ACCOUNT,
  scope: 'read',
  body: z.strictObject({ current: passwordSchema, password: passwordSchema }),
  answers: { 200: sessionSchema },
  handle: async ({ body, principal, services }) => {
    const auth = authOf(services);
    return sessionAnswer(auth, granted(await changeOwnPassword(auth, signedInAccount(principal), body)));
  },
});

const list = route({
  method: 'get',
  path: '/v1/accounts',
  summary: say('De accounts die u beheert', 'The accounts that you look after'),
  description: say(
    'Een coördinator ziet die van het eigen centrum, een beheerder alle.',
    'A coordinator sees those of its own centre, an administrator all.',
  ),
  tag: TAG,
  roles: MANAGERS,
  scope: 'admin',
  query: z.strictObject({
    ...pageFields,
    role: roleSchema.optional(),
    state: z.enum(ACCOUNT_STATES).optional(),
    centre: z.uuid().optional(),
  }),
  answers: { 200: pageOf(accountSchema) },
  handle: async ({ query: { limit, cursor, ...filter }, principal, services }) => {
    const [address, id] = cursorStart({ limit, cursor }, 2) ?? [];
    const after = address === undefined || id === undefined ? undefined : ([address, id] as const);
    const page = { limit: limit + 1, after };
    const found = await listAccounts(services.store.db, accountOf(principal), filter, page);
    return pageAnswer(found, limit, ({ email, id }) => cursorAfter(email.toLowerCase(), id), accountView);
  },
});

const create = route({
  method: 'post',
  path: '/v1/accounts',
  summary: say('Iemand uitnodigen', 'Invite someone'),
  description: say(
    'Het antwoord bevat een link die eenmaal werkt. Er wordt geen e-mail gestuurd: geef de link zelf door.',
    'The answer holds a link that works once. No e-mail is sent: pass the link on yourself.',
  ),
  tag: TAG,
  roles: MANAGERS,
  scope: 'admin',
  idempotent: true,
  body: z.strictObject({
    email: emailSchema,
    name: nameSchema,
    role: roleSchema,
    centre: z
      .uuid()
      .optional()
      .meta({ description: 'Not for an administrator; a coordinator’s own where it is left out' }),
    employer: employerSchema.optional(),
  }),
  answers: {
    201: z.strictObject({ account: accountSchema, invitation: linkSchema }).meta({ id: 'Invitation' }),
  },
  handle: async ({ body, principal, services }) => {
    const { account, invitation } = granted(await invite(authOf(services), accountOf(principal), body));
    return {
      status: 201,
      body: { account: accountView(account), invitation },
      etag: account.version,
      location: `/v1/accounts/${account.id}`,
    };
  },
});

const get = route({
  method: 'get',
  path: '/v1/accounts/{id}',
  summary: say('Een account', 'An account'),
  tag: TAG,
  roles: MANAGERS,
  scope: 'admin',
  params: idParams,
  answers: { 200: accountSchema },
  handle: async ({ params, principal, services }) => {
    const account = await findManaged(services.store.db, accountOf(principal), params.id);
    if (account === undefined) throw notFound();
    return { status: 200, body: accountView(account), etag: account.version };
  },
});

const change = route({
  method: 'patch',
  path: '/v1/accounts/{id}',
  summary: say('Een account wijzigen of uitschakelen', 'Change or disable an account'),
  description: say(
    'Wie een andere rol krijgt of uitgeschakeld wordt, is meteen overal afgemeld; zijn API-sleutels vervallen.',
    'Whoever gets another role or is disabled is signed out everywhere at once; its API keys end.',
  ),
  tag: TAG,
  roles: MANAGERS,
  scope: 'admin',
  params: idParams,
  ifMatch: 'required',
  problems: [409],
  body: z.strictObject({
    name: nameSchema.optional(),
    role: roleSchema.optional(),
    employer: employerSchema.nullable().optional(),
    disabled: z.boolean().optional(),
  }),
  answers: { 200: accountSchema },
  handle: async ({ params, body, ifMatch, principal, services }) => {
    const wanted = { id: params.id, version: ifMatch, change: body };
    const outcome = granted(await changeAccount(authOf(services), accountOf(principal), wanted));
    if (outcome.kind === 'absent') throw notFound();
    const { account } = outcome;
    if (outcome.kind === 'stale') throw stale({ version: account.version, body: accountView(account) });
    return { status: 200, body: accountView(account), etag: account.version };
  },
});

const link = route({
  method: 'post',
  path: '/v1/accounts/{id}/link',
  summary: say('Een link voor een nieuw wachtwoord', 'A link for a new password'),
  description: say(
    'Voor wie zijn wachtwoord vergat of de uitnodiging kwijt is. Geef de link zelf door; de vorige opent niets meer.',
    'For whoever forgot the password or lost the invitation. Pass the link on yourself; the one before opens nothing any more.',
  ),
  tag: TAG,
  roles: MANAGERS,
  scope: 'admin',
  params: idParams,
  idempotent: true,
  answers: { 201: linkSchema },
  handle: async ({ params, principal, services }) => {
    const outcome = granted(await linkToAccount(authOf(services), accountOf(principal), params.id));
    if (outcome.kind === 'absent') throw notFound();
    return { status: 201, body: { link: outcome.link, expiresAt: outcome.expiresAt } };
  },
});

export const accountRoutes: readonly Route[] = [me, password, list, create, get, change, link];
