import type { CommandHelp } from './command-help.ts';

/** What the command line says about running the service, in each language. */
export interface ServiceWords {
  readonly serve: CommandHelp;
  readonly worker: CommandHelp;
}
