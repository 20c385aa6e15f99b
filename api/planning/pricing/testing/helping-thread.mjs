/** What a helping thread of the tests starts with: TypeScript through tsx, then the thread itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('./helping-thread.ts');
