/** Semesters: whole ones in, and the head of one. What is in their lists is in `semester-records.ts`, whole ones out in `exports.ts`. */
import { and, asc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { problemOf } from '../../../solver/domain/fault.ts';
import type { Problem as InputProblem } from '../../../solver/domain/problem.ts';
import { judgeSemester } from '../../../solver/domain/read-semester.ts';
import { semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { Principal } from '../../auth/principal.ts';
import { strayTimetables } from '../../exchange/timetable-paths.ts';
import { reopenTouchedBy } from '../../plans/reopen-touched.ts';
import { changeSemester } from '../../store/semester-change.ts';
import { readHead, type SemesterHead } from '../../store/semester-reading.ts';
import { SemesterTaken, saveSemester } from '../../store/semester-records.ts';
import type { Tx } from '../../store/store.ts';
import { jobs } from '../../store/tables/jobs.ts';
import { semesters } from '../../store/tables/semesters.ts';
import { asGiven } from '../as-given.ts';
import { cursorAfter, cursorStart, pageAnswer, pageFields, pageOf } from '../paging.ts';
import { type FieldError, Problem } from '../problem.ts';
import { jsonPointer } from '../read-input.ts';
import { otherId } from '../records/record-change.ts';
import { semesterErrors } from '../records/semester-errors.ts';
import { beingPlanned, invalidBody, notFound, stale, versionMissing } from '../refusals.ts';
import { type Route, route } from '../route.ts';
import { statement } from '../statement.ts';
import { containing } from '../text-search.ts';
import { seenSemester } from '../visibility.ts';
import { semesterParams } from './semester-params.ts';

const TAG = 'Semesters';
const READERS = ['coordinator', 'employer', 'researcher'] as const;
/** A thousand trainees with their names take 3 MB. */
const MAX_BYTES = 16_000_000;

const headSchema = semesterSchema.omit({
  closures: true,
  programmes: true,
  modules: true,
  employers: true,
  sites: true,
  units: true,
  mentors: true,
  trainees: true,
  pins: true,
  people: true,
});
const shownHead = z
  .strictObject({
    id: z.uuid(),
    centre: z.uuid(),
    version: z.int().meta({ description: 'Of the head, for If-Match' }),
    revision: z.int().meta({ description: 'Rises with every change to the semester or its records' }),
    head: asGiven(headSchema, 'SemesterHead'),
  })
  .meta({ id: 'SemesterRow' });
const anObject = z.record(z.string(), z.unknown());
/** Judged by the handler, which tells all that is wrong with it at once. */
const wholeAsSent = anObject.meta({
  id: 'SemesterAsSent',
  description: 'stageplan-semester/1, as `stageplan schema semester` prints its JSON Schema',
});

function shown({ id, centreId, version, revision, head }: SemesterHead) {
  const { pins: _mark, ...rest } = head;
  return { id, centre: centreId, version, revision, head: rest };
}

const list = route({
  method: 'get',
  path: '/v1/semesters',
  summary: say('Toon de semesters van uw centrum', 'Show the semesters of your centre'),
  tag: TAG,
  roles: READERS,
  scope: 'read',
  query: z.strictObject({ ...pageFields, q: z.string().min(1).max(200).optional() }),
  answers: { 200: pageOf(shownHead) },
  handle: async ({ query, principal, services }) => {
    const [key, id] = cursorStart(query, 2) ?? [];
    const found = await services.store.db
      .select()
      .from(semesters)
      .where(
        and(
          eq(semesters.centreId, centreOf(principal)),
          key === undefined ? undefined : sql`(${semesters.key}, ${semesters.id}::text) > (${key}, ${id})`,
          query.q === undefined ? undefined : called(query.q),
        ),
      )
      .orderBy(asc(semesters.key), asc(sql`${semesters.id}::text`))
      .limit(query.limit + 1);
    return pageAnswer(found, query.limit, (last) => cursorAfter(last.key, last.id), shown);
  },
});

function called(text: string): SQL | undefined {
  const pattern = containing(text);
  return or(ilike(semesters.key, pattern), ilike(sql`${semesters.head} ->> 'name'`, pattern));
}

const create = route({
  method: 'post',
  path: '/v1/semesters',
  summary: say('Maak een semester van zijn JSON', 'Make a semester of its JSON'),
  tag: TAG,
  roles: ['coordinator'],
  scope: 'write',
  body: wholeAsSent,
  maxBytes: MAX_BYTES,
  idempotent: true,
  problems: [409],
  answers: { 201: shownHead },
  handle: async ({ body, actor, principal, services }) => {
    const errors = faultsOf(body);
    if (errors.length > 0) throw invalidBody(errors);
    const centreId = centreOf(principal);
    const head = await services.store.change(actor, async (tx, audit) => {
      const { id } = await saveSemester(tx, audit, centreId, body).catch(asProblem);
      return readHead(tx, id);
    });
    if (head === null) throw new Error('a semester that was saved is not there');
    return { status: 201, body: shown(head), etag: head.version, location: `/v1/semesters/${head.id}` };
  },
});

const get = route({
  method: 'get',
  path: '/v1/semesters/{semester}',
  summary: say('Toon wat een semester is, zonder zijn lijsten', 'Show what a semester is, without its lists'),
  tag: TAG,
  roles: READERS,
  scope: 'read',
  params: semesterParams,
  answers: { 200: shownHead },
  handle: async ({ params, principal, services }) => {
    const { semester } = await seenSemester(services.store.db, principal, params.semester);
    return { status: 200, body: shown(semester), etag: semester.version };
  },
});

const put = route({
  method: 'put',
  path: '/v1/semesters/{semester}',
  summary: say('Wijzig een semester, zonder zijn lijsten', 'Change a semester, without its lists'),
  tag: TAG,
  roles: ['coordinator'],
  scope: 'write',
  params: semesterParams,
  body: headSchema,
  ifMatch: 'required',
  answers: { 200: shownHead },
  handle: async ({ params, raw, ifMatch, actor, principal, services }) => {
    if (ifMatch === undefined) throw versionMissing(false);
    const given = anObject.parse(raw);
    const head = await services.store.change(actor, async (tx, audit) => {
      const { semester, view } = await seenSemester(tx, principal, params.semester);
      const stray = strayErrors(given);
      if (stray.length > 0) throw invalidBody(stray);
      const { pins } = semester.head;
      const next = { ...given, ...(pins === undefined ? {} : { pins }) };
      const outcome = await changeSemester(tx, audit, semester.id, [
        { do: 'head', head: next, version: ifMatch },
      ]);
      if (outcome.kind === 'renamed') throw otherId();
      if (outcome.kind === 'invalid')
        throw invalidBody(semesterErrors(view, outcome.problems, undefined, undefined));
      const now = await readHead(tx, semester.id);
      if (now === null) throw notFound();
      if (outcome.kind === 'stale') throw stale({ version: now.version, body: shown(now) });
      if (outcome.kind !== 'ok') throw notFound();
      const touches = [{ kind: 'head', key: semester.id }] as const;
      await reopenTouchedBy(tx, audit, services.shelves.library, semester.id, touches);
      return now;
    });
    return { status: 200, body: shown(head), etag: head.version };
  },
});

const remove = route({
  method: 'delete',
  path: '/v1/semesters/{semester}',
  summary: say(
    'Verwijder een semester met alles wat erbij hoort',
    'Remove a semester with all that belongs to it',
  ),
  tag: TAG,
  roles: ['coordinator'],
  scope: 'write',
  params: semesterParams,
  ifMatch: 'required',
  problems: [409],
  answers: { 204: null },
  handle: async ({ params, ifMatch, actor, principal, services }) => {
    await services.store.change(actor, async (tx, audit) => {
      await seenSemester(tx, principal, params.semester);
      const semester = await readHead(tx, params.semester, 'update');
      if (semester === null) throw notFound();
      const { id, centreId, version, head } = semester;
      if (version !== ifMatch) throw stale({ version, body: shown(semester) });
      await refuseWhilePlanned(tx, id);
      await tx.delete(semesters).where(eq(semesters.id, id));
      await audit({
        centreId,
        semesterId: id,
        entity: 'semester',
        entityKey: id,
        action: 'remove',
        before: head,
      });
    });
    return { status: 204 };
  },
});

async function refuseWhilePlanned(tx: Tx, semesterId: string): Promise<void> {
  const busy = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.semesterId, semesterId), inArray(jobs.state, ['queued', 'running'])));
  if (busy.length === 0) return;
  throw beingPlanned();
}

