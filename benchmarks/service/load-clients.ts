/** Who asks the service while it is measured: calendar programs, and coordinators at work. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Stopwatch } from './figures.ts';
import type { PreparedSemester } from './prepared-semester.ts';

export interface Measuring {
  readonly stopwatch: Stopwatch;
  /** On the clock of `performance`. */
  readonly until: number;
  /** Seconds between two questions, on average. */
  readonly between: number;
}

/** Every calendar once, one after another, as when somebody subscribes: the service writes it out. */
export async function subscribe(addresses: readonly string[], stopwatch: Stopwatch): Promise<void> {
  for (const [i, address] of addresses.entries()) {
    const route = i === 0 ? 'GET calendar (first after the start)' : 'GET calendar (first time)';
    await timed({ stopwatch }, route, () => fetch(address));
  }
}

/** Asks whether its calendar has changed; some programs fetch it whole each time, and this one every fourth time. */
export async function calendarClient(address: string, measuring: Measuring): Promise<void> {
  let etag: string | null = null;
  let turn = 0;
  await asLongAs(measuring, async () => {
    const headers = etag === null || turn % 4 === 0 ? {} : { 'if-none-match': etag };
    const route = 'if-none-match' in headers ? 'GET calendar (unchanged)' : 'GET calendar';
    const response = await timed(measuring, route, () => fetch(address, { headers }));
    if (response.status === 200) etag = response.headers.get('etag');
    turn++;
  });
}

const recordSchema = z.object({ record: z.record(z.string(), z.unknown()) });

/** Looks at lists and plans, and changes a trainee: what it changes it reads first, as a page does. */
export async function coordinatorClient(
  { coordinator, semester, plan, trainees }: PreparedSemester,
  index: number,
  measuring: Measuring,
): Promise<void> {
  const at = `/v1/semesters/${semester}`;
  const own = `${at}/trainees/${trainees[index % trainees.length]}`;
  const tag = (headers: Headers) => headers.get('etag') ?? '';
  let turn = index;
  const get = (route: string, path: string) =>
    timed(measuring, `GET ${route}`, () => coordinator.send('GET', path));
  const tasks = [
    () => get('trainees', `${at}/trainees?limit=50`),
    () => get('units', `${at}/units?limit=50`),
    () => get('plans', `${at}/plans`),
    () => get('plan summary', `${at}/plans/${plan}/summary`),
    () => get('jobs', `${at}/jobs`),
    async () => {
      const read = await get('trainee', own);
      const { record } = recordSchema.parse(JSON.parse(read.text));
      const body = {
        ...record,
        // Another one each time: what changes nothing is not written.
        cohort: `groep ${turn}-${index}`,
      };
      const headers = { 'if-match': tag(read.headers) };
      const put = await timed(measuring, 'PUT trainee', () => coordinator.send('PUT', own, body, headers));
      if (put.status < 400 && tag(put.headers) === tag(read.headers))
        measuring.stopwatch.tell('PUT trainee', 'nothing was written');
    },
  ];
  await asLongAs(measuring, async () => {
    await tasks[turn % tasks.length]?.();
    turn++;
  });
}

/** At moments that are spread: clients do not march in step. */
async function asLongAs({ until, between }: Measuring, work: () => Promise<void>): Promise<void> {
  const rest = () => pause(between * 1000 * (0.5 + Math.random()));
  await pause(between * 1000 * Math.random());
  while (performance.now() < until) {
    await work();
    await rest();
  }
}

async function timed<T extends { readonly status: number; readonly text: string | (() => Promise<string>) }>(
  { stopwatch }: Pick<Measuring, 'stopwatch'>,
  route: string,
  ask: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const answer = await ask();
  const text = answer instanceof Response ? await answer.text() : String(answer.text);
  const isFailed = answer.status >= 400;
  stopwatch.add(route, performance.now() - start, isFailed);
  if (isFailed) stopwatch.tell(route, `${answer.status} ${text.slice(0, 300)}`);
  return answer;
}
