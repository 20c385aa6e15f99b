/** What somebody typed to say where a place is, as postal codes and names that can be looked up. */

export interface PlaceWords {
  /** Every run of digits, so that a code with a digit too many is not passed over. */
  readonly codes: readonly string[];
  /** Normal forms (`nameKey`), in the order typed. */
  readonly names: readonly string[];
}

/** `3000`, `B-3000` and `BE 3000`. */
const CODE = /(?:\bbe?\s*-?\s*)?(\d+)/gi;
/** `Aalst (Sint-Truiden)`, `Brussel/Bruxelles`: several names, all of which must fit. */
const BETWEEN_NAMES = /[()/,;]/;
const SAINT = /^(?:st|ste|sint|sinte|saint|sainte|sankt)$/;

/** The codes and names in a few cells, wherever they stand: `3000 Leuven` may be in either. */
export function placeWords(cells: readonly string[]): PlaceWords {
  const codes = cells.flatMap((cell) => [...cell.matchAll(CODE)].flatMap(([, code]) => code ?? []));
  const names = cells.flatMap((cell) => cell.replace(CODE, ' ').split(BETWEEN_NAMES).map(nameKey));
  return { codes: [...new Set(codes)], names: [...new Set(names)].filter((name) => name !== '') };
}

/**
 * The normal form of a name, equal for all ways to write it: no case, accents, hyphens or spaces; `St.` and
 * `Saint` as `sint`, `O.-L.-V.` in full.
 */
export function nameKey(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/\bo\W*l\W*v\b/g, 'onze lieve vrouw').split(/[^a-z]+/);
  return words.map((word) => (SAINT.test(word) ? 'sint' : word)).join('');
}