function centreOf(principal: Principal): string {
  if (principal.kind !== 'account' || principal.centreId === null) throw notFound();
  return principal.centreId;
}

/** Everything that is wrong with a whole semester. */
function faultsOf(raw: unknown): FieldError[] {
  const { faults } = judgeSemester(raw);
  if (faults.length === 0) return strayErrors(raw);
  return faults.map((found) => ({
    path: jsonPointer(found.path),
    text: statement(problemOf('error', raw, found)),
  }));
}

/** Timetables that are none of the service's own. */
function strayErrors(raw: unknown): FieldError[] {
  const { transit } = z.object({ transit: semesterSchema.shape.transit }).parse(raw);
  return transit === undefined ? [] : strayTimetables({ transit }).map(besideField);
}

/** `transit.gtfs[0].path` as a JSON pointer. */
function besideField(problem: InputProblem): FieldError {
  return { path: `/${problem.path.replaceAll(/[[\].]+/g, '/')}`, text: statement(problem) };
}

function asProblem(error: unknown): never {
  if (!(error instanceof SemesterTaken)) throw error;
  throw new Problem(409, {
    type: 'id-taken',
    title: say(
      'Dit centrum heeft al een semester met dit id',
      'This centre has a semester with this id already',
    ),
    detail: say('Kies een ander id, of wijzig dat semester.', 'Choose another id, or change that semester.'),
  });
}

export const semesterRoutes: readonly Route[] = [list, create, get, put, remove];
