/** What a thread for the last steps of a large plan starts with. */
import { load } from './load.mjs';

await load('api/planning/closing-worker.ts');
