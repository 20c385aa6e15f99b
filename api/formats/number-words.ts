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

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** `231 MB`, `4,2 MB`, `12 kB`: as file managers say it. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < MEGABYTE) return `${Math.ceil(bytes / KILOBYTE)} kB`;
  const megabytes = bytes / MEGABYTE;
  if (megabytes >= 10) return `${wholeNumber(Math.round(megabytes), language)} MB`;
  return `${megabytes.toFixed(1).replace('.', language === 'nl' ? ',' : '.')} MB`;
}
