import { describe, expect, it } from 'vitest';
import { changed, gridsOf, type Typed } from '../testing/filled-in.ts';
import { rawOf, warningLines } from '../testing/table-lines.ts';

/** The first trainee with a child that is cared for in Leuven. */
function said(days: Typed, atWeekends: Typed, header = 'Kind heeft opvang nodig op') {
  return gridsOf(
    changed({
      'Cursisten!K1': header,
      'Cursisten!K2': days,
      'Cursisten!M1': 'Opvang breedtegraad',
      'Cursisten!M2': '50,88',
      'Cursisten!N1': 'Opvang lengtegraad',
      'Cursisten!N2': '4,71',
      'Cursisten!O1': 'Opvang ook in weekend',
      'Cursisten!O2': atWeekends,
    }),
  );
}

describe('no care at weekends for a child that needs none then', () => {
  it('is a warning that says what it means', () => {
    expect(warningLines(said('ma-vr', 'nee'))).toEqual([
      'Cursisten!O2 (Opvang ook in weekend): "nee" is geen reden om de weekends vrij te houden: za en zo staan niet bij "Kind heeft opvang nodig op", dus mag de planner de ouder dan gewoon inzetten. Moet er ook in het weekend iemand voor het kind zijn? Schrijf dan "elke dag" bij "Kind heeft opvang nodig op". Anders mag deze cel leeg blijven.',
    ]);
  });

  it.each([
    ['elke dag', 'nee'],
    ['ma-za', 'nee'],
    ['wo, zo', 'nee'],
    ['ma-vr', 'ja'],
    ['ma-vr', null],
  ])('is none where the days are %s and the answer is %s', (days, atWeekends) => {
    expect(warningLines(said(days, atWeekends))).toEqual([]);
  });

  it('may still be asked under the header that the days had before', () => {
    expect(rawOf(said('ma-wo', null, 'Opvang op'))).toEqual(rawOf(said('ma-wo', null)));
  });
});
