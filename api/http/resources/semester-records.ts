/** The records of a semester, nine kinds alike: list, one, create or replace, remove. */
import { z } from 'zod';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import type { JsonObject } from '../../store/semester-parts.ts';
import type { SemesterRecord } from '../../store/semester-reading.ts';
import { pageAnswer, pageFields, pageOf } from '../paging.ts';
import { changeRecord, otherId } from '../records/record-change.ts';
import { RECORD_RESOURCES, type RecordResource } from '../records/record-kinds.ts';
import { findRecord, findRecords, recordCursor } from '../records/record-list.ts';
import { notFound, versionMissing } from '../refusals.ts';
import { type Route, type RouteRequest, route } from '../route.ts';
import { seenSemester, shownBody, type View } from '../visibility.ts';
import { recordKey, semesterParams } from './semester-params.ts';

const recordParams = semesterParams.extend({ id: recordKey });
type Place = z.infer<typeof semesterParams>;

const TAG = 'Semester';
const anObject = z.record(z.string(), z.unknown());

/** A record with what the service knows of it. */
function envelope({ shown }: RecordResource) {
  return z.strictObject({
    key: z.string().meta({ description: 'In the address; for closures and pins made by the service' }),
    version: z.int().meta({ description: 'For If-Match' }),
    employer: z.string().nullable().meta({ description: 'Whose it is; null for what is no employer’s' }),
    record: shown,
  });
}

function told(view: View, { kind, key, version, employer, body }: SemesterRecord) {
  return { key, version, employer, record: shownBody(view, kind, body) };
}

export const semesterRecordRoutes: readonly Route[] = RECORD_RESOURCES.flatMap((resource) => [
  list(resource),
  ...(resource.named ? [] : [add(resource)]),
  get(resource),
  put(resource),
  remove(resource),
]);

function list(resource: RecordResource): Route {
  const filter = z.string().min(1).max(200).optional();
  const filters = Object.fromEntries(resource.filters.map((field) => [field, filter]));
  return route({
    method: 'get',
    path: `/v1/semesters/{semester}/${resource.list}`,
    summary: summary('Toon', 'Show', resource.many),
    tag: TAG,
    roles: resource.readers,
    scope: 'read',
    params: semesterParams,
    query: z.strictObject({
      ...filters,
      ...pageFields,
      q: filter.meta({ description: 'In the id or the name' }),
    }),
    answers: { 200: pageOf(envelope(resource)) },
    handle: async ({ params, query, principal, services }) => {
      const { limit, cursor, q } = query;
      const asked: Readonly<Record<string, unknown>> = query;
      const fields = resource.filters.flatMap((field) => {
        const value = asked[field];
        return typeof value === 'string' ? [[field, value] as const] : [];
      });
      const { db } = services.store;
      const seen = await seenSemester(db, principal, params.semester);
      const found = await findRecords(db, seen, resource.kind, { limit, cursor, q, fields });
      return pageAnswer(found, limit, recordCursor, (record) => told(seen.view, record));
    },
  });
}

function get(resource: RecordResource): Route {
  return route({
    method: 'get',
    path: `/v1/semesters/{semester}/${resource.list}/{id}`,
    summary: summary('Toon', 'Show', resource.one),
    tag: TAG,
    roles: resource.readers,
    scope: 'read',
    params: recordParams,
    answers: { 200: envelope(resource) },
    handle: async (request) => shownRecord(resource, request, request.params.id, 200),
  });
}

function add(resource: RecordResource): Route {
  return route({
    method: 'post',
    path: `/v1/semesters/{semester}/${resource.list}`,
    summary: summary('Maak', 'Make', resource.one),
    tag: TAG,
    roles: resource.writers,
    scope: 'write',
    params: semesterParams,
    body: resource.body,
    idempotent: true,
    answers: { 201: envelope(resource) },
    handle: async (request) => {
      const body = anObject.parse(request.raw);
      const { key } = await changed(resource, request, undefined, { do: 'add', body });
      return shownRecord(resource, request, key, 201);
    },
  });
}

function put(resource: RecordResource): Route {
  return route({
    method: 'put',
    path: `/v1/semesters/{semester}/${resource.list}/{id}`,
    summary: summary(
      resource.named ? 'Maak of wijzig' : 'Wijzig',
      resource.named ? 'Make or change' : 'Change',
      resource.one,
    ),
    tag: TAG,
    roles: resource.writers,
    scope: 'write',
    params: recordParams,
    body: resource.body,
    ifMatch: resource.named ? 'or-absent' : 'required',
    problems: [409],
    answers: resource.named
      ? { 200: envelope(resource), 201: envelope(resource) }
      : { 200: envelope(resource) },
    handle: async (request) => {
      const { id } = request.params;
      const body = anObject.parse(request.raw);
      if (resource.named && body.id !== id) throw otherId();
      if (request.ifAbsent) await changed(resource, request, undefined, { do: 'add', body });
      else await changed(resource, request, id, { do: 'put', body });
      return shownRecord(resource, request, id, request.ifAbsent ? 201 : 200);
    },
  });
}

function remove(resource: RecordResource): Route {
  return route({
    method: 'delete',
    path: `/v1/semesters/{semester}/${resource.list}/{id}`,
    summary: summary('Verwijder', 'Remove', resource.one),
    description: say(
      'Alleen wat nergens meer gebruikt wordt; anders staat erbij wat ervan afhangt.',
      'Only what is used nowhere any more; else what depends on it is told.',
    ),
    tag: TAG,
    roles: resource.writers,
    scope: 'write',
    params: recordParams,
    ifMatch: 'required',
    problems: [422],
    answers: { 204: null },
    handle: async (request) => {
      await changed(resource, request, request.params.id, { do: 'remove' });
      return { status: 204 };
    },
  });
}

type Asked<P> = Pick<
  RouteRequest<P, unknown, unknown>,
  'params' | 'principal' | 'services' | 'actor' | 'ifMatch'
>;

type Wanted = { readonly do: 'add' | 'put'; readonly body: JsonObject } | { readonly do: 'remove' };

function changed(resource: RecordResource, request: Asked<Place>, key: string | undefined, wanted: Wanted) {
  const { actor, principal, services, params, ifMatch: version } = request;
  const { kind } = resource;
  const place = { actor, principal, semesterId: params.semester, kind };
  return changeRecord(services, place, key, (found) => {
    if (wanted.do === 'add') return { do: 'add', kind, body: wanted.body };
    if (found === null || version === undefined) throw versionMissing(resource.named);
    if (wanted.do === 'remove') return { do: 'remove', kind, key: found.key, version };
    return { do: 'put', kind, key: found.key, body: wanted.body, version };
  });
}

async function shownRecord(resource: RecordResource, request: Asked<Place>, key: string, status: number) {
  const { db } = request.services.store;
  const seen = await seenSemester(db, request.principal, request.params.semester);
  const record = await findRecord(db, seen, resource.kind, key);
  if (record === null) throw notFound();
  return {
    status,
    body: told(seen.view, record),
    etag: record.version,
    ...(status === 201
      ? { location: `/v1/semesters/${seen.semester.id}/${resource.list}/${encodeURIComponent(key)}` }
      : {}),
  };
}

function summary(nl: string, en: string, what: Sentence): Sentence {
  return say(`${nl} ${what.nl}`, `${en} ${what.en}`);
}
