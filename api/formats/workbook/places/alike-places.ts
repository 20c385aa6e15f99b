/** Which places somebody may have meant whose words fit no place. */
import { likelyWord } from '../../../../solver/domain/likely-values.ts';
import { isHead, ownKeys, placeIndex } from './place-index.ts';
import type { Place } from './place-table.ts';
import type { PlaceWords } from './place-words.ts';

const MOST_NEAR = 3;

/** The likeliest first: for a slip in a name the names near to it, else what the parts that are known stand for. */
export function alikePlaces({ codes, names }: PlaceWords): readonly Place[] {
  const coded = codes.flatMap(placesOfCode);
  const unknown = names.filter((name) => ofName(name).length === 0);
  const near = unknown.flatMap((name) => (coded.length > 0 ? nearAmong(name, coded) : nearAnywhere(name)));
  const known = [...names.flatMap(ofName), ...codes.flatMap((code) => headsOf(placesOfCode(code)))];
  const alike = near.length > 0 ? near : known;
  return alike.length > 0 ? [...new Set(alike)] : codes.flatMap(besideCode);
}

/** The place that a municipality among these is called after; the only one of a single place. */
export function headOf(places: readonly Place[]): Place | undefined {
  const [first, ...others] = places;
  return others.length === 0 ? first : places.find(isHead);
}

function headsOf(places: readonly Place[]): readonly Place[] {
  const head = headOf(places);
  return head === undefined ? places : [head];
}

function placesOfCode(code: string): readonly Place[] {
  return placeIndex().ofPostcode.get(code) ?? [];
}

/** The places called so; of a municipality that no place is called after its best known one, else all. */
function ofName(name: string): readonly Place[] {
  const { named, within } = placeIndex();
  return named.get(name) ?? headsOf(within.get(name) ?? []);
}

/** Of the places of a code that was typed too, those with a name one slip of the pen away. */
function nearAmong(name: string, coded: readonly Place[]): readonly Place[] {
  const near = likelyWord(name, coded.flatMap(ownKeys));
  return near === undefined ? [] : coded.filter((place) => ownKeys(place).includes(near));
}

/** The places, all over Belgium, of the few names nearest to this one. */
function nearAnywhere(name: string): readonly Place[] {
  const { named, within } = placeIndex();
  const near: Place[] = [];
  const left = new Set([...named.keys(), ...within.keys()].filter((key) => maySlipTo(name, key)));
  for (let found = 0; found < MOST_NEAR; found++) {
    const word = likelyWord(name, left);
    if (word === undefined) break;
    near.push(...ofName(word));
    left.delete(word);
  }
  return near;
}

/** Measuring every name letter by letter is slow; one much longer or shorter is no slip. */
function maySlipTo(name: string, key: string): boolean {
  return Math.abs(name.length - key.length) <= Math.floor(Math.max(3, name.length) / 3);
}

/** What has the codes just below and above a code that does not exist. */
function besideCode(code: string): readonly Place[] {
  if (code.length !== 4) return [];
  const codes = [...placeIndex().ofPostcode.keys()];
  const below = codes.findLast((other) => other < code);
  const above = codes.find((other) => other > code);
  return [below, above].flatMap((near) => (near === undefined ? [] : headsOf(placesOfCode(near))));
}
