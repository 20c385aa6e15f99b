/** What a stranger who asks at random may hit upon: a small semester with a plan that was proposed, and everybody's key. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { mentor, semesterInput, trainee, unit } from '../../solver/testing/builders.ts';
import { type ApiClient, apiClient, setUp } from './api-client.ts';

const withId = z.object({ id: z.string() });
const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });
const jobSchema = z.object({ id: z.string(), state: z.string() });
const recordSchema = z.object({ key: z.string() });
const feedSchema = z.object({ id: z.string(), calendar: z.string() });

export const FUZZED_ROLES = ['nobody', 'researcher', 'employer', 'coordinator', 'administrator'] as const;
export type FuzzedRole = (typeof FUZZED_ROLES)[number];

export interface FuzzWorld {
  /** Undefined for nobody. */
  readonly keys: Readonly<Record<FuzzedRole, string | undefined>>;
  /** What stands in addresses, by the parameter's name; for `{id}` by the list that it is in. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/** Everything anew: what one role's questions removed is there for the next. */
export async function fuzzWorld(url: () => string, setUpToken: string): Promise<FuzzWorld> {
  const { administrator, keyOf } = await setUp(url, setUpToken);
  const { id: centre } = await administrator.post('/v1/centres', { name: 'CVO Proef' }, withId);
  const ofCentre = (role: 'coordinator' | 'employer' | 'researcher') => ({
    role,
    email: `${role}@example.be`,
    centre,
  });
  const key = await keyOf(ofCentre('coordinator'), ['read', 'write', 'plan', 'admin']);
  const coordinator = apiClient(url, { authorization: `Bearer ${key}` });
  const semesters = [await plannedSemester(coordinator, 'een'), await plannedSemester(coordinator, 'twee')];
  const all = (name: keyof (typeof semesters)[number]) => semesters.flatMap((one) => one[name]);
  const spare = await administrator.post(
    '/v1/accounts',
    { name: 'Niemand', ...ofCentre('researcher'), email: 'niemand@example.be' },
    z.object({ account: withId }),
  );
  return {
    keys: {
      nobody: undefined,
      coordinator: key,
      employer: await keyOf({ ...ofCentre('employer'), employer: 'e1' }, ['read', 'write']),
      researcher: await keyOf(ofCentre('researcher'), ['read']),
      administrator: await keyOf({ role: 'administrator', email: 'tweede@example.be' }, [
        'read',
        'write',
        'admin',
      ]),
    },
    known: {
      centre: [centre],
      semester: all('id'),
      plan: all('plan'),
      job: all('job'),
      feed: all('feed'),
      token: all('token'),
      import: all('import'),
      closures: all('closures'),
      pins: all('pins'),
      accounts: [spare.account.id],
      trainees: ['t1', 't2'],
      units: ['u1', 'u2'],
      sites: ['s1', 's2'],
      employers: ['e1', 'e2'],
      mentors: ['mentor1', 'mentor2'],
      programmes: ['zorg'],
      modules: ['basis'],
      trainee: ['t1', 't2'],
      module: ['basis'],
      unit: ['u1', 'u2'],
      mentor: ['mentor1', 'mentor2'],
      key: ['t1', 'mentor1'],
    },
  };
}

function smallSemester(id: string) {
  return semesterInput({
    id,
    closures: [{ from: '2027-04-05', to: '2027-04-18', name: 'Paasvakantie', kind: 'school-holiday' }],
    employers: [
      { id: 'e1', name: 'Werkgever 1' },
      { id: 'e2', name: 'Werkgever 2' },
    ],
    sites: [
      { id: 's1', employer: 'e1', name: 'Huis 1', lat: 50.865, lon: 4.71 },
      { id: 's2', employer: 'e2', name: 'Huis 2', lat: 50.87, lon: 4.72 },
    ],
    units: [unit(), unit({ id: 'u2', site: 's2', name: 'Afdeling 2' })],
    mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
    trainees: [trainee(), trainee({ id: 't2', track: 'evening' })],
    pins: [{ trainee: 't1', module: 'basis', unit: 'u1' }],
  });
}

async function plannedSemester(coordinator: ApiClient, name: string) {
  const input = smallSemester(name);
  const { id } = await coordinator.post('/v1/semesters', input, withId);
  const at = `/v1/semesters/${id}`;
  const job = await coordinator.post(`${at}/jobs`, { seconds: 1, seed: 1 }, jobSchema);
  await planned(coordinator, `${at}/jobs/${job.id}`);
  const plans = await coordinator.get(`${at}/plans`, pageOf(withId));
  const plan = plans.items.map((one) => one.id);
  for (const one of plan) {
    const place = `${at}/plans/${one}`;
    const { headers } = await coordinator.send('GET', place);
    const seen = { 'if-match': headers.get('etag') ?? '' };
    await coordinator.post(`${place}/propose`, undefined, z.unknown(), seen);
  }
  const feed = await coordinator.post(`${at}/feeds`, { owner: 'trainee', ownerKey: 't1' }, feedSchema);
  const preview = await coordinator.post(`${at}/imports`, input, withId);
  const keysOf = async (list: string) =>
    (await coordinator.get(`${at}/${list}`, pageOf(recordSchema))).items.map(({ key }) => key);
  return {
    id: [id],
    job: [job.id],
    plan,
    feed: [feed.id],
    token: [/feeds\/([\w-]+)\.ics/.exec(feed.calendar)?.[1] ?? ''],
    import: [preview.id],
    closures: await keysOf('closures'),
    pins: await keysOf('pins'),
  };
}

const JOB_SECONDS = 60;

async function planned(coordinator: ApiClient, job: string): Promise<void> {
  for (let second = 0; second < JOB_SECONDS; second++) {
    const { state } = await coordinator.get(job, jobSchema);
    if (state === 'done') return;
    await pause(1000);
  }
  throw new Error('planning did not end');
}
