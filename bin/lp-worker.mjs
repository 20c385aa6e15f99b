/** What a thread for javascript-lp-solver starts with: TypeScript through tsx, then the worker itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('../api/lp/javascript-worker.ts');
