/** What a unit offers: the job that employers do most. */
import { z } from 'zod';
import { semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { asGiven } from '../as-given.ts';
import { changePart } from '../records/record-change.ts';
import { shownPart } from '../records/record-part.ts';
import { versionMissing } from '../refusals.ts';
import { type Answer, type Route, type RouteRequest, route } from '../route.ts';
import { recordKey, semesterParams } from './semester-params.ts';

const unit = semesterSchema.shape.units.element;
const offers = z.strictObject({ offers: unit.shape.offers, exceptions: unit.shape.exceptions });
const shown = asGiven(offers, 'Offers');
const params = semesterParams.extend({ unit: recordKey });
const given = z.object({ offers: z.unknown(), exceptions: z.unknown().optional() });

const PATH = '/v1/semesters/{semester}/units/{unit}/offers';
const TAG = 'Aanbod';

const get = route({
  method: 'get',
  path: PATH,
  summary: say('Toon wat een afdeling aanbiedt', 'Show what a unit offers'),
  tag: TAG,
  roles: ['coordinator', 'employer', 'researcher'],
  scope: 'read',
  params,
  answers: { 200: shown },
  handle: shownOffers,
});

const put = route({
  method: 'put',
  path: PATH,
  summary: say('Zeg wat een afdeling aanbiedt', 'Say what a unit offers'),
  description: say(
    'De hele lijst: wat erin ontbreekt, wordt niet meer aangeboden. De versie is die van de afdeling.',
    'The whole list: what is not in it is no longer offered. The version is that of the unit.',
  ),
  tag: TAG,
  roles: ['coordinator', 'employer'],
  scope: 'write',
  params,
  body: offers,
  ifMatch: 'required',
  answers: { 200: shown },
  handle: async (request) => {
    const { actor, principal, services, ifMatch: version } = request;
    const place = { actor, principal, semesterId: request.params.semester, kind: 'unit' as const };
    const sent = given.parse(request.raw);
    await changePart(services, place, {
      key: request.params.unit,
      part: (body) => given.parse(body),
      work: ({ key, body }) => {
        if (version === undefined) throw versionMissing(false);
        const { exceptions: _replaced, ...rest } = body;
        const { exceptions } = sent;
        const next = { ...rest, offers: sent.offers, ...(exceptions === undefined ? {} : { exceptions }) };
        return { do: 'put', kind: 'unit', key, body: next, version };
      },
    });
    return shownOffers(request);
  },
});

type Asked = Pick<
  RouteRequest<z.infer<typeof params>, unknown, unknown>,
  'params' | 'principal' | 'services'
>;

function shownOffers(request: Asked): Promise<Answer> {
  return shownPart(request, { kind: 'unit', key: request.params.unit, part: given }, 200);
}

export const unitOfferRoutes: readonly Route[] = [get, put];
