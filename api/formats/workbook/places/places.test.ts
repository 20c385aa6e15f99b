import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../../solver/domain/geography.ts';
import { placeLabel, places } from './place-table.ts';
import { findPlace } from './places.ts';

const anyPlace = fc.constantFrom(...places());

function nameOf(postcode: string, municipality: string): string {
  const place = findPlace({ postcode, municipality });
  return place.ok ? place.name : place.reason;
}

describe('a postal code and a name', () => {
  it.each([
    ['3000', 'Leuven'],
    ['3290', 'Diest'],
    ['3300', 'Tienen'],
    ['3200', 'Aarschot'],
    ['3001', 'Heverlee'],
    ['3010', 'Kessel-Lo'],
    ['3012', 'Wilsele'],
    ['1000', 'Brussel'],
    ['2000', 'Antwerpen'],
    ['9000', 'Gent'],
    ['3500', 'Hasselt'],
    ['8000', 'Brugge'],
    ['8400', 'Oostende'],
  ])('%s is %s, by code, by name and by both', (postcode, name) => {
    const both = findPlace({ postcode, municipality: name });
    expect(both).toMatchObject({ ok: true, name });
    expect(findPlace({ postcode })).toEqual(both);
    expect(findPlace({ municipality: name })).toEqual(both);
  });

  it.each([
    ['3000 Leuven', ''],
    ['', '3000 Leuven'],
    ['', 'Leuven 3000'],
    ['B-3000', 'LEUVEN'],
    ['', 'B-3000 Leuven'],
    ['be 3000', ''],
    ['3000', 'Louvain'],
    ['3000 Leuven', 'Leuven'],
  ])('may stand in cells as %j and %j', (postcode, municipality) => {
    expect(nameOf(postcode, municipality)).toBe('Leuven');
  });

  it.each([
    ['kessel lo', 'Kessel-Lo'],
    ['St.-Truiden', 'Sint-Truiden'],
    ['Sint Joris Weert', 'Sint-Joris-Weert'],
    ['OLV-Waver', 'Onze-Lieve-Vrouw-Waver'],
    ['Liege', 'Luik'],
    ['Bruxelles', 'Brussel'],
    ['s Gravenwezel', "'s-Gravenwezel"],
  ])('%s is found as %s', (typed, name) => {
    expect(nameOf('', typed)).toBe(name);
  });

  it('gives a village its own coordinates, not those of its municipality', () => {
    expect(findPlace({ municipality: 'Kessel-Lo' })).not.toEqual(findPlace({ municipality: 'Leuven' }));
  });

  it('takes the village of the code when the name is that of the municipality', () => {
    expect(nameOf('3010', 'Leuven')).toBe('Kessel-Lo');
    expect(nameOf('3001 Leuven', '')).toBe('Heverlee');
  });

  it('knows the municipalities from before and after the mergers', () => {
    expect(nameOf('1570', 'Pajottegem')).toBe('Galmaarden');
    expect(nameOf('3732', 'Hoeselt')).toBe('Schalkhoven');
    expect(nameOf('3732', 'Bilzen-Hoeselt')).toBe('Schalkhoven');
  });

  it('finds every place under its own name and under its municipality', () => {
    fc.assert(
      fc.property(anyPlace, ({ postcode, name, municipality, lat, lon }) => {
        expect(findPlace({ postcode, municipality: name })).toMatchObject({ ok: true, lat, lon });
        expect(findPlace({ postcode, municipality })).toMatchObject({ ok: true });
        expect(findPlace({ postcode })).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  it('does not mind how a name is written', () => {
    fc.assert(
      fc.property(anyPlace, ({ postcode, name }) => {
        const careless = name.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('-', ' ');
        expect(findPlace({ municipality: ` ${careless}  ${postcode}` })).toEqual(
          findPlace({ postcode, municipality: name }),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('a code with several villages', () => {
  it('is the one that the municipality is called after', () => {
    expect(nameOf('3300', '')).toBe('Tienen');
    expect(nameOf('3840', '')).toBe('Borgloon');
  });

  it('is the middle where none is', () => {
    const everberg = findPlace({ postcode: '3078', municipality: 'Everberg' });
    const meerbeek = findPlace({ postcode: '3078', municipality: 'Meerbeek' });
    const middle = findPlace({ postcode: '3078' });
    if (!everberg.ok || !meerbeek.ok || !middle.ok) expect.fail('3078 is a code of Kortenberg');
    expect(middle.name).toBe('Kortenberg (3078)');
    expect(metresBetween(middle, everberg)).toBeCloseTo(metresBetween(middle, meerbeek), -2);
    expect(findPlace({ postcode: '3078', municipality: 'Kortenberg' })).toEqual(middle);
  });
});

describe('a municipality that no village is called after', () => {
  it('is the middle of its places', () => {
    const middle = findPlace({ municipality: 'Pajottegem' });
    const gooik = findPlace({ municipality: 'Gooik' });
    if (!middle.ok || !gooik.ok) expect.fail('both are in the table');
    expect(middle.name).toBe('Pajottegem');
    expect(metresBetween(middle, gooik)).toBeLessThan(10_000);
  });
});

describe('a name that several places have', () => {
  it('is ambiguous when they lie far apart, the municipality itself first', () => {
    expect(findPlace({ municipality: 'Aalst' })).toEqual({
      ok: false,
      reason: 'ambiguous',
      alike: ['9300 Aalst', '3800 Aalst (Sint-Truiden)'],
    });
    expect(nameOf('', 'Halle')).toBe('ambiguous');
    expect(nameOf('', 'Deurne')).toBe('ambiguous');
  });

  it('is settled by the code, or by the municipality behind it', () => {
    expect(nameOf('9300', 'Aalst')).toBe('Aalst');
    expect(findPlace({ municipality: 'Aalst (Sint-Truiden)' })).toEqual(
      findPlace({ postcode: '3800', municipality: 'Aalst' }),
    );
    expect(findPlace({ municipality: 'Deurne, Diest' })).toEqual(
      findPlace({ postcode: '3290', municipality: 'Deurne' }),
    );
  });

  it('is one place when they lie together, as the parts of a village over a border do', () => {
    expect(nameOf('', 'Sint-Margriete-Houtem')).toBe('Sint-Margriete-Houtem');
    expect(findPlace({ municipality: 'Antwerpen' })).toEqual(findPlace({ postcode: '2000' }));
  });
});

describe('a code and a name that do not belong together', () => {
  it('contradict each other; where each belongs is said', () => {
    expect(findPlace({ postcode: '3000', municipality: 'Diest' })).toEqual({
      ok: false,
      reason: 'contradicting',
      alike: ['3290 Diest', '3000 Leuven'],
    });
  });

  it('contradict each other also within a municipality', () => {
    expect(findPlace({ postcode: '3001', municipality: 'Kessel-Lo' })).toEqual({
      ok: false,
      reason: 'contradicting',
      alike: ['3010 Kessel-Lo (Leuven)', '3001 Heverlee (Leuven)'],
    });
  });

  it('contradict each other as two codes', () => {
    expect(nameOf('3000', '3010 Kessel-Lo')).toBe('contradicting');
  });
});

describe('what is not in the table', () => {
  it.each([
    ['', 'Leuvn', '3000 Leuven'],
    ['', 'Kesel-Lo', '3010 Kessel-Lo (Leuven)'],
    ['', 'Thienen', '3300 Tienen'],
    ['', 'Aarshot', '3200 Aarschot'],
    ['3010', 'Kesel-Lo', '3010 Kessel-Lo (Leuven)'],
    ['3290', 'Blauwberg', '3290 Diest'],
    ['3015', '', '3012 Wilsele (Leuven)'],
    ['30000', 'Leuven', '3000 Leuven'],
    ['9999', '', '9992 Middelburg (Maldegem)'],
    ['', 'Pajotegem', '1540 Herne (Pajottegem)'],
  ])('%j, %j is unknown, and %s is alike', (postcode, municipality, alike) => {
    const place = findPlace({ postcode, municipality });
    if (place.ok) expect.fail(`${place.name} was found`);
    expect(place.reason).toBe('unknown');
    expect(place.alike[0]).toBe(alike);
  });

  it.each([
    ['', ''],
    ['', 'Xyzzyqq'],
    ['12', ''],
  ])('%j, %j is unknown and like nothing', (postcode, municipality) => {
    expect(findPlace({ postcode, municipality })).toEqual({ ok: false, reason: 'unknown', alike: [] });
  });

  it('is unknown when nothing was asked', () => {
    expect(findPlace({})).toEqual({ ok: false, reason: 'unknown', alike: [] });
  });
});

describe('what is alike', () => {
  it('is found when it is typed as it was proposed', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const { lat, lon } = place;
        expect(findPlace({ municipality: placeLabel(place) })).toMatchObject({ ok: true, lat, lon });
        expect(findPlace({ postcode: placeLabel(place) })).toMatchObject({ ok: true, lat, lon });
      }),
      { numRuns: 300 },
    );
  });
});

/** The coordinates that the example semesters use, to a hundredth of a degree. */
describe('around Leuven', () => {
  it.each([
    ['Leuven', 50.88, 4.7],
    ['Heverlee', 50.85, 4.69],
    ['Kessel-Lo', 50.89, 4.73],
    ['Wilsele', 50.91, 4.71],
    ['Wijgmaal', 50.93, 4.7],
    ['Herent', 50.91, 4.67],
    ['Huldenberg', 50.8, 4.58],
    ['Oud-Heverlee', 50.82, 4.67],
    ['Bertem', 50.87, 4.63],
    ['Kortenberg', 50.88, 4.54],
    ['Tervuren', 50.82, 4.51],
    ['Rotselaar', 50.95, 4.71],
    ['Tremelo', 50.99, 4.68],
    ['Begijnendijk', 51.02, 4.78],
    ['Keerbergen', 51.0, 4.63],
    ['Haacht', 50.98, 4.64],
    ['Boortmeerbeek', 50.98, 4.58],
    ['Aarschot', 50.98, 4.82],
    ['Lubbeek', 50.88, 4.84],
    ['Holsbeek', 50.92, 4.76],
    ['Scherpenheuvel-Zichem', 50.97, 4.97],
    ['Diest', 50.98, 5.05],
    ['Tienen', 50.81, 4.95],
    ['Hoegaarden', 50.79, 4.88],
    ['Linter', 50.83, 5.04],
    ['Bierbeek', 50.82, 4.77],
    ['Boutersem', 50.85, 4.83],
    ['Glabbeek', 50.87, 4.95],
    ['Tielt-Winge', 50.92, 4.89],
    ['Landen', 50.75, 5.08],
    ['Zoutleeuw', 50.84, 5.12],
    ['Geetbets', 50.9, 5.1],
    ['Bekkevoort', 50.93, 4.98],
    ['Kortenaken', 50.91, 5.07],
  ])('%s lies within 2.5 km of %s, %s', (municipality, lat, lon) => {
    const place = findPlace({ municipality });
    if (!place.ok) expect.fail(`${municipality} is ${place.reason}`);
    expect(metresBetween(place, { lat, lon })).toBeLessThan(2500);
  });
});
