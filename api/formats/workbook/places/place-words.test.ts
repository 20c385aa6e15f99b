import { describe, expect, it } from 'vitest';
import { nameKey, placeWords } from './place-words.ts';

describe('the normal form of a name', () => {
  it.each([
    ['Kessel-Lo', 'KESSEL LO'],
    ['Kessel-Lo', 'kessello'],
    ['Sint-Truiden', 'St. Truiden'],
    ['Sint-Truiden', 'ST-TRUIDEN'],
    ['Saint-Trond', 'St-Trond'],
    ['Onze-Lieve-Vrouw-Waver', 'O.-L.-V.-Waver'],
    ['Onze-Lieve-Vrouw-Waver', 'OLV Waver'],
    ["'s-Gravenwezel", '’s Gravenwezel'],
    ['Hélécine', 'Helecine'],
    ['Genepiën', 'GENEPIEN'],
    ['Sint-Job-in-’t-Goor', "St Job in 't Goor"],
  ])('is one for %s and %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Steenkerke', 'Sinteenkerke'],
    ['Olen', 'Onze-Lieve-Vrouw-en'],
    ['Leuven', 'Louvain'],
  ])('differs for %s and %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('what stands in cells', () => {
  it.each([
    [['3000', 'Leuven'], ['3000'], ['leuven']],
    [['3000 Leuven', ''], ['3000'], ['leuven']],
    [['', 'B-3000 Leuven'], ['3000'], ['leuven']],
    [['BE 3000', ''], ['3000'], []],
    [['3000', '3000 Leuven'], ['3000'], ['leuven']],
    [['Leuven', 'LEUVEN'], [], ['leuven']],
    [['', 'Aalst (Sint-Truiden)'], [], ['aalst', 'sinttruiden']],
    [['30000', ''], ['30000'], []],
    [['  ', ''], [], []],
  ])('%j is the codes %j and the names %j', (cells, codes, names) => {
    expect(placeWords(cells)).toEqual({ codes, names });
  });

  it('takes no B of a name for the country', () => {
    expect(placeWords(['Oud-Turnhoutb 2360'])).toEqual({ codes: ['2360'], names: ['oudturnhoutb'] });
  });
});
