/** What a planning thread starts with: TypeScript through tsx, then the worker itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('../api/planning/planning-worker.ts');
