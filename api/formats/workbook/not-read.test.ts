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

  it('is said of sheets too, but not of our own explanation', () => {
    expect(warningLines(gridsOf({ ...FILLED_IN, Kladblad: [['x']], Uitleg: [['x']] }))).toEqual([
      'Kladblad: "Kladblad" is geen blad dat de planner kent. Het wordt niet gelezen.',
    ]);
  });
});
