/** Lists as people look them up: by name, upper and lower case and accents alike. */
import { compare } from '../ordering.ts';

const COLLATOR = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** @param idOf what decides between two of the same name. */
export function byName<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  idOf: (item: T) => string,
): readonly T[] {
  return [...items].sort((a, b) => COLLATOR.compare(nameOf(a), nameOf(b)) || compare(idOf(a), idOf(b)));
}
