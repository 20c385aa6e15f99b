/** What a thread that reads and writes files starts with. */
import { load } from './load.mjs';

await load('api/exchange/exchange-thread.ts');
