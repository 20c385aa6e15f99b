/** What a peer that runs in Node starts with: as built, so that no loader shares its process. */
import { load } from '../../../bin/load.mjs';

await load('benchmarks/peers/in-node/main.ts');
