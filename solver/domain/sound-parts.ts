/** What is left of an input when its malformed parts are taken away: what can be judged all the same. */
import type { InputPath } from './input-path.ts';

/**
 * `T` in which anything may be missing. Lists keep their places: a malformed element is undefined, so that the
 * index of the others is still the one in the file.
 */
export type Sound<T> = T extends readonly (infer E)[]
  ? readonly (Sound<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Sound<T[K]> | undefined }
    : T;

/**
 * The raw input without the values at the given places.
 *
 * @typeParam T the input type of the schema that found those places to be all that is malformed; it is what
 *   makes the rest of that type.
 */
export function soundParts<T>(raw: unknown, malformed: Iterable<InputPath>): Sound<T> {
  const cuts: Cuts = new Map();
  for (const path of malformed) {
    if (path.length === 0) return {} as Sound<T>;
    addCut(cuts, path);
  }
  return without(raw, cuts) as Sound<T>;
}

/** The sound elements of a list, with their place in it. */
export function* soundElements<E>(list: readonly (E | undefined)[] | undefined): Generator<[number, E]> {
  for (const [index, element] of (list ?? []).entries()) {
    if (element !== undefined) yield [index, element];
  }
}

/** Per key what is to be cut below it; `all` cuts the value itself. */
type Cuts = Map<PropertyKey, Cuts | 'all'>;

function addCut(cuts: Cuts, [key, ...rest]: InputPath): void {
  if (key === undefined) return;
  const below = cuts.get(key);
  if (below === 'all') return;
  if (rest.length === 0) {
    cuts.set(key, 'all');
    return;
  }
  const deeper: Cuts = below ?? new Map();
  cuts.set(key, deeper);
  addCut(deeper, rest);
}

function without(value: unknown, cuts: Cuts): unknown {
  if (Array.isArray(value)) {
    return value.map((element, index) => withoutBelow(element, cuts.get(index)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, withoutBelow(field, cuts.get(key))]),
  );
}

function withoutBelow(value: unknown, cuts: Cuts | 'all' | undefined): unknown {
  if (cuts === undefined) return value;
  return cuts === 'all' ? undefined : without(value, cuts);
}
