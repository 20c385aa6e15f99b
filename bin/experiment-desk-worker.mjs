/** What a thread that reads and reports on experiments starts with: TypeScript through tsx, then the thread itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('../api/experiments/queue/desk-thread.ts');
