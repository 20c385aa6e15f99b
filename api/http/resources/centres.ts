/** Centres: an administrator makes and changes them, the others see their own. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import type { Principal } from '../../auth/principal.ts';
import type { Db } from '../../store/store.ts';
import { centres } from '../../store/tables/centres.ts';
import { cursorAfter, cursorStart, pageAnswer, pageFields, pageOf } from '../paging.ts';
import { notFound, stale } from '../refusals.ts';
import { type Route, route } from '../route.ts';

const TAG = 'Centra';
const MEMBERS = ['administrator', 'coordinator', 'employer', 'researcher'] as const;

const centre = z.strictObject({
  name: z.string().trim().min(1).max(200),
  oidcIssuer: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null)
    .meta({
      description: 'Of the provider at which the people of this centre sign in; its secret is configuration',
    }),
});
const shownCentre = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    oidcIssuer: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Centre' });
const params = z.strictObject({ centre: z.uuid() });

type Row = typeof centres.$inferSelect;

function shown({ id, version, name, oidcIssuer, createdAt }: Row) {
  return { id, version, name, oidcIssuer, createdAt: new Date(createdAt).toISOString() };
}

/** Undefined for all of them. */
function ownCentre(principal: Principal): string | undefined {
  if (principal.kind !== 'account') throw notFound();
  if (principal.role === 'administrator') return undefined;
  if (principal.centreId === null) throw notFound();
  return principal.centreId;
}

async function findCentre(db: Db, principal: Principal, id: string): Promise<Row> {
  const own = ownCentre(principal);
  const [row] = await db.select().from(centres).where(eq(centres.id, id));
  if (row === undefined || (own !== undefined && own !== id)) throw notFound();
  return row;
}

const list = route({
  method: 'get',
  path: '/v1/centres',
  summary: say('Toon de centra', 'Show the centres'),
  description: say(
    'Wie geen beheerder is, ziet het eigen centrum.',
    'Who is no administrator sees the own centre.',
  ),
  tag: TAG,
  roles: MEMBERS,
  scope: 'read',
  query: z.strictObject(pageFields),
  answers: { 200: pageOf(shownCentre) },
  handle: async ({ query, principal, services }) => {
    const own = ownCentre(principal);
    const [name, id] = cursorStart(query, 2) ?? [];
    const found = await services.store.db
      .select()
      .from(centres)
      .where(
        and(
          own === undefined ? undefined : eq(centres.id, own),
          name === undefined ? undefined : sql`(${centres.name}, ${centres.id}::text) > (${name}, ${id})`,
        ),
      )
      .orderBy(asc(centres.name), asc(sql`${centres.id}::text`))
      .limit(query.limit + 1);
    return pageAnswer(found, query.limit, (last) => cursorAfter(last.name, last.id), shown);
  },
});

const get = route({
  method: 'get',
  path: '/v1/centres/{centre}',
  summary: say('Toon een centrum', 'Show a centre'),
  tag: TAG,
  roles: MEMBERS,
  scope: 'read',
  params,
  answers: { 200: shownCentre },
  handle: async ({ params: { centre: id }, principal, services }) => {
    const row = await findCentre(services.store.db, principal, id);
    return { status: 200, body: shown(row), etag: row.version };
  },
});

const create = route({
  method: 'post',
  path: '/v1/centres',
  summary: say('Maak een centrum', 'Make a centre'),
  tag: TAG,
  roles: ['administrator'],
  scope: 'admin',
  body: centre,
  idempotent: true,
  answers: { 201: shownCentre },
  handle: async ({ body, actor, services }) => {
    const row = await services.store.change(actor, async (tx, audit) => {
      const [made] = await tx.insert(centres).values(body).returning();
      if (made === undefined) throw new Error('the centre could not be inserted');
      const { id } = made;
      await audit({ centreId: id, entity: 'centre', entityKey: id, action: 'create', after: body });
      return made;
    });
    return { status: 201, body: shown(row), etag: row.version, location: `/v1/centres/${row.id}` };
  },
});

const put = route({
  method: 'put',
  path: '/v1/centres/{centre}',
  summary: say('Wijzig een centrum', 'Change a centre'),
  tag: TAG,
  roles: ['administrator'],
  scope: 'admin',
  params,
  body: centre,
  ifMatch: 'required',
  answers: { 200: shownCentre },
  handle: async ({ params: { centre: id }, body, ifMatch, actor, principal, services }) => {
    const row = await services.store.change(actor, async (tx, audit) => {
      const before = await findCentre(tx, principal, id);
      const [changed] = await tx
        .update(centres)
        .set({ ...body, version: before.version + 1 })
        .where(and(eq(centres.id, id), eq(centres.version, ifMatch ?? 0)))
        .returning();
      if (changed === undefined) {
        const now = await findCentre(tx, principal, id);
        throw stale({ version: now.version, body: shown(now) });
      }
      const { name, oidcIssuer } = before;
      await audit({
        centreId: id,
        entity: 'centre',
        entityKey: id,
        action: 'change',
        before: { name, oidcIssuer },
        after: body,
      });
      return changed;
    });
    return { status: 200, body: shown(row), etag: row.version };
  },
});

export const centreRoutes: readonly Route[] = [list, get, create, put];
