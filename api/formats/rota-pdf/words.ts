/** What the sheets say, in Dutch and English. */
import type { Language } from '../../../solver/domain/problem.ts';
import type { RotaWords } from './rota-words.ts';
import { ROTA_EN } from './words-en.ts';
import { ROTA_NL } from './words-nl.ts';

export const ROTA_WORDS: Record<Language, RotaWords> = { nl: ROTA_NL, en: ROTA_EN };
