/** Reads a JSON file, or says why it cannot be read: missing, no text, no JSON and where. */
import { readFileSync } from 'node:fs';
import { say } from '../../../solver/domain/sentence.ts';
import { errorAt, faulty, type Loaded, loaded } from '../input-faults.ts';
import { fileFault } from './file-fault.ts';
import { syntaxFault } from './json-syntax.ts';

/** @param path as the user wrote it: that is how messages name the file. */
export function readJsonFile(path: string): Loaded<unknown> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return faulty(path, [fileFault(error)]);
  }
  const text = decoded(bytes);
  if (text === null) {
    const mend = say('Bewaar het bestand als UTF-8.', 'Save the file as UTF-8.');
    return faulty(path, [errorAt('', say_encoding, say('een tekst in UTF-8', 'text in UTF-8'), mend)]);
  }
  try {
    const value: unknown = JSON.parse(text);
    return loaded(value);
  } catch {
    return faulty(path, [noJson(text)]);
  }
}

const say_encoding = 'dit';

/** Without a byte order mark; null for bytes that are no UTF-8. */
function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function noJson(text: string) {
  const { line, column, found } = syntaxFault(text) ?? { line: 1, column: 1, found: '' };
  return errorAt(
    `regel ${line}, kolom ${column}`,
    found,
    say('wat JSON hier toelaat', 'what JSON allows here'),
    say(
      'Kijk of er net ervoor een komma, haakje of aanhalingsteken te veel of te weinig staat.',
      'See whether a comma, bracket or quote just before it is missing or one too many.',
    ),
  );
}
