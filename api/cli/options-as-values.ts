/** An option without its value must not take the next option for it, as the library lets it do. */
import { type Command, CommanderError } from 'commander';

/** Of this command and all below it: `--timetable --out x` is then an error about `--timetable`. */
export function refuseOptionsAsValues(command: Command, ofParents: readonly string[] = []): void {
  const names = [
    ...ofParents,
    ...command.options.flatMap(({ long, short }) => [long ?? [], short ?? []].flat()),
  ];
  for (const option of command.options.filter(({ required }) => required)) {
    option.argParser((value) => {
      if (!names.includes(value.split('=')[0] ?? '')) return value;
      const message = `error: option '${option.flags}' argument missing`;
      throw new CommanderError(1, 'commander.optionMissingArgument', message);
    });
  }
  for (const below of command.commands) refuseOptionsAsValues(below, names);
}
