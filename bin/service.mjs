#!/usr/bin/env node
/** `npm start` and `npm run worker`: TypeScript through tsx, then the service or a worker of it. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
const surroundings = {
  env: process.env,
  tell: (line) => process.stderr.write(`${line}\n`),
  isScreen: process.stdout.isTTY === true,
  clock: () => new Date(),
};
if (process.argv[2] === 'worker') {
  const { work } = await import('../api/service/worker.ts');
  process.exitCode = await work(surroundings, process);
} else {
  const { serve } = await import('../api/service/start.ts');
  process.exitCode = await serve(surroundings, process);
}
