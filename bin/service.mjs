#!/usr/bin/env node
/** `npm start` and `npm run worker`: the service or a worker of it. */
import { load } from './load.mjs';

const { main } = await load('api/service/main.ts');
process.exitCode = await main(process.argv[2]);
