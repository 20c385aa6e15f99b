/**
 * The service under load: calendar programs and coordinators at once, while a plan is being computed on the same machine.
 * Prints what each route took, and writes it as Markdown and JSON. Loopback only.
 *
 *   node --import tsx benchmarks/service-load.ts [--seconds 30] [--calendars 200] [--coordinators 20] [--pause 1] [--out FOLDER]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { figuresTable, Stopwatch } from './service/figures.ts';
import { calendarClient, coordinatorClient, subscribe } from './service/load-clients.ts';
import { preparedSemester } from './service/prepared-semester.ts';
import { startFirst } from './service/running-service.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    calendars: { type: 'string', default: '200' },
    coordinators: { type: 'string', default: '20' },
    /** Seconds, on average, between two questions of one client. */
    pause: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const [seconds, calendars, coordinators, between] = [
  values.seconds,
  values.calendars,
  values.coordinators,
  values.pause,
].map(Number);
if (!seconds || !calendars || !coordinators || !between) throw new RangeError('numbers above 0 are needed');

const folder = mkdtempSync(join(tmpdir(), 'stageplan-load-'));
const service = await startFirst({ STAGEPLAN_DATA: folder, WORKERS: '1', THREADS: '1' });
try {
  console.log('the example is planned and published …');
  const world = await preparedSemester(() => service.url, service.setUpToken, calendars);
  const subscribing = new Stopwatch();
  await subscribe(world.calendars, subscribing);
  const stopwatch = new Stopwatch();
  const job = await world.startPlanning(seconds + 60);
  await pause(3000);
  const until = performance.now() + seconds * 1000;
  console.log(`${calendars} calendar programs and ${coordinators} coordinators for ${seconds} s …`);
  await Promise.all([
    ...world.calendars.map((address) => calendarClient(address, { stopwatch, until, between })),
    ...Array.from({ length: coordinators }, (_, i) =>
      coordinatorClient(world, i, { stopwatch, until, between }),
    ),
  ]);
  const { state } = await world.job(job);
  await world.stopPlanning(job);
  const figures = stopwatch.figures();
  const made = {
    seconds,
    calendars,
    coordinators,
    between,
    planning: state,
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? '',
    node: process.version,
    figures,
    subscribing: subscribing.figures(),
  };
  const text = `${figuresTable(figures)}\n\nBefore, one after another:\n\n${figuresTable(made.subscribing)}\n\nPlanning meanwhile: ${state}. ${made.cores} cores, ${made.processor}, Node ${made.node}, embedded database.\n`;
  console.log(text);
  for (const failure of stopwatch.failures()) console.log(failure);
  if (values.out !== undefined) {
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, 'service-load.md'), text);
    writeFileSync(join(values.out, 'service-load.json'), `${JSON.stringify(made, null, 2)}\n`);
  }
} finally {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
}
