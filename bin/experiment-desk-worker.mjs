/** What a thread that reads and reports on experiments starts with. */
import { load } from './load.mjs';

await load('api/experiments/queue/desk-thread.ts');
