import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../formula-guard.ts';
import { writtenText } from '../workbook/cells/typed-text.ts';
import type { SheetDescription } from '../workbook/sheet-description.ts';
import { readCsv } from './read-csv.ts';
import { semesterCsvFiles } from './semester-csv.ts';
import { MADE_UP_ROWS, MADE_UP_SHEETS } from './testing/made-up-sheets.ts';

describe('the tables of a semester as CSV files', () => {
  it('are what a Belgian Excel opens by itself', () => {
    expect([...semesterCsvFiles(MADE_UP_SHEETS, MADE_UP_ROWS)]).toEqual([
      [
        'semester.csv',
        '\uFEFFWat;Waarde;Uitleg\r\nVerplaatsing;fiets;\r\nBegin;01/02/2027;\r\nIets anders;x;y\r\n',
      ],
      ['modules.csv', '\uFEFFModule;Uren;Soort\r\nM1;120;wzc\r\nM2;7,5;\r\nM3;60;gezinszorg\r\n'],
      [
        'cursisten.csv',
        '\uFEFFNummer;Beschikbaar vanaf;Opvang opent om;Module;Al gedaan;Opmerking\r\n007;08/02/2027;07:30;M1;M2, M3;"Zoë zei: ""graag wzc""; 😀"\r\nt-002;;;M2;;\'=1+1\r\n 3 ;28/03/2027;00:00;M3;;"twee\nregels"\r\n',
      ],
    ]);
  });

  it('are heads alone without rows, in files named after their sheets', () => {
    const [, modules] = MADE_UP_SHEETS;
    const renamed: SheetDescription[] = modules === undefined ? [] : [{ ...modules, name: 'Bezette uren' }];
    expect([...semesterCsvFiles(renamed, new Map())]).toEqual([
      ['bezette-uren.csv', '\uFEFFModule;Uren;Soort\r\n'],
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "'=1+1"],
    [writtenText('=1+1'), "'=1+1"],
    [writtenText("'=1+1"), "''=1+1"],
    ['\n=1', '"\'\n=1"'],
    ["'s Gravenwezel", "'s Gravenwezel"],
  ])(
    'have one apostrophe before what would be calculated, and none is added to a guarded text: %j',
    (text, written) => {
      const [, modules] = MADE_UP_SHEETS;
      const files = semesterCsvFiles(
        modules === undefined ? [] : [modules],
        new Map([['Modules', [[text]]]]),
      );
      expect(files.get('modules.csv')).toBe(`\uFEFFModule;Uren;Soort\r\n${written};;\r\n`);
    },
  );

  it('are read back as the texts they hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('"', ';', ',', '\t', '\r', '\n', "'", '=', '-', '@', '007', 'é', '😀', 'sep='))
        .map((parts) => parts.join('')),
    );
    const rows = fc.array(fc.tuple(text, text, text), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (written) => {
        const [, modules] = MADE_UP_SHEETS;
        const files = semesterCsvFiles(
          modules === undefined ? [] : [modules],
          new Map([['Modules', written.map((row) => row.map(guarded))]]),
        );
        const reading = readCsv('modules.csv', strToU8(files.get('modules.csv') ?? ''));
        const read = reading.ok
          ? reading.grid.rows
              .slice(1)
              .map((row) => row.map((cell) => (cell.kind === 'text' ? unguarded(cell.text) : '')))
          : [];
        expect(written.map((_, i) => padded(read[i] ?? []))).toEqual(written);
      }),
      // A quoted cell that, cut at its tabs, looks like more rows than there are.
      { examples: [[[['', '\t\n\t\n\t😀', '']]]] },
    );
  });
});

function padded(row: readonly string[]): readonly string[] {
  return [0, 1, 2].map((i) => row[i] ?? '');
}
