#!/usr/bin/env node
/** The command `stageplan`: TypeScript through tsx, then the command line itself. */
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
const { main } = await import('../api/cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
