/** Why a file or folder could not be used, as a problem that the user can mend. */
import { errorAt, type Problem } from '../../solver/domain/problem.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';

const CHECK_NAME = say('Kijk de naam en de map na.', 'Check the name and the folder.');

/** The code of an error of the operating system, such as ENOENT; empty for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** @param path as the user wrote it. */
export function unreadable(path: string, error: unknown): Problem {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return errorAt('', '', say('een bestand', 'a file'), CHECK_NAME);
  }
  if (code === 'EISDIR') {
    const mend = say('Geef het bestand zelf op.', 'Name the file itself.');
    return errorAt('', path, say('een bestand', 'a file'), mend);
  }
  return errorAt('', path, say('iets dat u mag lezen', 'something that you may read'), because(code, error));
}

/**
 * @param option the option that named the file or folder
 * @param path as the user wrote it
 */
export function unwritable(option: string, path: string, error: unknown, expected: Sentence): Problem {
  return errorAt(option, path, expected, because(errorCode(error), error));
}

function because(code: string, error: unknown): Sentence {
  const { nl, en } = reasonOf(code);
  const told = code === '' ? String(error) : code;
  return say(`${nl[0]} (${told})${nl[1]}`, `${en[0]} (${told})${en[1]}`);
}

/** What an answer of the system means, and what to do; the code itself comes between the two. */
interface Reason {
  readonly nl: readonly [string, string];
  readonly en: readonly [string, string];
}

const NO_ACCESS: Reason = {
  nl: ['U hebt er geen toegang', ': kijk de rechten na of kies een andere plaats.'],
  en: ['You have no access', ': check the permissions or choose another place.'],
};
const IN_USE: Reason = {
  nl: ['Een ander programma, bijvoorbeeld Excel, heeft het open', ': sluit het daar en probeer opnieuw.'],
  en: ['Another program, such as Excel, has it open', ': close it there and try again.'],
};
const FILE_IN_PATH: Reason = {
  nl: ['Een deel van het pad is een bestand, geen map', ': kies een andere plaats.'],
  en: ['A part of the path is a file, not a folder', ': choose another place.'],
};
const FOLDER_THERE: Reason = {
  nl: ['Er staat een map met die naam', ': verplaats die of kies een andere plaats.'],
  en: ['A folder of that name stands there', ': move it or choose another place.'],
};
const NO_FOLDER: Reason = {
  nl: ['De map bestaat niet', ': maak ze eerst, of kies een andere plaats.'],
  en: ['The folder does not exist', ': make it first, or choose another place.'],
};
const FULL: Reason = {
  nl: ['De schijf is vol', ': maak plaats of kies een andere schijf.'],
  en: ['The disk is full', ': make room or choose another disk.'],
};
const OTHER: Reason = {
  nl: ['Het systeem weigert', ': kies een andere plaats.'],
  en: ['The system refuses', ': choose another place.'],
};

const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: NO_ACCESS,
  EROFS: NO_ACCESS,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  // What Windows answers for a file that is open, and others for one that is protected.
  EPERM: {
    nl: [
      'U hebt er geen toegang, of een ander programma, bijvoorbeeld Excel, heeft het open',
      ': sluit het daar, of kijk de rechten na.',
    ],
    en: [
      'You have no access, or another program, such as Excel, has it open',
      ': close it there, or check the permissions.',
    ],
  },
  ENOENT: NO_FOLDER,
  ENOTDIR: FILE_IN_PATH,
  EEXIST: FILE_IN_PATH,
  EISDIR: FOLDER_THERE,
  ENOTEMPTY: FOLDER_THERE,
  ENOSPC: FULL,
  EDQUOT: FULL,
};

function reasonOf(code: string): Reason {
  return REASONS[code] ?? OTHER;
}
