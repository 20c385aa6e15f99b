/**
 * A worker in a process of its own that stores one plan and then never ends, to be killed. Its argument is where the store
 * is, as JSON; it says `kept` when the plan is stored.
 */
import { isNotNull } from 'drizzle-orm';
import { progressOf } from '../../planning/testing/progress-of.ts';
import { openStore } from '../../store/open-store.ts';
import { plans } from '../../store/tables/plans.ts';
import { openQueue } from '../job-queue.ts';
import { planner, planOfCost, until, worker } from './job-world.ts';

const store = await openStore(JSON.parse(process.argv[2] ?? ''));
const queue = await openQueue(store, () => {});
const { start: plan, next } = planner();
worker({ store, queue }, { plan });
const { watch } = await next();
watch.onProgress(progressOf({ steps: 2, seconds: 1 }));
watch.onBetterPlan?.(planOfCost(1_000_000));
await until(
  () => store.db.select({ id: plans.id }).from(plans).where(isNotNull(plans.jobId)),
  (kept) => kept.length > 0,
);
process.stdout.write('kept\n');
