/** The commands, their arguments and options, with help in the language asked for. */
import { Command, type CommanderError } from 'commander';
import type { Run } from './command.ts';
import { check } from './commands/check.ts';
import { generate } from './commands/generate.ts';
import { plan } from './commands/plan.ts';
import { schema } from './commands/schema.ts';
import { validate } from './commands/validate.ts';
import type { Streams } from './terminal.ts';
import type { CliWords } from './words.ts';
import type { CommandHelp } from './words/cli-words.ts';

/** What was typed, understood: the command to run, or nothing where the help was all that was asked. */
export type Understood = { readonly run: Run } | { readonly run: null };

/** @throws CommanderError when the arguments are not understood. */
export async function understand(
  argv: readonly string[],
  words: CliWords,
  streams: Streams,
  version: string,
): Promise<Understood> {
  let run: Run | null = null;
  const choose = (chosen: Run) => {
    run = chosen;
  };
  const program = newProgram(words, streams, version);
  addCommands(program, words.commands, choose);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!isHelp(error)) throw error;
  }
  return { run };
}

function isHelp(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'commander.helpDisplayed' || code === 'commander.version' || code === 'commander.help';
}

function newProgram(words: CliWords, streams: Streams, version: string): Command {
  const { options } = words;
  return new Command('stageplan')
    .description(words.description)
    .option('--json', options.json)
    .option('--lang <nl|en>', options.lang)
    .version(version, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand('help [command]', words.helpCommand)
    .addHelpText('after', `\n${words.exitCodes}\n`)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words.titles[title] ?? title,
    })
    .configureOutput({ writeOut: streams.out, writeErr: streams.err, outputError: () => {} })
    .exitOverride((error: CommanderError) => {
      throw error;
    });
}

function addCommands(program: Command, help: CliWords['commands'], choose: (run: Run) => void): void {
  program;
}
