/** What the service said that it did, to be held against what it has after a kill. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from './api-client.ts';

const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
const closureSchema = z.object({ record: z.object({ name: z.string() }) });
const jobSchema = z.object({ id: z.string(), state: z.string() });
const planSchema = z.object({ job: z.string().nullable() });
const ENDED = ['done', 'stopped', 'failed', 'dead'];

export interface Semester {
  readonly id: string;
  /** What was asked and answered with success: closures by name, jobs by id. */
  readonly closures: Set<string>;
  readonly jobs: Set<string>;
  /** What was asked and never answered: it may be there or not, and once at most. */
  readonly unanswered: { readonly key: string; readonly path: string; readonly body: unknown }[];
  /** Answers that should never come, such as a fault of the service. */
  readonly faults: string[];
}

/** Asks until it is told to stop, or the service is gone. @param chance a number from 0 up to 1 */
export async function keepAsking(
  client: ApiClient,
  semester: Semester,
  signal: AbortSignal,
  chance: () => number,
): Promise<void> {
  const at = `/v1/semesters/${semester.id}`;
  while (!signal.aborted) {
    const name = randomUUID();
    const closure = { from: '2027-06-01', to: '2027-06-01', name, kind: 'other' };
    if (await asked(client, semester, `${at}/closures`, closure)) semester.closures.add(name);
    await pause(20 + chance() * 100);
    if (chance() < 0.3) await asked(client, semester, `${at}/jobs`, { seconds: 2, seed: 1 });
  }
}

/** Whether it was acknowledged. Who is cut off does not know whether it was done: that is asked again later. */
async function asked(client: ApiClient, semester: Semester, path: string, body: unknown): Promise<boolean> {
  const key = randomUUID();
  const answer = await client.send('POST', path, body, { 'idempotency-key': key }).catch(() => null);
  if (answer === null) {
    semester.unanswered.push({ key, path, body });
    return false;
  }
  return acknowledged(semester, answer.status, answer.text);
}

/** 409 for a semester that is being planned, and 503 while the service ends, are answers too: nothing was done. */
const NOTHING_DONE = [409, 503];

function acknowledged(semester: Semester, status: number, text: string): boolean {
  if (status === 201) return true;
  if (status === 202) semester.jobs.add(jobSchema.parse(JSON.parse(text)).id);
  else if (!NOTHING_DONE.includes(status)) semester.faults.push(`answered ${status}: ${text.slice(0, 300)}`);
  return false;
}

/** Sends again, under the same keys, what was never answered; each must then be there once. */
export async function askAgain(client: ApiClient, semester: Semester): Promise<void> {
  for (const { key, path, body } of semester.unanswered.splice(0)) {
    const answer = await client.send('POST', path, body, { 'idempotency-key': key });
    const name = z.object({ name: z.string() }).safeParse(body).data?.name;
    if (acknowledged(semester, answer.status, answer.text) && name !== undefined) semester.closures.add(name);
  }
}

/** Everything that is wrong with what the service has. */
export async function faultsIn(client: ApiClient, semester: Semester): Promise<readonly string[]> {
  const at = `/v1/semesters/${semester.id}`;
  const names = (await all(client, `${at}/closures`, closureSchema)).map(({ record }) => record.name);
  const jobs = new Set((await all(client, `${at}/jobs`, jobSchema)).map(({ id }) => id));
  return [
    ...semester.faults.splice(0),
    ...[...semester.closures]
      .filter((name) => !names.includes(name))
      .map((name) => `closure ${name} is lost`),
    ...names.filter((name, i) => names.indexOf(name) < i).map((name) => `closure ${name} is there twice`),
    ...[...semester.jobs].filter((id) => !jobs.has(id)).map((id) => `job ${id} is lost`),
  ];
}

/** Once every job has ended: each with one plan. @throws Error when they do not end */
export async function jobFaults(
  client: ApiClient,
  semester: Semester,
  seconds: number,
): Promise<readonly string[]> {
  const at = `/v1/semesters/${semester.id}`;
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const jobs = await all(client, `${at}/jobs`, jobSchema);
    if (jobs.every(({ state }) => ENDED.includes(state))) break;
    if (performance.now() > until) throw new Error(`jobs did not end: ${JSON.stringify(jobs)}`);
    await pause(500);
  }
  const jobs = await all(client, `${at}/jobs`, jobSchema);
  const plans = await all(client, `${at}/plans`, planSchema);
  return jobs.flatMap(({ id, state }) => {
    const made = plans.filter(({ job }) => job === id).length;
    return [
      ...(state === 'done' ? [] : [`job ${id} ended as ${state}`]),
      ...(made === 1 ? [] : [`job ${id} has ${made} plans`]),
    ];
  });
}

async function all<T>(client: ApiClient, path: string, item: z.ZodType<T>): Promise<readonly T[]> {
  const found: T[] = [];
  let cursor = '';
  for (;;) {
    const page = await client.get(`${path}?limit=200${cursor}`, pageOf(item));
    found.push(...page.items);
    if (page.next === null) return found;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}
