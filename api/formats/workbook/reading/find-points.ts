/** Coordinates for a row that has none: from the postal code or the municipality in it. */
import { type Sentence, say } from '../../../../solver/domain/sentence.ts';
import { disjunction } from '../../../../solver/domain/shape-sentences.ts';
import { shownCell } from '../cells/shown-cell.ts';
import { type FoundPlace, findPlace } from '../places/places.ts';
import type { Column, PointOfRow, Sheet } from '../sheets/sheet.ts';
import { type JsonObject, put } from './draft.ts';
import type { Findings } from './findings.ts';
import type { CellValue } from './read-cell.ts';
import { type Row, spotIn, valueIn } from './row.ts';
import { cellOf, headerSpot, type Table } from './table.ts';

interface PointColumns {
  readonly lat: Column;
  readonly lon: Column;
  readonly postcode: Column;
  readonly municipality: Column;
}

/** Undefined where a table that must have the point has no column for it: that is said once. */
export function pointColumnsOf(
  table: Table,
  point: PointOfRow,
  findings: Findings,
): PointColumns | undefined {
  const columns = columnsOf(table.sheet, point.path);
  const all = Object.values(columns);
  if (!point.required || all.some((column) => table.columnAt.has(column))) return columns;
  if (!all.some((column) => table.absent.has(column))) {
    findings.error(headerSpot(table.grid, table.order, table.header, undefined), noColumns(columns));
  }
  return undefined;
}

function columnsOf(sheet: Sheet, point: readonly string[]): PointColumns {
  const field = (name: string) =>
    sheet.columns.find(({ holds }) => holds.as === 'field' && isPath(holds.path, [...point, name]));
  const by = (means: string) =>
    sheet.columns.find(({ locates }) => locates?.by === means && isPath(locates.point, point));
  const [lat, lon, postcode, municipality] = [field('lat'), field('lon'), by('postcode'), by('municipality')];
  if (!lat || !lon || !postcode || !municipality)
    throw new Error(`sheet ${sheet.name} has no point ${point}`);
  return { lat, lon, postcode, municipality };
}

function isPath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((field, i) => field === b[i]);
}

/**
 * Puts the coordinates into the element.
 * @returns whether the point is known, not needed or faulty
 */
export function fillPoint(
  row: Row,
  element: JsonObject,
  point: PointOfRow,
  columns: PointColumns,
  findings: Findings,
): 'fine' | 'faulty' {
  const { lat, lon, postcode, municipality } = columns;
  const [latitude, longitude] = [valueIn(row, lat), valueIn(row, lon)];
  const [code, name] = [valueIn(row, postcode), valueIn(row, municipality)];
  if (latitude.is === 'faulty' || longitude.is === 'faulty') return 'faulty';
  if (latitude.is === 'given' && longitude.is === 'given') return 'fine';
  if (latitude.is !== longitude.is) {
    const missing = latitude.is === 'given' ? lon : lat;
    findings.error(spotIn(row, missing), { found: '', expected: missing.cell.expected, mend: FILL_IN_BOTH });
    return 'faulty';
  }
  if (code.is === 'faulty' || name.is === 'faulty') return 'faulty';
  if (code.is === 'empty' && name.is === 'empty') {
    if (!point.required && !isTouched(row, point)) return 'fine';
    findings.error(spotIn(row, firstPresent(row.table, columns)), NO_PLACE);
    return 'faulty';
  }
  const found = findPlace({ postcode: textIn(code), municipality: textIn(name) });
  const shownIn = name.is === 'given' ? municipality : postcode;
  if (!found.ok) {
    findings.error(spotIn(row, shownIn), { found: typed(row, shownIn), ...placeSaying(found) });
    return 'faulty';
  }
  put(element, [...point.path, 'lat'], found.lat);
  put(element, [...point.path, 'lon'], found.lon);
  findings.cellWarning({
    table: row.table,
    row: row.number,
    column: shownIn,
    found: typed(row, shownIn),
    ...ONLY_CENTRE,
  });
  return 'fine';
}

/** Whether anything is filled in about what the point is of. */
function isTouched(row: Row, { path: [field] }: PointOfRow): boolean {
  return [...row.values].some(
    ([{ holds, locates }]) =>
      (holds.as === 'field' && holds.path[0] === field) || locates?.point[0] === field,
  );
}

function firstPresent(table: Table, { postcode, municipality, lat, lon }: PointColumns): Column {
  return [municipality, postcode, lat, lon].find((column) => table.columnAt.has(column)) ?? municipality;
}

function textIn(cell: CellValue): string | undefined {
  return cell.is === 'given' ? String(cell.value) : undefined;
}

function typed(row: Row, column: Column): string {
  return shownCell(cellOf(row.table, row.number, column));
}

const FILL_IN_BOTH = say(
  'Vul breedtegraad en lengtegraad allebei in, of geen van beide.',
  'Fill in both latitude and longitude, or neither.',
);

const NO_PLACE = {
  found: '',
  expected: say('een postcode, een gemeente of coördinaten', 'a postal code, a municipality or coordinates'),
  mend: say('Vul er één van in.', 'Fill in one of them.'),
};

const ONLY_CENTRE = {
  expected: say(
    'een precieze plaats: de planner rekent vanaf het midden van de gemeente',
    'a precise place: the planner reckons from the centre of the municipality',
  ),
  mend: say(
    'Verplaatsingen kunnen enkele kilometers afwijken en binnen dezelfde gemeente telt de verplaatsing dan voor 0 minuten; vul breedtegraad en lengtegraad in waar dat telt.',
    'Journeys may be off by some kilometres, and one within the same municipality then counts as 0 minutes; fill in latitude and longitude where that matters.',
  ),
};

function noColumns({ postcode, municipality, lat, lon }: PointColumns) {
  const [a, b, c, d] = [postcode, municipality, lat, lon].map(({ header }) => `"${header}"`);
  return {
    found: '',
    expected: say(`de kolom ${a} of ${b}, of ${c} en ${d}`, `the column ${a} or ${b}, or ${c} and ${d}`),
    mend: say('Voeg ze toe en vul ze in.', 'Add it and fill it in.'),
  };
}

const EXPECTED: Record<Exclude<FoundPlace, { ok: true }>['reason'], Sentence> = {
  unknown: say('een bekende postcode of gemeente', 'a known postal code or municipality'),
  ambiguous: say('een naam die maar één plaats heeft', 'a name that only one place has'),
  contradicting: say('een gemeente met die postcode', 'a municipality with that postal code'),
};

/** What is said of a place that was not found. */
export function placeSaying({ reason, alike }: Exclude<FoundPlace, { ok: true }>) {
  return { expected: EXPECTED[reason], mend: alike.length === 0 ? CHECK : oneOfThese(alike) };
}

const CHECK = say(
  'Kijk het na of vul breedtegraad en lengtegraad in.',
  'Check it or fill in latitude and longitude.',
);

function oneOfThese(places: readonly string[]): Sentence {
  const { nl, en } = disjunction(places.map((place) => `"${place}"`));
  return say(`Bedoelt u ${nl}?`, `Did you mean ${en}?`);
}
