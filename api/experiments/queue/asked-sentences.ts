/** What is said of an experiment that is sent to the service and would be right as a file. */
import { type Fault, fault, type Saying } from '../../../solver/domain/fault.ts';
import type { InputPath } from '../../../solver/domain/input-path.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { MOST_CASES, MOST_SECONDS, MOST_STEPS } from './experiment-limits.ts';

export const BASE_KIND: Saying = {
  expected: say('een van: generated, semester', 'one of: generated, semester'),
  mend: say(
    'De dienst leest geen bestanden van haar machine. Zet het semester eerst in de dienst, en schrijf kind: semester met zijn id.',
    'The service reads no files of its machine. Put the semester in the service first, and write kind: semester with its id.',
  ),
};

export const SEMESTER_ID: Saying = {
  expected: say('het id van een semester in de dienst', 'the id of a semester in the service'),
  mend: say(
    'Neem het id uit de lijst van semesters (/v1/semesters).',
    'Take the id from the list of semesters (/v1/semesters).',
  ),
};

export const TIMETABLE_NAME: Saying = {
  expected: say('een dienstregeling van de dienst', 'a timetable of the service'),
  mend: say(
    'Schrijf alleen de naam van de dienstregeling, zoals de beheerder die in de map ervoor zette.',
    'Write only the name of the timetable, as the administrator put it in the folder for them.',
  ),
};

export const TOO_LONG_TO_READ = say(
  'Dit lezen duurde te lang. Kijk of het bestand een experiment is.',
  'Reading this took too long. See whether the file is an experiment.',
);

const SIZES = {
  cases: (found: number) =>
    say(
      `haalbaar in de dienst: dat zijn ${found} gevallen (stand × seed × basis), en ${MOST_CASES} is het meeste`,
      `possible in the service: that makes ${found} cases (setting × seed × base), and ${MOST_CASES} is the most`,
    ),
  steps: () => say(`een aantal stappen tot ${MOST_STEPS}`, `a number of steps up to ${MOST_STEPS}`),
  seconds: () => say(`een aantal seconden tot ${MOST_SECONDS}`, `a number of seconds up to ${MOST_SECONDS}`),
};

const MENDING = {
  cases: say(
    'Neem minder seeds of standen, of laat het experiment op een eigen machine lopen (stageplan experiment run).',
    'Take fewer seeds or values, or run the experiment on a machine of your own (stageplan experiment run).',
  ),
  steps: say('Schrijf bijvoorbeeld 2000.', 'Write 2000, for example.'),
  seconds: say('Schrijf bijvoorbeeld 60.', 'Write 60, for example.'),
};

/** @param size what there is too much of */
export function tooLargeFault(
  path: InputPath,
  given: number,
  size: 'cases' | 'steps' | 'seconds',
  found: number,
): Fault {
  return fault(path, given, { expected: SIZES[size](found), mend: MENDING[size] });
}
