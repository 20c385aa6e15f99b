/** What is wrong with an input, said so that the reader can mend it. */
import type { InputPath } from './input-path.ts';
import type { Sentence } from './sentence.ts';

export type Language = 'nl' | 'en';

/** One fault of an input file. All faults of a file are reported together. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Where, as a path a person can follow: `trainees[3] (t-004).modes[0].maxMinutes`; empty for the whole file. */
  readonly path: string;
  /** The same place as keys, of a problem that is found after reading: who read the input can say where that is. */
  readonly at?: InputPath;
  /** What stands there, as JSON text, shortened; empty where something is missing. */
  readonly found: string;
  /**
   * What was expected there, as words that can follow "is not": a noun phrase (`een geheel aantal minuten`),
   * or a predicate (`uniek: …`).
   */
  readonly expected: Sentence;
  /** What to do about it: whole sentences. */
  readonly mend: Sentence;
}

export function errorAt(path: string, found: string, expected: Sentence, mend: Sentence): Problem {
  return { severity: 'error', path, found, expected, mend };
}

/** In one line: `trainees[3] (t-004).modes[0].maxMinutes: "1u30" is geen geheel aantal minuten. Schrijf 90.` */
export function problemLine(problem: Problem, language: Language): string {
  const place = problem.path === '' ? WHOLE_FILE[language] : problem.path;
  return `${place}: ${problemStatement(problem, language)}`;
}

/** What follows the place, for whoever shows that apart: `"1u30" is geen geheel aantal minuten. Schrijf 90.` */
export function problemStatement(problem: Problem, language: Language): string {
  return `${STATEMENT[language](problem.found, problem.expected[language])}. ${problem.mend[language]}`;
}

const WHOLE_FILE: Record<Language, string> = { nl: 'bestand', en: 'file' };

const STATEMENT: Record<Language, (found: string, expected: string) => string> = {
  nl: (found, expected) => {
    if (found === '') return `ontbreekt, hier hoort ${expected}`;
    return expected.startsWith('een ') ? `${found} is g${expected}` : `${found} is niet ${expected}`;
  },
  en: (found, expected) =>
    found === '' ? `is missing, it must be ${expected}` : `${found} is not ${expected}`,
};
