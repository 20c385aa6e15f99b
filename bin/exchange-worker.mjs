/** What a thread that reads and writes files starts with: TypeScript through tsx, then the thread itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('../api/exchange/exchange-thread.ts');
