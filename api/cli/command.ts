/** What every command is given and gives back. */
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Options as they were typed; a command reads their values itself, to tell all that is wrong at once. */
export type GivenOptions<Name extends string> = { readonly [K in Name]?: string };

/** @throws InputError when what was given cannot be used. */
export type Run = (terminal: Terminal) => ExitCode | Promise<ExitCode>;
