/** A fault as the checks of an input find it: a problem whose place is not yet written out. */
import { type InputPath, pathText, shown } from './input-path.ts';
import { JSON_WORDS, spoken, type Wording } from './input-words.ts';
import type { Problem } from './problem.ts';

/** What a fault says; the catalogues are `expectation.ts`, `shape-sentences.ts` and `consistency/sentences.ts`. */
export interface Saying {
  readonly expected: Wording;
  readonly mend: Wording;
}

export interface Fault extends Saying {
  readonly path: InputPath;
  readonly found: unknown;
}

export function fault(path: InputPath, found: unknown, saying: Saying): Fault {
  return { path, found, ...saying };
}

/**
 * A fault of a JSON file.
 *
 * @param raw the input as it was read: it knows the ids along the path.
 */
export function problemOf(severity: Problem['severity'], raw: unknown, found: Fault): Problem {
  return {
    severity,
    path: pathText(raw, found.path),
    found: shown(found.found),
    expected: spoken(found.expected, JSON_WORDS),
    mend: spoken(found.mend, JSON_WORDS),
  };
}
