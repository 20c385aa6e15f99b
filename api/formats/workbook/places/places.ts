/** Coordinates for a Belgian postal code, a municipality or both, as people type them. */
import { metresBetween } from '../../../../solver/domain/geography.ts';
import { alikePlaces, headOf } from './alike-places.ts';
import { ownKeys, placeIndex } from './place-index.ts';
import { type Place, placeLabel } from './place-table.ts';
import { type PlaceWords, placeWords } from './place-words.ts';

/** Postal code and name may both stand in either cell: `3000 Leuven`, `B-3000`, `Aalst (Sint-Truiden)`. */
export interface AskedPlace {
  readonly postcode?: string | undefined;
  readonly municipality?: string | undefined;
}

/**
 * - `unknown`: a code or a name is not in the table, or nothing was asked;
 * - `ambiguous`: places far from each other have this name;
 * - `contradicting`: each part is known, but no place has them all.
 *
 * `alike` holds what may have been meant, the likeliest first; each, typed in either cell, is found.
 */
export type FoundPlace =
  | { readonly ok: true; readonly lat: number; readonly lon: number; readonly name: string }
  | {
      readonly ok: false;
      readonly reason: 'unknown' | 'ambiguous' | 'contradicting';
      readonly alike: readonly string[];
    };

/** Places of one name that lie within this distance of the first are one place with several codes. */
const ONE_PLACE_METRES = 10_000;
const MOST_ALIKE = 6;

/**
 * Where the place lies that fits all that was asked. A village with its own name has its own coordinates, also
 * under the name of its municipality when the code tells which (`3010 Leuven` is Kessel-Lo). A code with several
 * villages and no name is the one that its municipality is called after, else their middle; a municipality that
 * no place is called after is the middle of its places.
 */
export function findPlace({ postcode = '', municipality = '' }: AskedPlace): FoundPlace {
  const words = placeWords([postcode, municipality]);
  const parts = [...words.codes.map(placesOfCode), ...words.names.map(placesOfName)];
  const [first, ...others] = parts;
  if (first === undefined || parts.some((part) => part.length === 0)) return notFound('unknown', words);
  const fitting = first.filter((place) => others.every((part) => part.includes(place)));
  if (fitting.length === 0) return notFound('contradicting', words);
  const named = bestNamed(fitting, words);
  const [principal] = named;
  if (principal === undefined) return centreOf(fitting, words);
  if (named.every((place) => metresBetween(principal, place) <= ONE_PLACE_METRES)) return found(principal);
  return { ok: false, reason: 'ambiguous', alike: named.slice(0, MOST_ALIKE).map(placeLabel) };
}

function placesOfCode(code: string): readonly Place[] {
  return placeIndex().ofPostcode.get(code) ?? [];
}

/** Those of this name, and those in a municipality of this name. */
function placesOfName(name: string): readonly Place[] {
  const { named, within } = placeIndex();
  return [...new Set([...(named.get(name) ?? []), ...(within.get(name) ?? [])])];
}

/** Of the places that fit, those that most of the names asked are their own; none where no name is. */
function bestNamed(fitting: readonly Place[], { names }: PlaceWords): readonly Place[] {
  const hits = fitting.map((place) => {
    const own = ownKeys(place);
    return { place, own: names.filter((name) => own.includes(name)).length };
  });
  const most = Math.max(...hits.map(({ own }) => own));
  return most === 0 ? [] : hits.filter(({ own }) => own === most).map(({ place }) => place);
}

/** Where a postal code is, or a municipality, when the name of no place in it was asked. */
function centreOf(fitting: readonly Place[], { codes }: PlaceWords): FoundPlace {
  const [code] = codes;
  const principal = code === undefined ? undefined : headOf(fitting);
  if (principal !== undefined) return found(principal);
  const name = fitting[0]?.municipality ?? '';
  return {
    ok: true,
    lat: mean(fitting.map(({ lat }) => lat)),
    lon: mean(fitting.map(({ lon }) => lon)),
    name: code === undefined ? name : `${name} (${code})`,
  };
}

function found({ lat, lon, name }: Place): FoundPlace {
  return { ok: true, lat, lon, name };
}

function notFound(reason: 'unknown' | 'contradicting', words: PlaceWords): FoundPlace {
  return { ok: false, reason, alike: alikePlaces(words).slice(0, MOST_ALIKE).map(placeLabel) };
}

function mean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round((sum / values.length) * 1000) / 1000;
}
