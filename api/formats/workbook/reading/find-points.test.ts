import { describe, expect, it } from 'vitest';
import { changed, gridsOf } from '../testing/filled-in.ts';
import { errorLines, warningLines } from '../testing/table-lines.ts';

describe('a place without coordinates', () => {
  const byPlace = { 'Cursisten!G1': 'Postcode', 'Cursisten!H1': 'Gemeente' };

  it('is the centre of the municipality, which is said once', () => {
    const cells = {
      'Cursisten!G2': 3000,
      'Cursisten!H2': null,
      'Cursisten!G3': null,
      'Cursisten!H3': 'Kessel-Lo',
    };
    expect(warningLines(gridsOf(changed({ ...byPlace, ...cells })))).toEqual([
      'Cursisten!G2, H3 (Postcode): 3000, "Kessel-Lo" is geen precieze plaats: de planner rekent vanaf het midden van de gemeente. Dit geldt voor 2 cellen. Verplaatsingen kunnen enkele kilometers afwijken en binnen dezelfde gemeente telt de verplaatsing dan voor 0 minuten; vul breedtegraad en lengtegraad in waar dat telt.',
    ]);
  });

  it('is asked for where nobody knows it', () => {
    const cells = {
      'Cursisten!G2': 3000,
      'Cursisten!H2': 'Gent',
      'Cursisten!G3': null,
      'Cursisten!H3': 'Leuvn',
    };
    expect(errorLines(gridsOf(changed({ ...byPlace, ...cells })))).toEqual([
      'Cursisten!H2 (Gemeente): "Gent" is geen gemeente met die postcode. Bedoelt u "9000 Gent" of "3000 Leuven"?',
      'Cursisten!H3 (Gemeente): "Leuvn" is geen bekende postcode of gemeente. Bedoelt u "3000 Leuven"?',
    ]);
  });

  it('is asked for where nothing is said, or half of it', () => {
    expect(
      errorLines(gridsOf(changed({ 'Cursisten!G2': null, 'Cursisten!G3': null, 'Cursisten!H3': null }))),
    ).toEqual([
      'Cursisten!G2 (Breedtegraad): ontbreekt, hier hoort een breedtegraad van -90 tot 90. Vul breedtegraad en lengtegraad allebei in, of geen van beide.',
      'Cursisten!G3 (Breedtegraad): ontbreekt, hier hoort een postcode, een gemeente of coördinaten. Vul er één van in.',
    ]);
  });

  it('is asked for of childcare as soon as anything is said about that', () => {
    expect(errorLines(gridsOf(changed({ 'Cursisten!K2': 'ma-vr' })))).toEqual([
      'Cursisten!2 (Opvang gemeente): ontbreekt, hier hoort een postcode, een gemeente of coördinaten. Vul er één van in.',
    ]);
  });
});
