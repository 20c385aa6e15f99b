/** Where a site is, in words. */
import type { Site } from '../../solver/domain/semester-schema.ts';

/** `Diestsesteenweg 1, Kessel-Lo`; the municipality is not said twice; `null` where nothing is known. */
export function addressOf({ address = '', municipality = '' }: Site): string | null {
  const isSaid = wordsOf(address).includes(wordsOf(municipality));
  const parts = [address, ...(isSaid ? [] : [municipality])].filter((part) => part.trim() !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** Whole words, as the Leuvensesteenweg says nothing of Leuven. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
}
