/** Reads a JSON file, or says why it cannot be read: missing, no text, no JSON and where. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { errorAt, faulty, type Loaded, loaded } from '../input-faults.ts';
import { unreadable } from './file-fault.ts';
import { syntaxFault } from './json-syntax.ts';

/** @param path as the user wrote it: that is how messages name the file. */
export function readJsonFile(path: string): Loaded<unknown> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return faulty(path, [unreadable(path, error)]);
  }
  const text = decoded(bytes);
  if (text === null) return faulty(path, [notText(path)]);
  try {
    const value: unknown = JSON.parse(text);
    return loaded(value);
  } catch {
    return faulty(path, [notJson(text)]);
  }
}

/** Without a byte order mark; null for bytes that are no UTF-8. */
function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function notText(path: string): Problem {
  const mend = say('Bewaar het bestand opnieuw, als UTF-8.', 'Save the file anew, as UTF-8.');
  return errorAt('', path, say('een tekst in UTF-8', 'a text in UTF-8'), mend);
}

function notJson(text: string): Problem {
  const { line, column, found } = syntaxFault(text) ?? { line: 1, column: 1, found: '' };
  const expected = say(
    `wat JSON toelaat op regel ${line}, kolom ${column}`,
    `what JSON allows at line ${line}, column ${column}`,
  );
  const mend =
    found === ''
      ? say(
          'Het bestand houdt te vroeg op: sluit alle haakjes en aanhalingstekens.',
          'The file ends too early: close all brackets and quotes.',
        )
      : say(
          'Kijk of daar of net ervoor een komma, haakje of aanhalingsteken ontbreekt of te veel is.',
          'See whether a comma, bracket or quote is missing or one too many there or just before.',
        );
  return errorAt(`${line}:${column}`, found === '' ? 'EOF' : found, expected, mend);
}
