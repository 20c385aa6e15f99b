/** What a thread that reads for a planning job starts with. */
import { load } from './load.mjs';

await load('api/jobs/job-input-worker.ts');
