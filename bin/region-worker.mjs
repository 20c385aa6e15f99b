/** What a thread for one region starts with. */
import { load } from './load.mjs';

await load('api/planning/region-worker.ts');
