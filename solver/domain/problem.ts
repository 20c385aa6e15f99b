/** What is wrong with an input, said so that the reader can mend it. */
import type { Sentence } from './plan-schema.ts';

export type Language = 'nl' | 'en';

/** One fault of an input file. All faults of a file are reported together. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Where, as a path a person can follow: `trainees[3] (t-004).modes[0].maxMinutes`. */
  readonly path: string;
  /** What stands there, as JSON text, shortened; empty where something is missing. */
  readonly found: string;
  /** What was expected there. */
  readonly expected: Sentence;
  /** What to do about it. */
  readonly mend: Sentence;
}
