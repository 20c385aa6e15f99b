/** Adds a command with its help to the program, or to the command it is under. */
import type { Command } from 'commander';
import type { CommandHelp } from './words/command-help.ts';
import type { CliWords } from './words.ts';

export function added(program: Command, name: string, help: CommandHelp, words: CliWords): Command {
  const terms = Object.keys(help.arguments).map((term) => (term.startsWith('[') ? term : `<${term}>`));
  return program
    .command(name)
    .usage([words.usageOptions, ...terms].join(' '))
    .summary(help.summary)
    .description(help.description)
    .helpOption('-h, --help', words.options.help)
    .addHelpText('after', `\n${words.example}:\n  ${help.example}`);
}

/** A name under which commands stand, that does nothing by itself. */
export function addedGroup(
  program: Command,
  name: string,
  help: Pick<CommandHelp, 'summary' | 'description'>,
  words: CliWords,
): Command {
  return program
    .command(name)
    .usage(words.usage)
    .summary(help.summary)
    .description(help.description)
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]', words.helpCommand);
}
