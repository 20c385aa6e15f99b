/** Which column is what: the row of the headers is found, and each header matched with a column that we know. */
import { likelyWord } from '../../../../solver/domain/likely-values.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { didYouMean } from '../../../../solver/domain/shape-sentences.ts';
import { look } from '../cells/look.ts';
import { isNationalNumber } from '../cells/national-number.ts';
import { isBlank, shownCell } from '../cells/shown-cell.ts';
import { type Cell, EMPTY_CELL, type Grid } from '../grid.ts';
import type { Column, Sheet } from '../sheets/sheet.ts';
import type { Findings } from './findings.ts';
import { isSensitive } from './sensitive-columns.ts';
import { addressIn, cellIn, headerSpot, type Table } from './table.ts';

/** Above the headers there may be a title. */
const FIRST_ROWS = 10;
/** So many known headers make a row of headers, whatever else is in it. */
const SURELY_HEADERS = 3;
/** One may be a word that is also a value. */
const FEWEST_REPEATED = 2;
const LETTERS_PER_SLIP = 4;

/** Undefined for a sheet with nothing in it, and where no row of headers is found: that is then said. */
export function readHeaders(sheet: Sheet, order: number, grid: Grid, findings: Findings): Table | undefined {
  const known = columnsByName(sheet.columns);
  const header = headerRow(grid, known);
  if (header === undefined) {
    if (sheet.required || grid.rows.some((row) => !row.every(isBlank)))
      findings.error(headerSpot(grid, order, 0, undefined), noHeaders(sheet));
    return undefined;
  }
  const columnAt = new Map<Column, number>();
  const unknown: number[] = [];
  for (const [at, cell] of (grid.rows[header] ?? []).entries()) {
    if (isBlank(cell)) continue;
    const column = known.get(look(headerText(cell)));
    const first = column === undefined ? undefined : columnAt.get(column);
    if (column === undefined) unknown.push(at);
    else if (first === undefined) columnAt.set(column, at);
    else
      findings.error(headerSpot(grid, order, header, at), columnTwice(cell, addressIn(grid, header, first)));
  }
  const slips = new Set<Column>();
  for (const at of unknown) {
    const slip = reportUnknown(grid, order, header, at, absentOf(sheet, columnAt), findings);
    if (slip !== undefined) slips.add(slip);
  }
  const absent = new Set(absentOf(sheet, columnAt).filter((column) => column.required || slips.has(column)));
  for (const column of absent) {
    if (!slips.has(column)) findings.error(headerSpot(grid, order, header, undefined), columnMissing(column));
  }
  const rows = rowsBelow(header, grid, columnAt).filter((row) => {
    const isAgain = isHeaderRow(grid.rows[row] ?? [], known, columnAt);
    if (isAgain) findings.error(headerSpot(grid, order, row, undefined), headersAgain(grid.rows[row] ?? []));
    return !isAgain;
  });
  return { sheet, order, grid, header, columnAt, rows, absent };
}

function columnsByName(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const byName = new Map<string, Column>();
  for (const column of columns) {
    for (const name of [column.header, ...column.synonyms]) byName.set(look(name), column);
  }
  return byName;
}

/** The first of the rows with most known headers. */
function headerRow(grid: Grid, known: ReadonlyMap<string, Column>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [row, cells] of grid.rows.slice(0, FIRST_ROWS).entries()) {
    const filled = cells.filter((cell) => !isBlank(cell));
    const hits = filled.filter((cell) => known.has(look(headerText(cell)))).length;
    if (hits > most && (hits >= SURELY_HEADERS || 2 * hits > filled.length)) {
      best = row;
      most = hits;
    }
  }
  return best;
}

function rowsBelow(header: number, grid: Grid, columnAt: ReadonlyMap<Column, number>): number[] {
  const places = [...columnAt.values()];
  return grid.rows.flatMap((cells, row) =>
    row > header && places.some((at) => !isBlank(cells[at] ?? EMPTY_CELL)) ? [row] : [],
  );
}

