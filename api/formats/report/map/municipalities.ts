/** Municipalities to find one's way on the map, and to say where people live without saying their address. */
import { metresBetween } from '../../../../solver/domain/geography.ts';
import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { Semester } from '../../../../solver/domain/semester-schema.ts';
import type { Point } from '../../../../solver/domain/values.ts';
import { places } from '../../workbook/places/place-table.ts';
import { findPlace } from '../../workbook/places/places.ts';
import { byName } from '../by-name.ts';

export interface Municipality extends Point {
  readonly name: string;
}

/**
 * What the sites call their municipalities first (those with the most sites before others), also where that is a
 * village; then all other municipalities of the country by name.
 */
export function municipalitiesOf({ sites }: Semester): readonly Municipality[] {
  const own = ofSites(sites);
  const named = new Set(own.map(({ name }) => name));
  return [...own, ...ofCountry().filter(({ name }) => !named.has(name))];
}

/** `null` where none is known. */
export function nearestMunicipality(at: Point, known: readonly Municipality[]): Municipality | null {
  return known.reduce<Municipality | null>(
    (nearest, one) =>
      nearest === null || metresBetween(at, one) < metresBetween(at, nearest) ? one : nearest,
    null,
  );
}

/** Where the table of places has it, else in the middle of its sites. */
function ofSites(sites: Semester['sites']): readonly Municipality[] {
  const groups = [...groupBy(sites, ({ municipality }) => municipality)].flatMap(([name, own]) =>
    name === undefined || name === '' ? [] : [{ name, own }],
  );
  return byName(
    groups,
    ({ name }) => name,
    ({ name }) => name,
  )
    .toSorted((a, b) => b.own.length - a.own.length)
    .map(({ name, own }) => {
      const found = findPlace({ municipality: name });
      return { name, ...(found.ok ? { lat: found.lat, lon: found.lon } : middleOf(own)) };
    });
}

/** Each at the place that it is called after, else in the middle of its places. */
function ofCountry(): readonly Municipality[] {
  const municipalities = [...groupBy(places(), ({ municipality }) => municipality)].map(([name, own]) => {
    const { lat, lon } = own.find((place) => place.name === name) ?? middleOf(own);
    return { name, lat, lon };
  });
  return byName(
    municipalities,
    ({ name }) => name,
    ({ name }) => name,
  );
}

function middleOf(points: readonly Point[]): Point {
  const mean = (key: keyof Point) => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  return { lat: mean('lat'), lon: mean('lon') };
}
