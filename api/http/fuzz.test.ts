/**
 * Every route, as everybody, with whatever the contract lets a stranger think of: no fault of ours, and no answer that the
 * contract does not promise (`testClient` holds each to it).
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { contractOf } from './openapi.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { arbitraryRequests } from './testing/arbitrary-request.ts';
import { AUTHORISATION } from './testing/authorisation-entries.ts';
import type { Ids } from './testing/ids.ts';
import { VISITORS } from './testing/test-world.ts';
import { type WholeService, wholeService } from './testing/whole-service.ts';

/** A longer look, where somebody has the time: `STAGEPLAN_FUZZ_RUNS=500`. */
const RUNS = Number(process.env.STAGEPLAN_FUZZ_RUNS ?? 12);

let service: WholeService;
let ids: Ids;
beforeAll(async () => {
  service = await wholeService();
  ids = await service.freshIds();
});
afterAll(() => service.close());

const nameOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;
/** Events go on as long as the planning does. */
const STREAMS = 'text/event-stream';
const isStream = ({ answers }: Route) =>
  Object.values(answers).some((one) => one !== null && 'contentType' in one && one.contentType === STREAMS);

/** Last of all: with the semester all else is gone. */
const lastOfAll = (route: Route) => Number(nameOf(route) === 'DELETE /v1/semesters/{semester}');
const ASKED = ROUTES.filter((route) => !isStream(route)).sort((a, b) => lastOfAll(a) - lastOfAll(b));
const CONTRACT = contractOf(ROUTES);
const EXAMPLES = Object.fromEntries(Object.entries(AUTHORISATION).map(([name, { body }]) => [name, body]));

describe('whatever is asked', () => {
  it.each(ASKED.map((route) => [nameOf(route)]))('%s', async (name) => {
    const requests = arbitraryRequests(CONTRACT, ids, EXAMPLES).get(name);
    if (requests === undefined) throw new Error(`${name} is not in the contract`);
    const visitor = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('coordinator' as const, 'administrator' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...VISITORS) },
    );
    await fc.assert(
      fc.asyncProperty(visitor, requests, async (who, { method, path, headers, body }) => {
        await service.as(who).send(method, path, { headers, ...(body === undefined ? {} : { body }) });
      }),
      { numRuns: RUNS },
    );
  });
});
