import { describe, expect, it } from 'vitest';
import { changed, FILLED_IN, gridsOf } from './testing/filled-in.ts';
import { errorLines, warningLines } from './testing/table-lines.ts';

describe('what is not read', () => {
  it('is said once a column, without its values', () => {
    const notes = { 'Cursisten!M1': 'Opmerking', 'Cursisten!M2': 'belt liever', 'Cursisten!M3': 'x' };
    expect(warningLines(gridsOf(changed(notes)))).toEqual([
      'Cursisten!M1: "Opmerking" is geen kolom die de planner kent. Ze wordt niet gelezen.',
    ]);
  });

  it('is dropped where nobody may know it, by its header or by its values', () => {
    const changes = {
      'Cursisten!M1': 'Geslacht (M/V)',
      'Cursisten!M2': 'V',
      'Cursisten!N1': 'ID-kaart',
      'Cursisten!N3': '85.07.30-033.28',
      'Cursisten!O1': 'Dossier',
      'Cursisten!O2': 85_073_003_328,
    };
    const grids = gridsOf(changed(changes));
    expect(errorLines(grids)).toEqual([]);
    const lines = warningLines(grids);
    expect(lines).toEqual(
      ['M1: "Geslacht (M/V)"', 'N1: "ID-kaart"', 'O1: "Dossier"'].map(
        (cell) =>
          `Cursisten!${cell} is geen kolom die de planner mag kennen. Ze is overgeslagen en niets ervan wordt bewaard.`,
      ),
    );
  });

  it('a national register number in a column that is read is refused, and not repeated', () => {
    const line = (cell: string) =>
      `Cursisten!${cell}: "…" is geen waarde die hier mag staan: het lijkt een rijksregisternummer. Wis het: de planner heeft het niet nodig en mag het niet kennen.`;
    expect(
      errorLines(gridsOf(changed({ 'Cursisten!A2': 85_073_003_328, 'Cursisten!B3': 'Jan 85.07.30-033.28' }))),
    ).toEqual([line('A2 (Nummer)'), line('B3 (Naam)')]);
  });

  it('and so is one in a cell that others are said of as well', () => {
    const rows = [
      ['Cursisten', 'Dagen', 'Datum', 'Begin', 'Einde', 'Soort'],
      ['c1', 'di-vr', '85.07.30-033.28', '8u', '9u', 'les'],
    ];
    expect(errorLines(gridsOf({ ...FILLED_IN, Bezet: rows }))).toEqual([
      'Bezet!C2 (Datum): "…" is geen waarde die hier mag staan: het lijkt een rijksregisternummer. Wis het: de planner heeft het niet nodig en mag het niet kennen.',
    ]);
  });

  it('and so is one in a header or in the name of a fact', () => {
    const changes = { 'Cursisten!M1': 'An 85.07.30–033.28', 'Semester!A6': '85.7.30 - 033.28' };
    expect(warningLines(gridsOf(changed(changes)))).toEqual([
      'Semester!A6: "…" is geen gegeven dat de planner kent. Het wordt niet gelezen.',
      'Cursisten!M1: "…" is geen kolom die de planner mag kennen. Ze is overgeslagen en niets ervan wordt bewaard.',
    ]);
  });

  it('a number of a school is none', () => {
    expect(errorLines(gridsOf(changed({ 'Cursisten!A2': 202_700_009 })))).toEqual([]);
  });

  it('is said of sheets too, but not of our own explanation', () => {
    expect(warningLines(gridsOf({ ...FILLED_IN, Kladblad: [['x']], Uitleg: [['x']] }))).toEqual([
      'Kladblad: "Kladblad" is geen blad dat de planner kent. Het wordt niet gelezen.',
    ]);
  });
});
