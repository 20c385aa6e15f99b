/** What a thread for one region starts with: TypeScript through tsx, then the worker itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('../api/planning/region-worker.ts');
