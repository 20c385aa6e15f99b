/** One request to one route, from who asks to what is answered. */
import type { Request, RequestHandler, Response } from 'express';
import { entry } from '../auth/policy.ts';
import type { Principal } from '../auth/principal.ts';
import type { Refusal } from '../auth/refusal.ts';
import { actorOf, answerOnce, readIdempotencyKey } from './idempotency.ts';
import { languageOf } from './language.ts';
import { type Precondition, readPrecondition } from './preconditions.ts';
import { bodyReader, contentTypeOf } from './read-body.ts';
import { invalidBody, invalidQuery, notFound, refusalProblem, scopeMissing, signIn } from './refusals.ts';
import type { Circumstances, Reading, Route } from './route.ts';
import { sendFile, sendStream } from './send-file.ts';
import { sendAnswer, sentAnswer, setHeaders } from './sent-answer.ts';
import type { Services } from './services.ts';

/** Who asks; or why a request is not taken at all (a session without its CSRF token). */
export type Authenticate = (request: Request, services: Services) => Promise<Principal | Refusal>;

type Read = Extract<Reading, { kind: 'read' }>;

export function serveRoute(route: Route, services: Services, authenticate: Authenticate): RequestHandler {
  const body = bodyReader(route);
  return async (request, response) => {
    const header = (name: string) => request.get(name);
    const principal = admitted(route, await authenticate(request, services));
    const precondition = readPrecondition(route, header);
    const raw = await body.read(request, response);
    const read = judged(
      route.read({
        params: request.params,
        query: request.query,
        body: raw,
        contentType: contentTypeOf(request),
      }),
    );
    const circumstances = circumstancesOf(request, response, principal, precondition, services);
    response.setHeader('Cache-Control', route.method === 'get' ? 'private, no-cache' : 'no-store');
    response.vary('Accept-Language, Authorization, Cookie');
    if (route.idempotent === true) await serveOnce(request, response, read, circumstances, raw);
    else await serve(request, response, read, circumstances);
  };
}

async function serve(request: Request, response: Response, read: Read, circumstances: Circumstances) {
  const answer = await read.answer(circumstances);
  if (answer.file === undefined && answer.stream === undefined) {
    sendAnswer(response, sentAnswer(answer, request.originalUrl));
    return;
  }
  const { status, headers } = sentAnswer(answer, request.originalUrl);
  response.status(status);
  setHeaders(response, headers);
  if (answer.file !== undefined) sendFile(response, answer.file);
  if (answer.stream !== undefined) await sendStream(response, answer.stream, circumstances.signal);
}

async function serveOnce(
  request: Request,
  response: Response,
  read: Read,
  circumstances: Circumstances,
  raw: unknown,
) {
  const { services, principal } = circumstances;
  const sent = await answerOnce({
    store: services.store,
    principal,
    key: principal.kind === 'nobody' ? undefined : readIdempotencyKey(request.get('idempotency-key')),
    parts: [
      request.method,
      request.originalUrl,
      raw instanceof Uint8Array ? raw : (JSON.stringify(raw) ?? ''),
    ],
    answer: async (store) => {
      const answer = await read.answer({ ...circumstances, services: { ...services, store } });
      if (answer.file !== undefined || answer.stream !== undefined)
        throw new TypeError('only JSON can be kept for who sends the request again');
      return sentAnswer(answer, request.originalUrl);
    },
  });
  sendAnswer(response, sent);
}

function admitted(route: Route, found: Principal | Refusal): Principal {
  if (found.kind === 'refused') throw refusalProblem(found);
  const outcome = entry(found, route.roles, route.scope);
  if (outcome === 'sign-in') throw signIn();
  if (outcome === 'role') throw notFound();
  if (outcome === 'scope') throw scopeMissing(route.scope);
  return found;
}

function judged(reading: Reading): Read {
  if (reading.kind === 'absent') throw notFound();
  if (reading.kind === 'faults')
    throw reading.where === 'body' ? invalidBody(reading.errors) : invalidQuery(reading.errors);
  return reading;
}

function circumstancesOf(
  request: Request,
  response: Response,
  principal: Principal,
  precondition: Precondition,
  services: Services,
): Circumstances {
  const hangUp = new AbortController();
  response.on('close', () => hangUp.abort());
  return {
    ...precondition,
    principal,
    actor: actorOf(principal),
    services,
    language: languageOf(request),
    signal: hangUp.signal,
    header: (name) => request.get(name),
    remote: request.ip ?? '',
  };
}
