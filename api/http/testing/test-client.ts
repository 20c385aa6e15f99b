/** Asks the service as one of the visitors; every answer is held to the contract. */
import { expect } from 'vitest';
import type { z } from 'zod';
import { problemSchema } from '../problem.ts';
import type { Route } from '../route.ts';
import { contractFaults, problemFaults, routeAt } from './contract-faults.ts';
import type { Visitor } from './test-world.ts';

export type Headers = Readonly<Record<string, string>>;

export interface TestAnswer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly text: string;
  /** The JSON body, read by `schema`. */
  readonly json: <T>(schema: z.ZodType<T>) => T;
  /** The problem, of an answer that is one. */
  readonly problem: () => z.infer<typeof problemSchema>;
  readonly etag: string;
}

export interface TestClient {
  readonly get: (path: string, headers?: Headers) => Promise<TestAnswer>;
  readonly post: (path: string, body?: unknown, headers?: Headers) => Promise<TestAnswer>;
  readonly put: (path: string, body: unknown, headers?: Headers) => Promise<TestAnswer>;
  readonly patch: (path: string, body: unknown, headers?: Headers) => Promise<TestAnswer>;
  readonly delete: (path: string, headers?: Headers) => Promise<TestAnswer>;
  readonly send: (method: string, path: string, init?: RequestInit) => Promise<TestAnswer>;
}

/** The header by which a test says who asks, where the service's own sign-in is not what the test is about. */
export const TEST_VISITOR = 'x-test-visitor';

/** @param own headers that go with every request: who asks */
export function testClient(origin: string, routes: readonly Route[], own: Headers): TestClient {
  const send = async (method: string, path: string, init: RequestInit = {}): Promise<TestAnswer> => {
    const response = await fetch(origin + path, {
      ...init,
      method,
      redirect: 'manual',
      headers: { ...own, ...Object.fromEntries(new globalThis.Headers(init.headers)) },
    });
    const text = await response.text();
    const answer = {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text,
    };
    const route = routeAt(routes, method, path.split('?', 1)[0] ?? '');
    if (method !== 'HEAD' && method !== 'OPTIONS') {
      const faults = route === undefined ? faultsBesideRoutes(answer) : contractFaults(route, answer);
      expect(faults, `${method} ${path}`).toEqual([]);
    }
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: (schema) => schema.parse(JSON.parse(text)),
      problem: () => problemSchema.parse(JSON.parse(text)),
      etag: response.headers.get('etag') ?? '',
    };
  };
  const sendJson = (method: string) => (path: string, body?: unknown, headers?: Headers) =>
    send(method, path, {
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    send,
    get: (path, headers = {}) => send('GET', path, { headers }),
    delete: (path, headers = {}) => send('DELETE', path, { headers }),
    post: sendJson('POST'),
    put: sendJson('PUT'),
    patch: sendJson('PATCH'),
  };
}

function faultsBesideRoutes(answer: Parameters<typeof problemFaults>[0]): string[] {
  return answer.status < 400 ? [] : problemFaults(answer);
}

export function visitorHeaders(visitor: Visitor): Headers {
  return { [TEST_VISITOR]: visitor };
}
