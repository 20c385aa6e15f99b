/** What a verdict is called, wherever the report tells one. */
import type { Language } from '../../../solver/domain/problem.ts';
import type { Verdict } from './charts/verdict-marks.ts';

interface VerdictWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly interval: string;
  readonly searchBand: string;
  readonly unchanged: string;
}

export const VERDICT_WORDS: Readonly<Record<Language, VerdictWords>> = {
  nl: {
    verdicts: {
      effect: 'effect aangetoond',
      'within-search-gap': 'valt binnen de zoekmarge',
      'not-shown': 'geen effect aangetoond',
    },
    interval: '95 %-interval',
    searchBand: 'zoekmarge',
    unchanged: 'Ongewijzigd semester',
  },
  en: {
    verdicts: {
      effect: 'effect shown',
      'within-search-gap': 'within the search gap',
      'not-shown': 'no effect shown',
    },
    interval: '95 % interval',
    searchBand: 'search gap',
    unchanged: 'Unchanged semester',
  },
};
