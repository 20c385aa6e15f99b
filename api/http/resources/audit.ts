/** Who changed what, when: a coordinator of its own centre, an administrator without what was changed. */
import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import type { AccountPrincipal } from '../../auth/principal.ts';
import { audit } from '../../store/tables/audit.ts';
import { cursorAfter, cursorStart, pageAnswer, pageFields, pageOf } from '../paging.ts';
import { notFound } from '../refusals.ts';
import { type Route, route } from '../route.ts';

const filter = z.string().min(1).max(200).optional();
const question = z.strictObject({
  ...pageFields,
  semester: z.uuid().optional(),
  entity: filter.meta({ description: 'The table, or for a record of a semester its kind', example: 'unit' }),
  key: filter.meta({ description: 'Of the row', example: 'u1' }),
  person: filter.meta({ description: 'Trainee or mentor whom it is about' }),
  actor: filter.meta({ description: 'An account, `worker`, `set-up` or `link:…`' }),
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
});
type Question = z.infer<typeof question>;

const entry = z
  .strictObject({
    id: z.int(),
    at: z.iso.datetime(),
    actor: z.string(),
    centre: z.uuid().nullable(),
    semester: z.uuid().nullable(),
    entity: z.string(),
    key: z.string(),
    action: z.enum(['create', 'change', 'remove', 'erase']),
    before: z.unknown().meta({ description: 'Null for an administrator: it can hold names' }),
    after: z.unknown(),
    erased: z.boolean().meta({ description: 'What it was about was erased on request' }),
  })
  .meta({ id: 'AuditEntry' });

const list = route({
  method: 'get',
  path: '/v1/audit',
  summary: say('Toon wie wat wanneer wijzigde', 'Show who changed what and when'),
  description: say(
    'Nieuwste eerst. Een coördinator ziet het eigen centrum, een beheerder alles, maar niet wat ervoor en erna stond.',
    'Newest first. A coordinator sees its own centre, an administrator everything but what stood there before and after.',
  ),
  tag: 'Wijzigingen',
  roles: ['administrator', 'coordinator'],
  scope: 'admin',
  query: question,
  answers: { 200: pageOf(entry) },
  handle: async ({ query, principal, services }) => {
    if (principal.kind !== 'account') throw notFound();
    const [before] = cursorStart(query, ['integer']) ?? [];
    const found = await services.store.db
      .select()
      .from(audit)
      .where(
        and(
          ownCentre(principal),
          before === undefined ? undefined : lt(audit.id, Number(before)),
          ...asked(query),
        ),
      )
      .orderBy(desc(audit.id))
      .limit(query.limit + 1);
    const cursorOf = ({ id }: Row) => cursorAfter(String(id));
    return pageAnswer(found, query.limit, cursorOf, (row) => shown(principal, row));
  },
});

function ownCentre({ role, centreId }: AccountPrincipal): SQL | undefined {
  if (role === 'administrator') return undefined;
  if (centreId === null) throw notFound();
  return eq(audit.centreId, centreId);
}

function asked({ semester, entity, key, person, actor, from, until }: Question): (SQL | undefined)[] {
  return [
    semester === undefined ? undefined : eq(audit.semesterId, semester),
    entity === undefined ? undefined : eq(audit.entity, entity),
    key === undefined ? undefined : eq(audit.entityKey, key),
    person === undefined ? undefined : eq(audit.person, person),
    actor === undefined ? undefined : eq(audit.actor, actor),
    from === undefined ? undefined : gte(audit.at, from),
    until === undefined ? undefined : lt(audit.at, until),
  ];
}

type Row = typeof audit.$inferSelect;

function shown({ role }: AccountPrincipal, row: Row) {
  const { id, at, actor, centreId, semesterId, entity, entityKey, action, before, after, erased } = row;
  const contents = role === 'administrator' ? { before: null, after: null } : { before, after };
  return {
    id,
    at: new Date(at).toISOString(),
    actor,
    centre: centreId,
    semester: semesterId,
    entity,
    key: entityKey,
    action,
    ...contents,
    erased,
  };
}

export const auditRoutes: readonly Route[] = [list];
