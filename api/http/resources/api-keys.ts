/** One's own API keys, for programs. */
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import { listApiKeys, MAX_KEY_DAYS, makeApiKey, revokeApiKey } from '../../auth/keys/api-keys.ts';
import { SCOPES } from '../../auth/principal.ts';
import { notFound } from '../refusals.ts';
import { type Route, route } from '../route.ts';
import { ANY_ACCOUNT, authOf, granted, signedInAccount } from './own-account.ts';

const TAG = 'API-sleutels';
const scopesSchema = z.array(z.enum(SCOPES)).min(1).max(SCOPES.length).meta({
  description:
    'read: look; write: change what a semester holds; plan: plan, and lead plans through their life; admin: accounts, centres and backups',
});

const keySchema = z
  .strictObject({
    id: z.uuid(),
    label: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    createdAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable().meta({ description: 'Last use, to the minute' }),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' });

const list = route({
  method: 'get',
  path: '/v1/api-keys',
  summary: say('Uw eigen API-sleutels', 'Your own API keys'),
  tag: TAG,
  roles: ANY_ACCOUNT,
  scope: 'read',
  answers: { 200: z.strictObject({ items: z.array(keySchema) }) },
  handle: async ({ principal, services }) => {
    const { accountId } = signedInAccount(principal);
    return { status: 200, body: { items: await listApiKeys(services.store.db, accountId) } };
  },
});

const make = route({
  method: 'post',
  path: '/v1/api-keys',
  summary: say('Een API-sleutel maken', 'Make an API key'),
  description: say(
    'De sleutel staat alleen in dit antwoord; bewaard wordt wat ervan te herkennen is.',
    'The key is in this answer only; what is kept just recognises it.',
  ),
  tag: TAG,
  roles: ANY_ACCOUNT,
  scope: 'read',
  idempotent: true,
  body: z.strictObject({
    label: z.string().trim().min(1).max(100).meta({ example: 'Rooster naar het personeelssysteem' }),
    scopes: scopesSchema,
    days: z.int().min(1).max(MAX_KEY_DAYS).default(90).meta({ description: 'How long it stays good' }),
  }),
  answers: { 201: z.strictObject({ ...keySchema.shape, key: z.string() }).meta({ id: 'NewApiKey' }) },
  handle: async ({ body, principal, services }) => {
    const { view, key } = granted(await makeApiKey(authOf(services), signedInAccount(principal), body));
    return { status: 201, body: { ...view, key }, location: '/v1/api-keys' };
  },
});

const revoke = route({
  method: 'delete',
  path: '/v1/api-keys/{id}',
  summary: say('Een API-sleutel intrekken', 'Revoke an API key'),
  tag: TAG,
  roles: ANY_ACCOUNT,
  scope: 'read',
  params: z.strictObject({ id: z.uuid() }),
  answers: { 204: null },
  handle: async ({ params, principal, services }) => {
    if (!(await revokeApiKey(authOf(services), signedInAccount(principal), params.id))) throw notFound();
    return { status: 204 };
  },
});

export const apiKeyRoutes: readonly Route[] = [list, make, revoke];
