/**
 * The service under load: calendar programs and coordinators at once, while a plan is being computed on the same machine;
 * on the embedded database, and on a PostgreSQL of its own where one is installed. Prints what each route took, and writes
 * it as Markdown and JSON. Ends with 1 when p95 was not under 200 ms or an answer failed. Loopback only.
 *
 *   node --import tsx benchmarks/service-load.ts [--seconds 30] [--calendars 200] [--coordinators 20] [--pause 1]
 *     [--only embedded|postgres] [--out FOLDER]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATABASES, type Load, measuredLoad } from './service/load.ts';
import { isKept, loadPage, thisMachine } from './service/load-report.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    calendars: { type: 'string', default: '200' },
    coordinators: { type: 'string', default: '20' },
    /** Seconds, on average, between two questions of one client. */
    pause: { type: 'string', default: '1' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
const { only, out } = values;
const databases = DATABASES.filter((database) => only === undefined || only === database);
if (databases.length === 0) throw new RangeError(`--only takes ${DATABASES.join(' or ')}`);
const asked = {
  seconds: Number(values.seconds),
  calendars: Number(values.calendars),
  coordinators: Number(values.coordinators),
  between: Number(values.pause),
};
if (!Object.values(asked).every((number) => number > 0)) throw new RangeError('numbers above 0 are needed');

const loads: Load[] = [];
for (const database of databases) {
  const load = await measuredLoad(database, asked);
  if (load === null) console.log(`${database}: SKIPPED, none is installed under /usr/lib/postgresql`);
  else loads.push(load);
}
const machine = thisMachine();
const page = loadPage(loads, machine);
console.log(page);
for (const failure of loads.flatMap(({ failures }) => failures)) console.log(failure);
if (out !== undefined) {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'service-load.md'), page);
  writeFileSync(join(out, 'service-load.json'), `${JSON.stringify({ ...machine, loads }, null, 2)}\n`);
}
process.exitCode = loads.every(isKept) ? 0 : 1;
