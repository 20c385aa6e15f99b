/** Why a file or folder could not be used, as a problem that the user can mend. */
import type { Problem } from '../../../solver/domain/problem.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { errorAt } from '../input-faults.ts';

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
  return errorAt(
    '',
    path,
    say('een bestand dat u mag lezen', 'a file that you may read'),
    because(code, error),
  );
}

/**
 * @param option the option that named the file or folder
 * @param path as the user wrote it
 */
export function unwritable(option: string, path: string, error: unknown, expected: Sentence): Problem {
  return errorAt(option, path, expected, because(errorCode(error), error));
}

function because(code: string, error: unknown): Sentence {
  const reason = code === '' ? String(error) : code;
  return say(
    `Het systeem antwoordt ${reason}: kijk de rechten na of kies een andere plaats.`,
    `The system answers ${reason}: check the permissions or choose another place.`,
  );
}
