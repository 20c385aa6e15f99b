#!/usr/bin/env node
/** `npm start` and `npm run worker`: TypeScript through tsx, then the service or a worker of it. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
const { surroundingsOf } = await import('../api/service/surroundings.ts');
const run =
  process.argv[2] === 'worker'
    ? (await import('../api/service/worker.ts')).work
    : (await import('../api/service/start.ts')).serve;
const surroundings = surroundingsOf(process, { tell: (line) => process.stderr.write(`${line}\n`) });
process.exitCode = (await run(surroundings, process)) ? 0 : 1;
