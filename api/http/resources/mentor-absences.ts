/** When a mentor is away: a call in the morning, so it takes one date and no version. */
import { z } from 'zod';
import { semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { SemesterRecord } from '../../store/semester-reading.ts';
import { asGiven } from '../as-given.ts';
import { changePart, type RecordPlace } from '../records/record-change.ts';
import { shownPart } from '../records/record-part.ts';
import { versionMissing } from '../refusals.ts';
import { type Answer, type Route, type RouteRequest, route } from '../route.ts';
import { recordKey, semesterParams } from './semester-params.ts';

const list = semesterSchema.shape.mentors.element.shape.absences.unwrap();
const absences = z.strictObject({ absences: list });
const shown = asGiven(absences, 'Absences');
const params = semesterParams.extend({ mentor: recordKey });
const given = z.object({ absences: z.array(z.unknown()).default([]) });

const PATH = '/v1/semesters/{semester}/mentors/{mentor}/absences';
const TAG = 'Aanbod';

const get = route({
  method: 'get',
  path: PATH,
  summary: say('Toon wanneer een mentor afwezig is', 'Show when a mentor is away'),
  tag: TAG,
  roles: ['coordinator', 'employer', 'researcher'],
  scope: 'read',
  params,
  answers: { 200: shown },
  handle: (request) => shownAbsences(request, 200),
});

const add = route({
  method: 'post',
  path: PATH,
  summary: say('Meld een mentor afwezig', 'Say that a mentor is away'),
  description: say(
    'Komt bij wat er al staat; welke versie u zag, doet er niet toe.',
    'Is added to what is there; which version you saw does not matter.',
  ),
  tag: TAG,
  roles: ['coordinator', 'employer'],
  scope: 'write',
  params,
  body: list.element,
  idempotent: true,
  answers: { 201: shown },
  handle: async (request) => {
    await changePart(request.services, placeOf(request), {
      key: request.params.mentor,
      part: (body) => given.parse(body),
      work: (found) => withAbsences(found, [...given.parse(found.body).absences, request.raw], found.version),
    });
    return shownAbsences(request, 201);
  },
});

const put = route({
  method: 'put',
  path: PATH,
  summary: say('Wijzig wanneer een mentor afwezig is', 'Change when a mentor is away'),
  description: say(
    'De hele lijst. De versie is die van de mentor.',
    'The whole list. The version is that of the mentor.',
  ),
  tag: TAG,
  roles: ['coordinator', 'employer'],
  scope: 'write',
  params,
  body: absences,
  ifMatch: 'required',
  answers: { 200: shown },
  handle: async (request) => {
    const { ifMatch } = request;
    if (ifMatch === undefined) throw versionMissing(false);
    await changePart(request.services, placeOf(request), {
      key: request.params.mentor,
      part: (body) => given.parse(body),
      work: (found) => withAbsences(found, given.parse(request.raw).absences, ifMatch),
    });
    return shownAbsences(request, 200);
  },
});

type Params = z.infer<typeof params>;
type Asked = Pick<RouteRequest<Params, unknown, unknown>, 'actor' | 'params' | 'principal' | 'services'>;

function placeOf({ actor, principal, params: { semester } }: Asked): RecordPlace {
  return { actor, principal, semesterId: semester, kind: 'mentor' };
}

function withAbsences({ key, body }: SemesterRecord, away: readonly unknown[], version: number) {
  return { do: 'put' as const, kind: 'mentor' as const, key, body: { ...body, absences: away }, version };
}

function shownAbsences(request: Asked, status: 200 | 201): Promise<Answer> {
  return shownPart(request, { kind: 'mentor', key: request.params.mentor, part: given }, status);
}

export const mentorAbsenceRoutes: readonly Route[] = [get, add, put];
