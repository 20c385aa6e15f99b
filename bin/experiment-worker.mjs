/** What a thread that plans cases of an experiment starts with. */
import { load } from './load.mjs';

await load('api/experiments/case-worker.ts');
