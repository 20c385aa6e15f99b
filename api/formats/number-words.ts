/** Numbers as people read them, in Dutch and English; spelled out so that no system locale matters. */
import type { Language } from '../../solver/domain/problem.ts';

/** `12.345` in Dutch, `12,345` in English. */
export function wholeNumber(value: number, language: Language): string {
  const separator = language === 'nl' ? '.' : ',';
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, separator);
}

/** `88,6 %`, never 100 % while something is missing; none of nothing is 100 %. */
export function percentOf(part: number, whole: number, language: Language): string {
  const permille = whole === 0 ? 1000 : Math.round((1000 * part) / whole);
  const shown = (part < whole ? Math.min(permille, 999) : permille) / 10;
  return `${String(shown).replace('.', language === 'nl' ? ',' : '.')} %`;
}