/** Whether a row repeats the headers above its cells: somebody pasted a second list below the first. */
function isHeaderRow(
  cells: readonly Cell[],
  known: ReadonlyMap<string, Column>,
  columnAt: ReadonlyMap<Column, number>,
): boolean {
  const filled = [...columnAt].filter(([, at]) => !isBlank(cells[at] ?? EMPTY_CELL));
  const repeated = filled.filter(([column, at]) => known.get(look(headerText(cells[at]))) === column);
  return repeated.length >= FEWEST_REPEATED && 2 * repeated.length > filled.length;
}

function headerText(cell: Cell | undefined): string {
  return cell?.kind === 'text' ? cell.text : '';
}

function absentOf(sheet: Sheet, columnAt: ReadonlyMap<Column, number>): Column[] {
  return sheet.columns.filter((column) => !columnAt.has(column));
}

/** @returns the column that was probably meant */
function reportUnknown(
  grid: Grid,
  order: number,
  row: number,
  at: number,
  absent: readonly Column[],
  findings: Findings,
): Column | undefined {
  const cell = cellIn(grid, row, at);
  const spot = headerSpot(grid, order, row, at);
  if (isSensitive(headerText(cell)) || holdsNationalNumbers(grid, row, at)) {
    findings.warning(spot, { found: shownCell(cell), ...MUST_NOT_KNOW });
    return undefined;
  }
  const names = new Map(
    absent.flatMap((column) => [column.header, ...column.synonyms].map((name) => [look(name), column])),
  );
  const likely = names.get(likelyWord(look(headerText(cell)), names.keys(), LETTERS_PER_SLIP) ?? '');
  if (likely === undefined) findings.warning(spot, { found: shownCell(cell), ...NOT_USED });
  else findings.error(spot, { found: shownCell(cell), ...KNOWN_COLUMN, mend: didYouMean(likely.header) });
  return likely;
}

function holdsNationalNumbers(grid: Grid, header: number, at: number): boolean {
  return grid.rows.some((cells, row) => {
    const cell = cells[at];
    return row >= header && cell !== undefined && isNationalNumber(cell);
  });
}

const KNOWN_COLUMN = {
  expected: say('een kolom die de planner kent', 'a column that the planner knows'),
};
const NOT_USED = { ...KNOWN_COLUMN, mend: say('Ze wordt niet gelezen.', 'It is not read.') };
const MUST_NOT_KNOW = {
  expected: say('een kolom die de planner mag kennen', 'a column that the planner may know'),
  mend: say(
    'Ze is overgeslagen en niets ervan wordt bewaard.',
    'It has been left out and nothing of it is kept.',
  ),
};

function headersAgain(cells: readonly Cell[]) {
  const first = cells.find((cell) => !isBlank(cell)) ?? EMPTY_CELL;
  return {
    found: shownCell(first),
    expected: say(
      'een rij met gegevens: dit is opnieuw de titelrij',
      'a row of data: these are the headers again',
    ),
    mend: say('Schrap deze rij.', 'Remove this row.'),
  };
}

function columnTwice(cell: Cell, first: string) {
  return {
    found: shownCell(cell),
    expected: say(`uniek: ${first} is dezelfde kolom`, `unique: ${first} is the same column`),
    mend: say('Schrap één van beide.', 'Remove one of the two.'),
  };
}

function columnMissing({ header }: Column) {
  return {
    found: '',
    expected: say(`de kolom "${header}"`, `the column "${header}"`),
    mend: say('Voeg ze toe en vul ze in.', 'Add it and fill it in.'),
  };
}

function noHeaders(sheet: Sheet) {
  const some = sheet.columns
    .slice(0, 3)
    .map(({ header }) => header)
    .join(', ');
  return {
    found: '',
    expected: say(`een rij met kolomtitels (${some} …)`, `a row of column headers (${some} …)`),
    mend: say('Zet de titels in de eerste rij.', 'Put the headers in the first row.'),
  };
}
