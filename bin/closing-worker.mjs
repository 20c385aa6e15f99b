/** What a thread for the last steps of a large plan starts with: TypeScript through tsx, then the worker itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('../api/planning/closing-worker.ts');
