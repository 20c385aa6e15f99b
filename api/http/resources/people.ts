/** Names and addresses of trainees and mentors, apart from what planning reads. */
import { and, asc, eq, gt, ilike, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { getPerson, type PersonOutcome, putPerson, removePerson } from '../../store/people.ts';
import { getRecord } from '../../store/semester-reading.ts';
import type { Db } from '../../store/store.ts';
import { people } from '../../store/tables/people.ts';
import { cursorAfter, cursorStart, pageAnswer, pageFields, pageOf } from '../paging.ts';
import { notFound, stale, versionMissing } from '../refusals.ts';
import { type Route, type RouteRequest, route } from '../route.ts';
import { containing } from '../text-search.ts';
import { mayName, type SeenSemester, seenSemester, seesNames } from '../visibility.ts';
import { recordKey, semesterParams } from './semester-params.ts';

const person = semesterSchema.shape.people.unwrap().valueType;
const told = z
  .strictObject({ key: z.string(), version: z.int(), name: z.string(), email: z.string().nullable() })
  .meta({
    id: 'Person',
    example: { key: 't-001', version: 1, name: 'An Peeters', email: 'an.peeters@example.be' },
  });
const params = semesterParams.extend({ key: recordKey });

const LIST = '/v1/semesters/{semester}/people';
const ONE = `${LIST}/{key}`;
const TAG = 'Personen';
const READERS = ['coordinator', 'employer'] as const;

type Row = Pick<typeof people.$inferSelect, 'key' | 'version' | 'name'> & {
  readonly email?: string | null | undefined;
};

function shown({ key, version, name, email }: Row) {
  return { key, version, name, email: email ?? null };
}

const list = route({
  method: 'get',
  path: LIST,
  summary: say('Toon de namen van cursisten en mentoren', 'Show the names of trainees and mentors'),
  tag: TAG,
  roles: ['coordinator'],
  scope: 'read',
  params: semesterParams,
  query: z.strictObject({ ...pageFields, q: z.string().min(1).max(200).optional() }),
  answers: { 200: pageOf(told) },
  handle: async ({ params: { semester }, query, principal, services }) => {
    const { db } = services.store;
    const { view } = await seenSemester(db, principal, semester);
    if (!seesNames(view)) throw notFound();
    const [after] = cursorStart(query, 1) ?? [];
    const found = await db
      .select()
      .from(people)
      .where(
        and(
          eq(people.semesterId, semester),
          after === undefined ? undefined : gt(people.key, after),
          query.q === undefined ? undefined : called(query.q),
        ),
      )
      .orderBy(asc(people.key))
      .limit(query.limit + 1);
    return pageAnswer(found, query.limit, ({ key }) => cursorAfter(key), shown);
  },
});

function called(text: string): SQL | undefined {
  const pattern = containing(text);
  return or(ilike(people.key, pattern), ilike(people.name, pattern), ilike(people.email, pattern));
}

const get = route({
  method: 'get',
  path: ONE,
  summary: say('Toon de naam van een cursist of mentor', 'Show the name of a trainee or mentor'),
  tag: TAG,
  roles: READERS,
  scope: 'read',
  params,
  answers: { 200: told },
  handle: (request) => shownPerson(request, 200),
});

const put = route({
  method: 'put',
  path: ONE,
  summary: say(
    'Geef of wijzig de naam van een cursist of mentor',
    'Give or change the name of a trainee or mentor',
  ),
  description: say('Een werkgever alleen van de eigen mentoren.', 'An employer only of its own mentors.'),
  tag: TAG,
  roles: READERS,
  scope: 'write',
  params,
  body: person,
  ifMatch: 'or-absent',
  answers: { 200: told, 201: told },
  handle: async (request) => {
    const { actor, principal, services, ifMatch, ifAbsent, body } = request;
    const { semester: semesterId, key } = request.params;
    await services.store.change(actor, async (tx, audit) => {
      const seen = await personsSemester(tx, principal, semesterId, key);
      const version = ifAbsent ? null : (ifMatch ?? null);
      await settled(tx, seen, key, await putPerson(tx, audit, seen.semester, key, body, version));
    });
    return shownPerson(request, ifAbsent ? 201 : 200);
  },
});

const remove = route({
  method: 'delete',
  path: ONE,
  summary: say('Haal de naam van een cursist of mentor weg', 'Take away the name of a trainee or mentor'),
  tag: TAG,
  roles: READERS,
  scope: 'write',
  params,
  ifMatch: 'required',
  answers: { 204: null },
  handle: async ({ actor, principal, services, ifMatch, params: { semester: semesterId, key } }) => {
    if (ifMatch === undefined) throw versionMissing(false);
    await services.store.change(actor, async (tx, audit) => {
      const seen = await personsSemester(tx, principal, semesterId, key);
      await settled(tx, seen, key, await removePerson(tx, audit, seen.semester, key, ifMatch));
    });
    return { status: 204 };
  },
});

type Params = z.infer<typeof params>;
type Asked = Pick<RouteRequest<Params, unknown, unknown>, 'params' | 'principal' | 'services'>;

/** The semester, where this key is of a trainee or mentor in it whose name the sender may know. */
async function personsSemester(
  db: Db,
  principal: Asked['principal'],
  semesterId: string,
  key: string,
): Promise<SeenSemester> {
  const seen = await seenSemester(db, principal, semesterId);
  const mentor = await getRecord(db, semesterId, 'mentor', key);
  const record = mentor ?? (await getRecord(db, semesterId, 'trainee', key));
  if (record === null || !mayName(seen.view, record)) throw notFound();
  return seen;
}

async function settled(
  db: Db,
  { semester }: SeenSemester,
  key: string,
  outcome: PersonOutcome,
): Promise<void> {
  if (outcome.kind === 'absent') throw notFound();
  if (outcome.kind === 'ok') return;
  const there = await getPerson(db, semester.id, key);
  throw stale({ version: outcome.version, body: there === null ? null : shown(there) });
}

async function shownPerson({ params: { semester, key }, principal, services }: Asked, status: number) {
  const { db } = services.store;
  await personsSemester(db, principal, semester, key);
  const found = await getPerson(db, semester, key);
  if (found === null) throw notFound();
  return { status, body: shown(found), etag: found.version };
}

export const peopleRoutes: readonly Route[] = [list, get, put, remove];
