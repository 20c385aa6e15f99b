#!/usr/bin/env node
/** The command `stageplan`. */
import { load } from './load.mjs';

const { main } = await load('api/cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
