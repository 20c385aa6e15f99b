/** A browser on the service: it keeps cookies, and our page in it sends the CSRF token along. */
import type { TestAnswer } from './test-client.ts';
import type { TestService } from './test-service.ts';

export interface TestBrowser {
  readonly cookies: ReadonlyMap<string, string>;
  readonly setCookie: (name: string, value: string) => void;
  /** @param headers of the test's own; they go before what the browser would send */
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<TestAnswer>;
}

const CSRF = 'stageplan_csrf';

export function testBrowser(service: TestService): TestBrowser {
  const cookies = new Map<string, string>();
  const client = service.client({});
  return {
    cookies,
    setCookie: (name, value) => void cookies.set(name, value),
    send: async (method, path, body, headers = {}) => {
      const csrf = cookies.get(CSRF);
      const answer = await client.send(method, path, {
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookies.size === 0 ? {} : { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
          ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }),
          ...(method === 'GET' ? {} : { origin: service.origin }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const set of answer.headers.getSetCookie()) keep(cookies, set);
      return answer;
    },
  };
}

function keep(cookies: Map<string, string>, set: string): void {
  const [pair = '', ...attributes] = set.split('; ');
  const name = pair.slice(0, pair.indexOf('='));
  if (attributes.includes('Max-Age=0')) cookies.delete(name);
  else cookies.set(name, pair.slice(name.length + 1));
}
