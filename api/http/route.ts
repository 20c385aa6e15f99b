/**
 * One declaration of a route, from which come the express route, what is checked before the handler sees anything, the
 * OpenAPI contract and the questions of the authorisation matrix.
 */
import type { z } from 'zod';
import type { Language } from '../../solver/domain/problem.ts';
import type { Sentence } from '../../solver/domain/sentence.ts';
import type { Entrant } from '../auth/policy.ts';
import type { Principal, Scope } from '../auth/principal.ts';
import type { Actor } from '../store/store.ts';
import type { FieldError } from './problem.ts';
import { readBody, readParams, readQuery } from './read-input.ts';
import type { Services } from './services.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A body that is no JSON: a workbook, a zip. */
export interface FileBody {
  readonly contentTypes: readonly string[];
  readonly maxBytes: number;
}

/** An answer that is no JSON. */
export interface FileAnswer {
  readonly contentType: string;
  readonly description: Sentence;
}

/** What comes back with a status: JSON of a schema, a file, or nothing. Problems are declared by `problems`. */
export type AnswerSpec = z.ZodType | FileAnswer | null;

export interface Circumstances {
  /** Who asks, as the audit table names it. */
  readonly actor: Actor;
  readonly principal: Principal;
  readonly language: Language;
  readonly services: Services;
  /** The version that the sender has seen (`If-Match: "7"`). */
  readonly ifMatch: number | undefined;
  /** The sender says that there is nothing yet (`If-None-Match: *`). */
  readonly ifAbsent: boolean;
  /** Aborted when the sender hangs up. */
  readonly signal: AbortSignal;
  /** A request header, by its name in any case. */
  readonly header: (name: string) => string | undefined;
  /** The sender's network address. */
  readonly remote: string;
}

export interface RouteRequest<P, Q, B> extends Circumstances {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The JSON body as it came, defaults not filled in: what a semester keeps. */
  readonly raw: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Told as `ETag: "7"`. */
  readonly etag?: number;
  readonly location?: string;
  /** Cursor of the next page; `pageAnswer` sets it. */
  readonly next?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly file?: { readonly contentType: string; readonly bytes: Uint8Array | string };
  readonly stream?: { readonly contentType: string; readonly chunks: AsyncIterable<string | Uint8Array> };
}

interface RouteHead {
  readonly method: Method;
  /** With its parameters in braces: `/v1/semesters/{semester}/trainees/{id}`. */
  readonly path: string;
  readonly summary: Sentence;
  readonly description?: Sentence;
  readonly tag: string;
  /** Who may come in at all; finer questions (own centre, own units) are the handler's, and answer 404. */
  readonly roles: readonly Entrant[];
  readonly scope: Scope;
  /** By status. */
  readonly answers: Readonly<Record<number, AnswerSpec>>;
  /** Statuses of the problems that this route has besides what any route has (`problem-statuses.ts`). */
  readonly problems?: readonly number[];
  /** `required`: a change of what is there. `or-absent`: also its creation, with `If-None-Match: *`. */
  readonly ifMatch?: 'required' | 'or-absent';
  /** A POST that may be sent again with the same `Idempotency-Key`. */
  readonly idempotent?: boolean;
  /** Of a JSON body; 1 MB where it is not told. */
  readonly maxBytes?: number;
}

export interface RouteSpec<P, Q, B> extends RouteHead {
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  readonly handle: (request: RouteRequest<P, Q, B>) => Promise<Answer>;
}

export interface FileRouteSpec<P, Q> extends RouteHead {
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly file: FileBody;
  readonly handle: (
    request: RouteRequest<P, Q, Uint8Array> & { readonly contentType: string },
  ) => Promise<Answer>;
}

/** What stood in the address and the body, not yet judged. */
export interface Incoming {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly contentType: string;
}

export type Reading =
  | { readonly kind: 'read'; readonly answer: (circumstances: Circumstances) => Promise<Answer> }
  /** An address at which nothing can be. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'faults'; readonly where: 'query' | 'body'; readonly errors: readonly FieldError[] };

/** A declared route, whatever its types. */
export interface Route extends RouteHead {
  readonly params: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  readonly body: z.ZodType | undefined;
  readonly file: FileBody | undefined;
  /** Judges what came in, everything at once; with it the handler can be asked. */
  readonly read: (incoming: Incoming) => Reading;
}

type Nothing = Readonly<Record<never, never>>;

/** A route with a JSON body or none. The types of what `handle` is given are those of the schemas. */
export function route<P = Nothing, Q = Nothing, B = undefined>(spec: RouteSpec<P, Q, B>): Route;
export function route(spec: RouteSpec<unknown, unknown, unknown>): Route {
  const { handle, params, query, body, ...head } = spec;
  return {
    ...head,
    params,
    query,
    body,
    file: undefined,
    read: (incoming) => {
      const place = readPlace(params, query, incoming);
      if (place.kind !== 'place') return place;
      const { value, errors } = readBody(body, incoming.body);
      if (errors.length > 0) return { kind: 'faults', where: 'body', errors };
      return {
        kind: 'read',
        answer: (circumstances) =>
          handle({ ...circumstances, ...place.fields, body: value, raw: incoming.body }),
      };
    },
  };
}

/** A route that takes a file. */
export function fileRoute<P = Nothing, Q = Nothing>(spec: FileRouteSpec<P, Q>): Route;
export function fileRoute(spec: FileRouteSpec<unknown, unknown>): Route {
  const { handle, params, query, file, ...head } = spec;
  return {
    ...head,
    params,
    query,
    body: undefined,
    file,
    read: (incoming) => {
      const place = readPlace(params, query, incoming);
      if (place.kind !== 'place') return place;
      const body = incoming.body instanceof Uint8Array ? incoming.body : new Uint8Array();
      const { contentType } = incoming;
      return {
        kind: 'read',
        answer: (circumstances) =>
          handle({ ...circumstances, ...place.fields, body, raw: undefined, contentType }),
      };
    },
  };
}

type Place =
  | { readonly kind: 'place'; readonly fields: { readonly params: unknown; readonly query: unknown } }
  | Extract<Reading, { kind: 'absent' | 'faults' }>;

function readPlace(params: z.ZodType | undefined, query: z.ZodType | undefined, incoming: Incoming): Place {
  const where = readParams(params, incoming.params);
  if (where.errors.length > 0) return { kind: 'absent' };
  const asked = readQuery(query, incoming.query);
  if (asked.errors.length > 0) return { kind: 'faults', where: 'query', errors: asked.errors };
  return { kind: 'place', fields: { params: where.value, query: asked.value } };
}
