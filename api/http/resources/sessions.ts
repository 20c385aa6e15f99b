/** One's own sessions: where one is signed in, and signing out there. */
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import { endedSessionCookies } from '../../auth/sessions/cookies.ts';
import { type Ending, endOwnSessions, listSessions, sessionId } from '../../auth/sessions/sessions.ts';
import { notFound } from '../refusals.ts';
import { type Route, route } from '../route.ts';
import type { Services } from '../services.ts';
import { ANY_ACCOUNT, signedInAccount } from './own-account.ts';

const TAG = 'Aanmelden';

const sessionViewSchema = z
  .strictObject({
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    seenAt: z.iso.datetime().meta({ description: 'Last use, to the minute' }),
    expiresAt: z.iso.datetime(),
    current: z.boolean().meta({ description: 'The one that asks' }),
  })
  .meta({ id: 'SessionInList' });

const list = route({
  method: 'get',
  path: '/v1/sessions',
  summary: say('Uw eigen sessies', 'Your own sessions'),
  tag: TAG,
  roles: ANY_ACCOUNT,
  scope: 'read',
  answers: { 200: z.strictObject({ items: z.array(sessionViewSchema) }) },
  handle: async ({ principal, services }) => {
    const { accountId, session } = signedInAccount(principal);
    const own = await listSessions(services.store.db, accountId, services.auth.clock());
    const current = sessionId(session);
    return {
      status: 200,
      body: { items: own.map((one) => ({ ...one, current: one.id === current })) },
    };
  },
});

const endAll = route({
  method: 'delete',
  path: '/v1/sessions',
  summary: say('Overal afmelden, ook hier', 'Sign out everywhere, here too'),
  tag: TAG,
  roles: ANY_ACCOUNT,
  scope: 'read',
  answers: { 204: null },
  handle: async ({ principal, services }) => {
    await end(services, signedInAccount(principal), 'all');
    return {
      status: 204,
      headers: { 'Set-Cookie': endedSessionCookies(services.auth.settings.publicUrl()) },
    };
  },
});

const endOne = route({
  method: 'delete',
  path: '/v1/sessions/{id}',
  summary: say('Een van uw sessies afmelden', 'Sign out one of your sessions'),
  tag: TAG,
  roles: ANY_ACCOUNT,
  scope: 'read',
  params: z.strictObject({ id: z.uuid() }),
  answers: { 204: null },
  handle: async ({ params, principal, services }) => {
    const ended = await end(services, signedInAccount(principal), { id: params.id });
    if (ended === 0) throw notFound();
    return { status: 204 };
  },
});

function end(
  { store }: Services,
  { accountId, centreId }: { readonly accountId: string; readonly centreId: string | null },
  ending: Ending,
): Promise<number> {
  return store.change(accountId, (tx, audit) =>
    endOwnSessions(tx, audit, { id: accountId, centreId }, ending),
  );
}

export const sessionRoutes: readonly Route[] = [list, endAll, endOne];
