/** What a thread that plans cases of an experiment starts with: TypeScript through tsx, then the worker itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('../api/experiments/case-worker.ts');
