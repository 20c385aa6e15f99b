/** A fault as the checks of an input find it: a problem whose place is not yet written out. */
import { type InputPath, pathText, shown } from './input-path.ts';
import type { Problem } from './problem.ts';
import type { Sentence } from './sentence.ts';

/** What a fault says; the catalogues are `expectation.ts`, `shape-sentences.ts` and `consistency/sentences.ts`. */
export interface Saying {
  readonly expected: Sentence;
  readonly mend: Sentence;
}

export interface Fault extends Saying {
  readonly path: InputPath;
  readonly found: unknown;
}

export function fault(path: InputPath, found: unknown, saying: Saying): Fault {
  return { path, found, ...saying };
}

/** @param raw the input as it was read: it knows the ids along the path. */
export function problemOf(severity: Problem['severity'], raw: unknown, found: Fault): Problem {
  return {
    severity,
    path: pathText(raw, found.path),
    found: shown(found.found),
    expected: found.expected,
    mend: found.mend,
  };
}
