import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../solver/domain/problem.ts';
import { FILE_LIMITS, type FileLimits } from './file-limits.ts';
import { type CsvReading, readCsv } from './read-csv.ts';

const FILE = 'gegevens/bezette-uren.csv';

/** The texts of a grid, empty for empty cells. */
function textsOf(reading: CsvReading): readonly (readonly string[])[] {
  if (!reading.ok) throw new Error(linesOf(reading).join('\n'));
  return reading.grid.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : '')));
}

function textsIn(csv: string): readonly (readonly string[])[] {
  return textsOf(readCsv(FILE, strToU8(csv)));
}

function linesOf(reading: CsvReading): readonly string[] {
  return reading.ok ? [] : reading.problems.map(({ problem }) => problemLine(problem, 'nl'));
}

function refusal(bytes: Uint8Array, limits?: FileLimits): string {
  const reading = readCsv(FILE, bytes, limits);
  expect(reading).toMatchObject({ ok: false, problems: [{ file: FILE }] });
  return linesOf(reading).join('\n');
}

describe('a CSV file', () => {
  it('is a grid named after the file, of texts as they stand', () => {
    expect(readCsv(FILE, strToU8('Nummer;Uren\n007; 7,5 \n'))).toEqual({
      ok: true,
      grid: {
        file: FILE,
        name: 'bezette-uren',
        inWorkbook: false,
        rows: [
          [
            { kind: 'text', text: 'Nummer' },
            { kind: 'text', text: 'Uren' },
          ],
          [
            { kind: 'text', text: '007' },
            { kind: 'text', text: ' 7,5 ' },
          ],
        ],
      },
    });
  });

  it.each([
    [
      'semicolons, with decimal commas',
      'Nummer;Breedte;Lengte\n1;50,88;4,70\n',
      [
        ['Nummer', 'Breedte', 'Lengte'],
        ['1', '50,88', '4,70'],
      ],
    ],
    [
      'commas, with lists in quotes',
      'Nummer,Dagen\n1,"ma;di;wo"\n',
      [
        ['Nummer', 'Dagen'],
        ['1', 'ma;di;wo'],
      ],
    ],
    [
      'tabs',
      'Nummer\tDagen\n1\tma, di\n',
      [
        ['Nummer', 'Dagen'],
        ['1', 'ma, di'],
      ],
    ],
    [
      'a head with another delimiter in quotes',
      '"Adres; straat, nr, bus",Plaats\na,b\n',
      [
        ['Adres; straat, nr, bus', 'Plaats'],
        ['a', 'b'],
      ],
    ],
    [
      'a head with as many of two delimiters',
      'Naam;Adres (straat, nr)\na;b\nc;d\n',
      [
        ['Naam', 'Adres (straat, nr)'],
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a title above its head, with another delimiter in it',
      'Cursisten, voorjaar 2027\nNummer;Module\n1;M1\n',
      [['Cursisten, voorjaar 2027'], ['Nummer', 'Module'], ['1', 'M1']],
    ],
    [
      'a title, and then fewer heads than the rows have commas',
      'Plaatsen\nBreedte;Lengte\n50,88;4,70\n50,90;4,71\n',
      [['Plaatsen'], ['Breedte', 'Lengte'], ['50,88', '4,70'], ['50,90', '4,71']],
    ],
    [
      'rows that stop at their last filled cell',
      'Naam;Opmerking;Uren\nA;ziek, thuis\nB;x, y;3\n',
      [
        ['Naam', 'Opmerking', 'Uren'],
        ['A', 'ziek, thuis'],
        ['B', 'x, y', '3'],
      ],
    ],
    [
      'the delimiter that its first line says',
      'sep=|\r\nNummer|Naam, voornaam\r\n',
      [['Nummer', 'Naam, voornaam']],
    ],
    ['one column', 'Nummer\n1\n', [['Nummer'], ['1']]],
  ])('is parted by %s', (_, csv, expected) => {
    expect(textsIn(csv)).toEqual(expected);
  });

  it.each([
    ['CRLF', 'a;b\r\nc;d\r\n'],
    ['LF', 'a;b\nc;d\n'],
    ['CR', 'a;b\rc;d\r'],
    ['a mix, the last line unended', 'a;b\r\nc;d'],
  ])('has lines that end in %s', (_, csv) => {
    expect(textsIn(csv)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('counts rows as a spreadsheet shows them', () => {
    expect(textsIn('a;b\n\n"twee\nregels";"zei ""dag"""\n;;\nc\n\n\n')).toEqual([
      ['a', 'b'],
      [],
      ['twee\nregels', 'zei "dag"'],
      [],
      ['c'],
    ]);
  });

  it('is empty without bytes', () => {
    expect(textsIn('')).toEqual([]);
  });

  it.each([
    ['UTF-8', strToU8('Zoë;ça\n')],
    ['UTF-8 with a mark', strToU8('\uFEFFZoë;ça\n')],
    ['windows-1252', Buffer.from('Zoë;ça\n', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFZoë;ça\n', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\uFEFFZoë;ça\n', 'utf16le').swap16()],
  ])('is read in %s', (_, bytes) => {
    expect(textsOf(readCsv(FILE, bytes))).toEqual([['Zoë', 'ça']]);
  });

  it('reads the euro and the quotes of windows-1252', () => {
    expect(textsOf(readCsv(FILE, Uint8Array.of(0x80, 0x91, 0x92)))).toEqual([['€‘’']]);
  });

  it('has the apostrophes that keep texts from being calculated: reading the texts takes them away', () => {
    expect(textsIn("'=1+1;''-2;'s Gravenwezel;-5\n")).toEqual([["'=1+1", "''-2", "'s Gravenwezel", '-5']]);
  });
});

describe('a CSV file that cannot be read', () => {
  it.each([
    ['a cell that goes on after its quote', 'a;b\n"x\ny";1\n2;"5" buis;3\n', 'B3', 4],
    ['a quote inside a cell without quotes', 'a;b\r\n1;5" buis\r\n', 'B2', 2],
    ['a quote that never closes', 'a;b\n1;2\n3;"4\n5;6\n', 'B3', 3],
    ['a quote after a line with the delimiter', 'sep=;\na;b\n1;2"3\n', 'B2', 3],
  ])('says where a quote went wrong: %s', (_, csv, cell, line) => {
    expect(refusal(strToU8(csv))).toBe(
      `${cell}: " is geen aanhalingsteken dat bij een ander hoort. Kijk op regel ${line} van het bestand. Een cel met aanhalingstekens begint en eindigt ermee, en elk aanhalingsteken binnenin staat er dubbel: "het ""rode"" huis".`,
    );
  });

  it.each([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), 'Het is een werkmap. Geef het de extensie .xlsx'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'Het is een werkmap.'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), 'Het is geen tekst.'],
  ])('is %s', (_, bytes, mend) => {
    expect(refusal(bytes)).toContain(mend);
  });

  it('is beyond a limit, and not one cell before', () => {
    const bytes = strToU8('\na;b\n');
    const limits: FileLimits = {
      ...FILE_LIMITS,
      maxBytes: bytes.length,
      maxRows: 2,
      maxColumns: 2,
      maxCells: 2,
    };
    expect(readCsv(FILE, bytes, limits).ok).toBe(true);
    expect(refusal(bytes, { ...limits, maxBytes: bytes.length - 1 })).toContain(
      'is geen bestand van hoogstens',
    );
    expect(refusal(bytes, { ...limits, maxRows: 1 })).toContain('B2: B2 is geen cel binnen A1:B1.');
    expect(refusal(bytes, { ...limits, maxColumns: 1 })).toContain('B2: B2 is geen cel binnen A1:A2.');
    expect(refusal(bytes, { ...limits, maxCells: 1 })).toContain(
      '2 is geen aantal ingevulde cellen van hoogstens 1.',
    );
  });

  it('is never the end of the program, whatever its bytes', () => {
    const scrap = fc.constantFrom('"', ';', ',', '\t', '\r', '\n', 'sep=', "'=", 'é', '\u0000', 'a');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(scrap).map((parts) => strToU8(parts.join(''))),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        const reading = readCsv(FILE, some);
        expect(reading.ok || reading.problems.length > 0).toBe(true);
      }),
    );
  });
});
