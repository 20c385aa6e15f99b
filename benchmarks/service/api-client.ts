/** Asks the service, with an API key or without; answers are taken apart by what they are expected to be. */
import { z } from 'zod';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface ApiClient {
  readonly send: (method: string, path: string, body?: unknown, headers?: HeadersInit) => Promise<ApiAnswer>;
  /** @throws Error for an answer that is no success, or another one than is expected */
  readonly get: <T>(path: string, schema: z.ZodType<T>) => Promise<T>;
  readonly post: <T>(path: string, body: unknown, schema: z.ZodType<T>, headers?: HeadersInit) => Promise<T>;
}

export function apiClient(url: () => string, own: Readonly<Record<string, string>> = {}): ApiClient {
  const send = async (method: string, path: string, body?: unknown, headers?: HeadersInit) => {
    const response = await fetch(url() + path, {
      method,
      headers: {
        ...own,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...Object.fromEntries(new Headers(headers)),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const read = <T>(what: string, answer: ApiAnswer, schema: z.ZodType<T>): T => {
    if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${answer.text.slice(0, 500)}`);
    return schema.parse(answer.text === '' ? undefined : JSON.parse(answer.text));
  };
  return {
    send,
    get: async (path, schema) => read(path, await send('GET', path), schema),
    post: async (path, body, schema, headers) => read(path, await send('POST', path, body, headers), schema),
  };
}

/** Cookie and CSRF token of an answer that opened a session. */
function sessionHeaders({ headers }: ApiAnswer): Readonly<Record<string, string>> {
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
  const csrf = cookies.find((cookie) => cookie.includes('csrf'))?.split('=')[1] ?? '';
  return { cookie: cookies.join('; '), 'x-csrf-token': decodeURIComponent(csrf) };
}

const PASSWORD = 'lang-genoeg-voor-een-proef-27';
const linkSchema = z.object({ invitation: z.object({ link: z.string() }) });

/** Uses a one-time link and signs in. @param person for the first administrator, whom nobody invited */
async function enter(url: () => string, token: string, person: object = {}): Promise<ApiClient> {
  const answer = await apiClient(url).send('POST', '/v1/one-time-links/use', {
    token,
    password: PASSWORD,
    ...person,
  });
  if (answer.status !== 200) throw new Error(`the link opened nothing: ${answer.status} ${answer.text}`);
  return apiClient(url, sessionHeaders(answer));
}

/** Whom an account is made for. */
export interface Invited {
  readonly role: 'administrator' | 'coordinator' | 'employer' | 'researcher';
  readonly email: string;
  readonly centre?: string;
  /** Id in the semester, of an employer. */
  readonly employer?: string;
}

export interface Administration {
  readonly administrator: ApiClient;
  /** A new account that has set its password, and an API key of it with these scopes. */
  readonly keyOf: (invited: Invited, scopes: readonly string[]) => Promise<string>;
  /** A coordinator of the centre, by an API key. */
  readonly coordinatorOf: (centre: string, email: string) => Promise<ApiClient>;
}

export async function setUp(url: () => string, token: string): Promise<Administration> {
  const person = { email: 'beheer@example.be', name: 'Beheer' };
  const administrator = await enter(url, token, person);
  const keyOf = async (invited: Invited, scopes: readonly string[]) => {
    const asked = { name: 'Iemand', ...invited };
    const { invitation } = await administrator.post('/v1/accounts', asked, linkSchema);
    const signedIn = await enter(url, invitation.link.split('#')[1] ?? '');
    const made = await signedIn.post(
      '/v1/api-keys',
      { label: 'proef', scopes },
      z.object({ key: z.string() }),
    );
    return made.key;
  };
  return {
    administrator,
    keyOf,
    coordinatorOf: async (centre, email) => {
      const key = await keyOf({ role: 'coordinator', email, centre }, ['read', 'write', 'plan']);
      return apiClient(url, { authorization: `Bearer ${key}` });
    },
  };
}
