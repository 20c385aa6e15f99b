/** What a planning thread starts with. */
import { load } from './load.mjs';

await load('api/planning/planning-worker.ts');
