/** Every route as everyone: who gets in, who is asked to sign in, and for whom there is nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { AUTHORISATION, type Entry } from './testing/authorisation-entries.ts';
import { type Ids, idsAt } from './testing/ids.ts';
import { VISITORS, type Visitor } from './testing/test-world.ts';
import { type WholeService, wholeService } from './testing/whole-service.ts';

let service: WholeService;
beforeAll(async () => {
  service = await wholeService();
});
afterAll(() => service.close());

const nameOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;

type Outcome = 'in' | 'asked to sign in' | 'nothing';

/** A version that nothing has: who gets in is told that it is stale, and nothing changes. */
const STALE = { 'if-match': '"999"' };

async function ask(visitor: Visitor, route: Route, entry: Entry): Promise<Outcome> {
  const ends = /\{(?:feed|import)\}/.test(route.path);
  const ids = idsAt(route.path, ends ? await service.freshIds() : service.ids);
  const named: Ids = entry.id === undefined ? ids : { ...ids, id: entry.id };
  const path = (route.path + (entry.query ?? '')).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(named[name] ?? ''),
  );
  const { status } = await service.as(visitor).send(route.method.toUpperCase(), path, {
    headers: {
      ...(route.ifMatch === undefined ? {} : STALE),
      ...(entry.body === undefined ? {} : { 'content-type': entry.contentType ?? 'application/json' }),
    },
    ...(entry.body === undefined ? {} : { body: JSON.stringify(entry.body) }),
  });
  if (status === 401) return 'asked to sign in';
  return status === 404 || status === 403 ? 'nothing' : 'in';
}

function wanted(visitor: Visitor, entry: Entry): Outcome {
  if (entry.in.includes(visitor)) return 'in';
  return entry.otherwise ?? (visitor === 'nobody' ? 'asked to sign in' : 'nothing');
}

describe('the matrix of routes and visitors', () => {
  it('has an entry for every route, and none for a route that is gone', () => {
    expect(Object.keys(AUTHORISATION).sort()).toEqual(ROUTES.map(nameOf).sort());
  });

  // Who is kept out asks first: who gets in may change what is there.
  it.each(ROUTES.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
    const entry = AUTHORISATION[name];
    if (entry === undefined) throw new Error(`${name} has no entry in the matrix`);
    const outcomes: [Visitor, Outcome, Outcome][] = [];
    const inLast = [...VISITORS].sort((a, b) => Number(entry.in.includes(a)) - Number(entry.in.includes(b)));
    for (const visitor of inLast)
      outcomes.push([visitor, await ask(visitor, route, entry), wanted(visitor, entry)]);
    expect(outcomes.filter(([, found, expected]) => found !== expected)).toEqual([]);
  });
});
