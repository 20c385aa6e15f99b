import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../../solver/domain/geography.ts';
import { placeLabel, places } from './place-table.ts';
import { nameKey } from './place-words.ts';

const BELGIUM = { south: 49.49, north: 51.51, west: 2.54, east: 6.41 };

function municipalities(...codes: readonly (readonly [from: number, to: number])[]): number {
  const inside = places().filter(({ postcode }) =>
    codes.some(([from, to]) => Number(postcode) >= from && Number(postcode) <= to),
  );
  return new Set(inside.map(({ municipality }) => municipality)).size;
}

describe('the table of places', () => {
  it('has four digits in every postal code', () => {
    expect(places().filter(({ postcode }) => !/^[1-9]\d{3}$/.test(postcode))).toEqual([]);
  });

  it('lies in Belgium', () => {
    const outside = places().filter(
      ({ lat, lon }) =>
        !(lat > BELGIUM.south && lat < BELGIUM.north && lon > BELGIUM.west && lon < BELGIUM.east),
    );
    expect(outside).toEqual([]);
  });

  it('has every place once under each of its postal codes', () => {
    const keys = places().map(({ postcode, name }) => `${postcode} ${nameKey(name)}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names nothing with spaces around it, and nothing twice', () => {
    const careless = places().filter(({ name, otherNames, municipality }) => {
      const names = [name, ...otherNames];
      return (
        [...names, municipality].some((text) => text === '' || text.trim() !== text) ||
        new Set(names.map(nameKey)).size < names.length
      );
    });
    expect(careless).toEqual([]);
  });

  it('has all municipalities of 2025: 19 in Brussels, 285 in Flanders, 261 in Wallonia', () => {
    expect(municipalities([1000, 1299])).toBe(19);
    expect(municipalities([1500, 3999], [8000, 9999])).toBe(285);
    expect(municipalities([1300, 1499], [4000, 7999])).toBe(261);
  });

  it('has at least 1 140 postal codes', () => {
    expect(new Set(places().map(({ postcode }) => postcode)).size).toBeGreaterThanOrEqual(1140);
  });

  it('has no place more than 25 km from another of its municipality before the mergers', () => {
    const strays = places().filter((place) =>
      places().some(
        (other) =>
          other.municipality === place.municipality &&
          other.formerMunicipality === place.formerMunicipality &&
          metresBetween(place, other) > 25_000,
      ),
    );
    expect(strays.map(placeLabel)).toEqual([]);
  });

  it('has villages of one postal code within 15 km of each other', () => {
    const strays = places().filter((place) =>
      places().some((other) => other.postcode === place.postcode && metresBetween(place, other) > 15_000),
    );
    expect(strays.map(placeLabel)).toEqual([]);
  });

  it('writes accents as they are', () => {
    expect(places().filter(({ otherNames }) => otherNames.includes('Liège'))).toMatchObject([
      { name: 'Luik' },
    ]);
    expect(places().filter(({ name }) => name === 'Genepiën')).toHaveLength(1);
  });

  it('is read once', () => {
    expect(places()).toBe(places());
  });
});

describe('the label of a place', () => {
  it('names the municipality only where it is another name', () => {
    const labels = places().map(placeLabel);
    expect(labels).toContain('3000 Leuven');
    expect(labels).toContain('3010 Kessel-Lo (Leuven)');
  });
});
