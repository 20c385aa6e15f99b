/** What was asked about who can get where, as far as it matters to the words of the answer. */
import type { Names } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';

export interface ReachTextOptions {
  readonly names: Names;
  readonly language: Language;
}

export interface ReachTextQuestion extends ReachTextOptions {
  /** Whether the listing is of the units of one person, or of the people of one unit. */
  readonly lists: 'units' | 'people';
  /** Whom or what it is about. */
  readonly title: string;
  readonly hasTimetable: boolean;
}
