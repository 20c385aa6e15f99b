import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../../scenarios/generate/generate-semester.ts';
import { look } from './cells/look.ts';
import type { Cell, Grid } from './grid.ts';
import { readTables } from './read-tables.ts';
import { SEMESTER_SHEETS } from './semester-sheets.ts';
import type { Column, Sheet } from './sheets/sheet.ts';
import { cellOf, FILLED_IN, gridsOf } from './testing/filled-in.ts';
import { errorLines, warningLines } from './testing/table-lines.ts';
import { workbookGrids } from './testing/written-grids.ts';
import { writeTables } from './write-tables.ts';

const everyColumn = SEMESTER_SHEETS.flatMap((sheet) =>
  [...(sheet.facts ?? sheet.columns)].map((column): [string, Column, Sheet] => [
    `${sheet.name}: ${column.header}`,
    column,
    sheet,
  ]),
);

describe('what the sheets say of themselves', () => {
  it.each(everyColumn)('%s has an example that can be read, and help in both languages', (_, column) => {
    if (column.example !== '') {
      expect(column.cell.read({ kind: 'text', text: column.example })).toMatchObject({ ok: true });
    }
    expect(column.help.nl).toMatch(/\.$/);
    expect(column.help.en).toMatch(/\.$/);
    const sheets = SEMESTER_SHEETS.map(({ name }) => name);
    expect(sheets).toContain(column.refersTo?.sheet ?? sheets[0]);
  });

  it.each(SEMESTER_SHEETS.map((sheet): [string, Sheet] => [sheet.name, sheet]))(
    '%s has no name for two columns',
    (_, sheet) => {
      for (const columns of [sheet.columns, sheet.facts ?? []]) {
        const names = columns.flatMap((column) => [
          ...new Set([column.header, ...column.synonyms].map(look)),
        ]);
        expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      }
    },
  );

  it('no name is that of two sheets', () => {
    const names = SEMESTER_SHEETS.flatMap(({ name, synonyms }) => [
      ...new Set([name, ...synonyms].map(look)),
    ]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

const FULL = workbookGrids(
  writeTables(generateSemester({ trainees: 10, seed: 2 }), { pseudonymous: false }),
).map((grid) => ({ ...grid, rows: grid.rows.slice(0, 12) }));

const rubbish: fc.Arbitrary<Cell> = fc.oneof(
  fc
    .constantFrom(
      ...['', 'x', 'ja', 'ma-vr', '1u30', '7:30', '1/3/2027', '-1', '0', '5.5', 'u1, u2', 'geen', '"', '=1'],
    )
    .map(cellOf),
  fc.constantFrom<Cell>(
    { kind: 'empty' },
    { kind: 'number', number: 1e300 },
    { kind: 'number', number: -0.5 },
    { kind: 'boolean', value: true },
    { kind: 'moment', date: '2027-03-01', time: '07:30' },
    { kind: 'moment', date: null, time: null },
    { kind: 'error', text: '#REF!' },
  ),
);

/** Names of the format that are no word of Dutch or of a workbook. */
const JSON_WORDS =
  /\b(programmes|employers|sites|units|mentors|trainees|shifts|offers|roster|weekdays|secondStart|maxMinutes|minDays\w*|homeLat|undefined|null)\b|\[object|\[\d+\]/;

describe('whatever stands in the cells', () => {
  it('they are read, or what is wrong is said of cells', () => {
    const spoilt = fc.record({
      sheet: fc.nat(),
      row: fc.nat({ max: 11 }),
      column: fc.nat({ max: 20 }),
      cell: rubbish,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(FULL, gridsOf(FILLED_IN)),
        fc.array(spoilt, { minLength: 1, maxLength: 6 }),
        (sound, changes) => {
          const grids = changes.reduce<Grid[]>(
            (all, { sheet, row, column, cell }) =>
              all.with(sheet % all.length, spoil(all[sheet % all.length], row, column, cell)),
            sound,
          );
          const lines = errorLines(grids);
          expect(lines.length > 0).toBe(!readTables(grids).ok);
          for (const line of [...lines, ...warningLines(grids)]) expect(line).not.toMatch(JSON_WORDS);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('also with sheets left out', () => {
    fc.assert(
      fc.property(fc.subarray(gridsOf(FILLED_IN)), (grids) => {
        expect(errorLines(grids).length > 0).toBe(!readTables(grids).ok);
      }),
      { numRuns: 40 },
    );
  });
});

function spoil(grid: Grid | undefined, row: number, column: number, cell: Cell): Grid {
  if (grid === undefined) throw new Error('no grid');
  const cells = grid.rows[row] ?? [];
  const wide: Cell[] = Array.from(
    { length: Math.max(cells.length, column + 1) },
    (_, i) => cells[i] ?? { kind: 'empty' },
  );
  const tall = Array.from({ length: Math.max(grid.rows.length, row + 1) }, (_, i) => grid.rows[i] ?? []);
  return { ...grid, rows: tall.with(row, wide.with(column, cell)) };
}
