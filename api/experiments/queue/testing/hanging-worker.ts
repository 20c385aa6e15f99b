/**
 * A worker in a process of its own that plans three cases and never ends the fourth, to be killed. Its argument is where
 * the store is, as JSON; it says `three` when three are kept.
 */
import { eq } from 'drizzle-orm';
import { openQueue } from '../../../jobs/job-queue.ts';
import { until } from '../../../jobs/testing/job-world.ts';
import { openStore } from '../../../store/open-store.ts';
import { experimentCases } from '../../../store/tables/experiments.ts';
import { caseWorker, hanging, planHere, threadsThat } from './experiment-world.ts';

const store = await openStore(JSON.parse(process.argv[2] ?? ''));
const queue = await openQueue(store, () => {});
let planned = 0;
const threads = threadsThat(async (setup, key) => {
  planned += 1;
  return planned > 3 ? hanging() : planHere(setup, key);
});
caseWorker({ store, queue }, { threads });
await until(
  () => store.db.$count(experimentCases, eq(experimentCases.state, 'done')),
  (kept) => kept === 3 && planned === 4,
);
process.stdout.write('three\n');
