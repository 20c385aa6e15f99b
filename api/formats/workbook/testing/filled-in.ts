/** A small workbook as a coordinator would fill it in, of which a test changes a cell or two. */
import type { Cell, Grid } from '../grid.ts';

/** What stands in a cell: a text, a number, or a cell of any other kind. */
export type Typed = string | number | Cell | null;
export type TypedRow = readonly Typed[];
export type TypedSheets = Readonly<Record<string, readonly TypedRow[]>>;

export const FILE = 'cursisten.xlsx';

/** Everything that a semester needs, as somebody types it: the world of the builders in `solver/testing`. */
export const FILLED_IN: TypedSheets = {
  Semester: [
    ['Wat', 'Waarde'],
    ['Nummer', 'voorjaar-2027'],
    ['Naam', 'Voorjaar 2027'],
    ['Begin', '1/2/2027'],
    ['Einde', '27 juni 2027'],
  ],
  Opleidingen: [
    ['Nummer', 'Naam'],
    ['zorg', 'Zorg'],
  ],
  Modules: [
    ['Nummer', 'Naam', 'Opleiding', 'Uren', 'Soorten zorg', 'Na'],
    ['basis', 'Basis', 'zorg', 15, 'rusthuis', null],
    ['thuis', 'Thuiszorg', 'zorg', '7u36', 'thuiszorg', 'basis'],
  ],
  Werkgevers: [
    ['Nummer', 'Naam'],
    ['e1', 'Zorg Leuven'],
  ],
  Locaties: [
    ['Nummer', 'Naam', 'Werkgever', 'Breedtegraad', 'Lengtegraad'],
    ['s1', 'Remy', 'e1', '50,865', '4,71'],
  ],
  Afdelingen: [
    ['Nummer', 'Naam', 'Locatie', 'Soort zorg', 'Aanvaardt'],
    ['u1', 'Remy 1', 's1', 'wzc', 'basis'],
    ['u2', 'Remy thuis', 's1', 'gezinszorg', 'basis, thuis'],
  ],
  Diensten: [
    ['Afdeling', 'Dienst', 'Soort', 'Begin', 'Einde', 'Pauze (minuten)', 'Begin 2e deel', 'Einde 2e deel'],
    ['u1, u2', 'vroeg', 'vroege', '7u', '14u30', 30, null, null],
    ['u1', 'gebroken', 'onderbroken', '7.30', '12.30', 30, '17:00', '20:00'],
  ],
  Aanbod: [
    ['Afdeling', 'Dienst', 'Dagen', 'Plaatsen'],
    ['u1, u2', 'vroeg', 'ma-vr', 2],
  ],
  Mentoren: [
    ['Nummer', 'Naam', 'Afdeling', 'Niveau'],
    ['k1', 'Bo Claes', 'u1', 'basis'],
    ['k2', 'Zoë Maes', 'u2', 'verdiept'],
  ],
  Mentorrooster: [
    ['Mentor', 'Dagen', 'Dienst'],
    ['k1', 'elke dag', 'vroeg'],
    ['k2', 'ma di wo', 'vroeg'],
  ],
  Cursisten: [
    [
      ...['Nummer', 'Naam', 'Opleiding', 'Traject', 'Statuut', 'Groep', 'Breedtegraad', 'Lengtegraad'],
      ...['Fiets, max. minuten', 'Stagemodules', 'Opvang op', 'E-mail'],
    ],
    ['c1', 'An Peeters', 'zorg', 'dag', 'regulier', 'dag A', '50,88', '4,7', 45, 'basis, thuis', null, null],
    ['c2', 'Jan Jans', 'zorg', 'avond', 'Art. 60', 'dag A', '50,87', '4,71', 30, 'basis', null, null],
  ],
};

export function cellOf(typed: Typed): Cell {
  if (typed === null) return { kind: 'empty' };
  if (typeof typed === 'string') return { kind: 'text', text: typed };
  return typeof typed === 'number' ? { kind: 'number', number: typed } : typed;
}

export function gridsOf(sheets: TypedSheets): Grid[] {
  return Object.entries(sheets).map(([name, rows]) => ({
    file: FILE,
    name,
    inWorkbook: true,
    rows: rows.map((row) => row.map(cellOf)),
  }));
}

/** The same tables as CSV files, each named after its sheet. */
export function csvOf(sheets: TypedSheets): Grid[] {
  return gridsOf(sheets).map((grid) => {
    const name = grid.name.toLowerCase();
    return { ...grid, file: `${name}.csv`, name, inWorkbook: false };
  });
}

/** The filled-in workbook with these cells instead: `{ 'Cursisten!I2': '1u30' }`; a column may be a new one. */
export function changed(
  changes: Readonly<Record<string, Typed>>,
  sheets: TypedSheets = FILLED_IN,
): TypedSheets {
  let result = sheets;
  for (const [address, typed] of Object.entries(changes)) {
    const [, sheet = '', letter = '', row = ''] = /^(.+)!([A-Z])(\d+)$/.exec(address) ?? [];
    result = {
      ...result,
      [sheet]: withCell(result[sheet] ?? [], Number(row) - 1, letter.charCodeAt(0) - 65, typed),
    };
  }
  return result;
}

function withCell(rows: readonly TypedRow[], row: number, column: number, typed: Typed): readonly TypedRow[] {
  const height = Math.max(rows.length, row + 1);
  return Array.from({ length: height }, (_, r) => {
    const cells = rows[r] ?? [];
    if (r !== row) return cells;
    return Array.from({ length: Math.max(cells.length, column + 1) }, (_, c) =>
      c === column ? typed : (cells[c] ?? null),
    );
  });
}
