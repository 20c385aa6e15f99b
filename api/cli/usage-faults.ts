/** What the library says of arguments it does not understand, as a problem like any other. */
import type { CommanderError } from 'commander';
import { errorAt } from '../../solver/domain/problem.ts';
import { say } from '../../solver/domain/sentence.ts';
import type { InputFault } from './input-faults.ts';

const HELP = say('Bekijk npx stageplan help.', 'See npx stageplan help.');

/** @param error with an exit code above 0: help and version are no faults. */
export function usageFault(error: CommanderError): InputFault {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1];
  const mend =
    meant === undefined ? HELP : say(`Bedoelde u ${meant}? ${HELP.nl}`, `Did you mean ${meant}? ${HELP.en}`);
  switch (error.code) {
    case 'commander.help':
      return fault(errorAt('stageplan', '', say('een commando', 'a command'), mend));
    case 'commander.unknownCommand':
      return fault(errorAt('stageplan', named, say('een commando', 'a command'), mend));
    case 'commander.unknownOption':
      return fault(
        errorAt('stageplan', named, say('een optie van dit commando', 'an option of this command'), mend),
      );
    case 'commander.missingArgument':
      return fault(errorAt(named, '', say('een argument', 'an argument'), mend));
    case 'commander.optionMissingArgument':
      return fault(errorAt(named, '', say('een waarde achter de optie', 'a value after the option'), mend));
    case 'commander.excessArguments': {
      const [, expected = '', got = ''] = /Expected (\d+) .* got (\d+)/.exec(error.message) ?? [];
      const count = say(
        `het aantal argumenten, dat is ${expected}`,
        `the number of arguments, which is ${expected}`,
      );
      return fault(errorAt(named, got, count, mend));
    }
    default:
      return fault(errorAt('stageplan', error.message, say('een goed commando', 'a right command'), mend));
  }
}

function fault(problem: InputFault['problem']): InputFault {
  return { file: null, problem };
}
