/** What the command line says, in Dutch and English. */
import type { Language } from '../../solver/domain/problem.ts';
import type { CliWords } from './words/cli-words.ts';
import { CLI_WORDS_EN } from './words/en.ts';
import { CLI_WORDS_NL } from './words/nl.ts';

export type { CliWords };

export function wordsOf(language: Language): CliWords {
  return language === 'nl' ? CLI_WORDS_NL : CLI_WORDS_EN;
}
