/** The contract, OpenAPI 3.1, made of the same declarations that the service runs by. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { describeValue } from '../../solver/domain/json-schema.ts';
import { PROBLEM_TYPE, problemSchema } from './problem.ts';
import { problemStatuses } from './problem-statuses.ts';
import type { AnswerSpec, Route } from './route.ts';

export type Contract = ReturnType<typeof createDocument>;

const SESSION = 'session';
const API_KEY = 'apiKey';

/** @param routes all of the service */
export function contractOf(routes: readonly Route[]): Contract {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Stageplan',
        version: '1',
        description:
          'Stageplaatsen voor zorgopleidingen plannen. Elke fout is een `application/problem+json` (RFC 9457), in het Nederlands of met `Accept-Language: en` in het Engels. / Planning placements of care training. Every fault is an `application/problem+json` (RFC 9457), in Dutch, or in English with `Accept-Language: en`.',
      },
      servers: [{ url: '/' }],
      tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
      paths,
      components: {
        securitySchemes: {
          [SESSION]: { type: 'apiKey', in: 'cookie', name: '__Host-stageplan' },
          [API_KEY]: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    { override: ({ zodSchema, jsonSchema }) => describeValue({ zodSchema, jsonSchema }) },
  );
}

function operation(route: Route): ZodOpenApiOperationObject {
  const body = requestBody(route);
  return {
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.summary.nl,
    description: `${route.description?.nl ?? route.summary.nl}\n\n${route.description?.en ?? route.summary.en}`,
    security: route.roles.includes('nobody') ? [] : [{ [SESSION]: [] }, { [API_KEY]: [] }],
    requestParams: {
      ...(route.params instanceof z.ZodObject ? { path: route.params } : {}),
      ...(route.query instanceof z.ZodObject ? { query: route.query } : {}),
      header: requestHeaders(route),
    },
    ...(body === undefined ? {} : { requestBody: body }),
    responses: responses(route),
  };
}

/** `getV1SemestersSemesterTrainees` */
function operationId(route: Route): string {
  const words = route.path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return `${route.method}${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}

const VERSION = z
  .string()
  .regex(/^"[0-9]{1,9}"$/)
  .meta({ example: '"7"' });

function requestHeaders(route: Route) {
  return z.object({
    'Accept-Language': z.string().optional().meta({ example: 'en' }),
    ...(route.method === 'get' ? { 'If-None-Match': z.string().optional() } : {}),
    ...(route.method === 'get' || route.roles.includes('nobody')
      ? {}
      : {
          'X-CSRF-Token': z.string().optional().meta({
            description:
              'Met een sessie: de waarde van de cookie / with a session: the value of the cookie `__Host-stageplan-csrf`',
          }),
        }),
    ...(route.ifMatch === 'required' ? { 'If-Match': VERSION } : {}),
    ...(route.ifMatch === 'or-absent'
      ? { 'If-Match': VERSION.optional(), 'If-None-Match': z.literal('*').optional() }
      : {}),
    ...(route.idempotent === true
      ? {
          'Idempotency-Key': z
            .string()
            .regex(/^[!-~]{16,200}$/)
            .optional()
            .meta({ example: '0f8b6c1e-8f7c-4a52-9a6e-3a2f1d5c7b90' }),
        }
      : {}),
  });
}

function requestBody(route: Route): ZodOpenApiOperationObject['requestBody'] {
  if (route.body !== undefined) {
    return { required: true, content: { 'application/json': { schema: route.body } } };
  }
  if (route.file === undefined) return undefined;
  const content = route.file.contentTypes.map((type) => [
    type,
    { schema: { type: 'string' as const, format: 'binary' } },
  ]);
  return { required: true, content: Object.fromEntries(content) };
}

function responses(route: Route): ZodOpenApiResponsesObject {
  const answers = Object.entries(route.answers).map(([status, spec]) => [
    status,
    response(Number(status), spec),
  ]);
  const unchanged = route.method === 'get' ? [['304', { description: STATUS_WORDS[304] ?? '' }]] : [];
  const problems = problemStatuses(route).map((status) => [
    String(status),
    {
      description: STATUS_WORDS[status] ?? 'Fout / fault',
      content: { [PROBLEM_TYPE]: { schema: problemSchema } },
    },
  ]);
  return Object.fromEntries([...problems, ...unchanged, ...answers]);
}

function response(status: number, spec: AnswerSpec) {
  const description = STATUS_WORDS[status] ?? 'Antwoord / answer';
  if (spec === null) return { description };
  if (spec instanceof z.ZodType) {
    return { description, headers: ANSWER_HEADERS, content: { 'application/json': { schema: spec } } };
  }
  return {
    description: `${spec.description.nl} / ${spec.description.en}`,
    content: { [spec.contentType]: { schema: fileSchema(spec.contentType) } },
  };
}

/** Readers hold JSON to the schema as what it says, and a stream by each of its events; anything else is bytes. */
function fileSchema(contentType: string) {
  if (contentType === 'application/json') return { type: 'object' as const };
  if (contentType === 'text/event-stream') return {};
  return { type: 'string' as const, format: 'binary' };
}

const ANSWER_HEADERS = z.object({
  ETag: z.string().optional().meta({ description: 'Versie, voor If-Match en If-None-Match', example: '"7"' }),
});

const STATUS_WORDS: Readonly<Record<number, string>> = {
  200: 'Gelukt / done',
  201: 'Gemaakt / created',
  202: 'Aanvaard, het werk begint / accepted, the work begins',
  204: 'Gelukt, niets te tonen / done, nothing to show',
  303: 'Kijk daar / look there',
  304: 'Niet gewijzigd sinds If-None-Match / not changed since If-None-Match',
  400: 'De vraag kon niet gelezen worden / the request could not be read',
  401: 'Niet aangemeld / not signed in',
  403: 'Mag niet met deze sleutel of sessie / not allowed with this key or session',
  404: 'Bestaat niet, of niet voor u / does not exist, or not for you',
  409: 'Kan nu niet / cannot be done now',
  410: 'Vervallen / no longer valid',
  412: 'Intussen gewijzigd / changed meanwhile',
  413: 'Te groot / too large',
  415: 'Dit soort inhoud wordt hier niet gelezen / this kind of content is not read here',
  422: 'De gegevens kloppen niet / the data are not right',
  428: 'Zeg welke versie u wijzigt / say which version you change',
  429: 'Te veel vragen / too many requests',
  431: 'Adres en headers zijn te lang / the address and headers are too long',
  500: 'Fout bij ons / our fault',
  503: 'Even niet beschikbaar / not available for a moment',
};
