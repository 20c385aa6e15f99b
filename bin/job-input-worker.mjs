/** What a thread that reads for a planning job starts with: TypeScript through tsx, then the thread itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('../api/jobs/job-input-worker.ts');
