/** The example semester of a service that was just started: planned, agreed to by everybody, published, with calendar links. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type ApiClient, setUp } from './api-client.ts';

const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });
const withId = z.object({ id: z.string() });
const jobSchema = z.object({ id: z.string(), state: z.string() });
const answerSchema = z.object({ trainee: z.string(), module: z.string(), version: z.int() });
const recordSchema = z.object({ key: z.string() });

export interface PreparedSemester {
  readonly coordinator: ApiClient;
  readonly semester: string;
  readonly plan: string;
  readonly trainees: readonly string[];
  /** Addresses to subscribe to. */
  readonly calendars: readonly string[];
  readonly startPlanning: (seconds: number) => Promise<string>;
  readonly stopPlanning: (job: string) => Promise<void>;
  readonly job: (job: string) => Promise<z.infer<typeof jobSchema>>;
}

/** @param calendars how many links; trainees have several when there are more than trainees */
export async function preparedSemester(
  url: () => string,
  setUpToken: string,
  calendars: number,
): Promise<PreparedSemester> {
  const { administrator, coordinatorOf } = await setUp(url, setUpToken);
  const [centre] = (await administrator.get('/v1/centres', pageOf(withId))).items;
  if (centre === undefined) throw new Error('the service has no example');
  const coordinator = await coordinatorOf(centre.id, 'coordinator@example.be');
  const [semester] = (await coordinator.get('/v1/semesters', pageOf(withId))).items;
  if (semester === undefined) throw new Error('the service has no example semester');
  const at = `/v1/semesters/${semester.id}`;
  const plan = await publishedPlan(coordinator, at);
  const records = await coordinator.get(`${at}/trainees?limit=200`, pageOf(recordSchema));
  const trainees = records.items.map(({ key }) => key);
  return {
    coordinator,
    semester: semester.id,
    plan,
    trainees,
    calendars: await links(coordinator, at, trainees, calendars),
    startPlanning: async (seconds) =>
      (await coordinator.post(`${at}/jobs`, { seconds, seed: 2 }, jobSchema)).id,
    stopPlanning: async (job) => {
      await coordinator.send('POST', `${at}/jobs/${job}/stop`);
    },
    job: (job) => coordinator.get(`${at}/jobs/${job}`, jobSchema),
  };
}

async function publishedPlan(coordinator: ApiClient, at: string): Promise<string> {
  for (;;) {
    const [job] = (await coordinator.get(`${at}/jobs`, pageOf(jobSchema))).items;
    if (job?.state === 'done') break;
    if (job !== undefined && !['queued', 'running'].includes(job.state))
      throw new Error(`planning is ${job.state}`);
    await pause(1000);
  }
  const [plan] = (await coordinator.get(`${at}/plans`, pageOf(withId))).items;
  if (plan === undefined) throw new Error('there is no plan');
  const place = `${at}/plans/${plan.id}`;
  await step(coordinator, place, 'propose');
  const { items } = await coordinator.get(`${place}/answers`, pageOf(answerSchema));
  const answers = items.map(({ trainee, module, version }) => ({
    trainee,
    module,
    version,
    answer: 'accepted',
  }));
  for (let i = 0; i < answers.length; i += 50) {
    await coordinator.post(`${place}/answers`, { answers: answers.slice(i, i + 50) }, z.unknown());
  }
  await step(coordinator, place, 'confirm');
  await step(coordinator, place, 'publish');
  return plan.id;
}

async function step(coordinator: ApiClient, place: string, name: string): Promise<void> {
  const { headers } = await coordinator.send('GET', place);
  await coordinator.post(`${place}/${name}`, undefined, z.unknown(), {
    'if-match': headers.get('etag') ?? '',
  });
}

async function links(
  coordinator: ApiClient,
  at: string,
  trainees: readonly string[],
  count: number,
): Promise<readonly string[]> {
  const made: string[] = [];
  for (let i = 0; i < count; i++) {
    const asked = { owner: 'trainee', ownerKey: trainees[i % trainees.length] };
    made.push((await coordinator.post(`${at}/feeds`, asked, z.object({ calendar: z.string() }))).calendar);
  }
  return made;
}
