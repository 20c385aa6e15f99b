/** JSON out of the bytes of a file, or why they hold none: no text, no JSON and where. */
import { errorAt, type Problem } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { syntaxFault } from './json-syntax.ts';

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** @param file as the user named it. */
export function readJson(file: string, bytes: Uint8Array): JsonReading {
  const text = decoded(bytes);
  if (text === null) return { ok: false, problem: notText(file) };
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false, problem: notJson(text) };
  }
}

/** Without a byte order mark; null for bytes that are no UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function notText(file: string): Problem {
  const mend = say('Bewaar het bestand opnieuw, als UTF-8.', 'Save the file anew, as UTF-8.');
  return errorAt('', file, say('een tekst in UTF-8', 'a text in UTF-8'), mend);
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
