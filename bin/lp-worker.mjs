/** What a thread for javascript-lp-solver starts with. */
import { load } from './load.mjs';

await load('api/lp/javascript-worker.ts');
