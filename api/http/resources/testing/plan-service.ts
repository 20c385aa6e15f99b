/** The service with a semester of two employers in it (`twoEmployers`), to lead plans through their life over HTTP. */
import type { SemesterInput } from '../../../../solver/domain/semester-schema.ts';
import { NOBODY, type Principal } from '../../../auth/principal.ts';
import { NOW, type PlanWorld, planWorld } from '../../../plans/testing/plan-world.ts';
import type { Store } from '../../../store/store.ts';
import { accounts, type Role } from '../../../store/tables/accounts.ts';
import { authenticateRequest, LINK_TOKEN } from '../../authenticate-request.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { type TestService, testService } from '../../testing/test-service.ts';

const WHO = ['coordinator', 'remy', 'dijle', 'researcher', 'stranger', 'nobody'] as const;
/** `remy` and `dijle` are employers; a stranger is a coordinator of another centre. */
export type Someone = (typeof WHO)[number];

const HEADER = 'x-who';

export interface PlanService {
  readonly service: TestService;
  /** Where the present test works: `begin` makes a new one. */
  readonly world: () => PlanWorld;
  /** A centre of its own with the semester, and somebody of every kind. */
  readonly begin: (input?: SemesterInput) => Promise<void>;
  /** `/v1/semesters/…` of the semester. */
  readonly path: () => string;
  readonly as: (who: Someone) => TestClient;
  readonly setNow: (moment: string) => void;
  readonly close: () => Promise<void>;
}

export async function planService(): Promise<PlanService> {
  let now = new Date(NOW);
  let current: { readonly world: PlanWorld; readonly principals: Record<Someone, Principal> } | undefined;
  const begun = () => {
    if (current === undefined) throw new Error('the test has not begun');
    return current;
  };
  const service = await testService({
    clock: () => now,
    authenticate: async (request, services) => {
      const { [LINK_TOKEN]: token } = request.params;
      if (token !== undefined) return authenticateRequest(request, services);
      return begun().principals[WHO.find((who) => who === request.get(HEADER)) ?? 'nobody'];
    },
  });
  const { store, world: others } = service;
  return {
    service,
    world: () => begun().world,
    begin: async (input) => {
      now = new Date(NOW);
      const world = await planWorld(input, store);
      const { centreId } = world;
      const principals = {
        coordinator: await account(store, 'coordinator', centreId),
        remy: await account(store, 'employer', centreId, 'remy'),
        dijle: await account(store, 'employer', centreId, 'dijle'),
        researcher: await account(store, 'researcher', centreId),
        stranger: others.principals.coordinator,
        nobody: NOBODY,
      };
      current = { world, principals };
    },
    path: () => `/v1/semesters/${begun().world.semesterId}`,
    as: (who) => service.client({ [HEADER]: who }),
    setNow: (moment) => {
      now = new Date(moment);
      begun().world.setNow(moment);
    },
    close: service.close,
  };
}

async function account(
  store: Store,
  role: Role,
  centreId: string,
  employer: string | null = null,
): Promise<Principal> {
  const email = `${role}-${employer ?? 'none'}-${centreId}@example.be`;
  const accountId = await store.change('test', async (tx) => {
    const [row] = await tx
      .insert(accounts)
      .values({ role, centreId, employer, email, name: 'Iemand' })
      .returning({ id: accounts.id });
    if (row === undefined) throw new Error('no account');
    return row.id;
  });
  return { kind: 'account', accountId, role, centreId, employer, scopes: 'all', via: 'session' };
}
