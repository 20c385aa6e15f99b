/** The table of places, to be asked by postal code or by name. */
import { type Place, places } from './place-table.ts';
import { nameKey } from './place-words.ts';

export interface PlaceIndex {
  readonly ofPostcode: ReadonlyMap<string, readonly Place[]>;
  /** By the normal form of the place's own name and other names; those that a municipality is called after first. */
  readonly named: ReadonlyMap<string, readonly Place[]>;
  /** By the normal form of the municipality the place lies in, today's and the one before. */
  readonly within: ReadonlyMap<string, readonly Place[]>;
}

let index: PlaceIndex | undefined;

/** Made on the first call, as the table is. */
export function placeIndex(): PlaceIndex {
  index ??= {
    ofPostcode: byEach(places(), (place) => [place.postcode]),
    named: byEach(
      [...places()].sort((a, b) => Number(isHead(b)) - Number(isHead(a))),
      ownKeys,
    ),
    within: byEach(places(), municipalityKeys),
  };
  return index;
}

/** Whether the municipality of this place, today's or the one before, is called after it. */
export function isHead(place: Place): boolean {
  const own = ownKeys(place);
  return municipalityKeys(place).some((key) => own.includes(key));
}

/** The normal forms of what a place itself is called. */
export function ownKeys({ name, otherNames }: Place): readonly string[] {
  return [name, ...otherNames].map(nameKey);
}

/** The normal forms of the municipalities a place belongs to: today's, then the one before. */
export function municipalityKeys({ municipality, formerMunicipality }: Place): readonly string[] {
  return [municipality, ...(formerMunicipality === undefined ? [] : [formerMunicipality])].map(nameKey);
}

function byEach(
  all: readonly Place[],
  keysOf: (place: Place) => readonly string[],
): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const place of all) {
    for (const key of new Set(keysOf(place))) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [place]);
      else others.push(place);
    }
  }
  return found;
}
