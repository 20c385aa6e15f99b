/** One file of a feed, row by row, its columns found by their names on the first line. */
import { type Chunks, type CsvRow, forEachRow, UnclosedQuote } from './csv-rows.ts';
import { type FeedFindings, placeIn } from './feed-findings.ts';
import { A_CLOSED_QUOTE, A_COLUMN, FIELDS_OF_THE_HEADER } from './feed-sayings.ts';

/** All that is read of a feed: what else is in it changes nothing. */
export const FEED_FILES = [
  'agency.txt',
  'calendar.txt',
  'calendar_dates.txt',
  'stops.txt',
  'routes.txt',
  'trips.txt',
  'frequencies.txt',
  'transfers.txt',
  'translations.txt',
  'stop_times.txt',
] as const;
export type FeedFile = (typeof FEED_FILES)[number];

/** The files of a feed; null for one that the feed does not have. */
export interface FeedFiles {
  open(file: FeedFile): Chunks | null;
}

export interface TableSpec<C extends string> {
  readonly file: FeedFile;
  readonly required: readonly C[];
  readonly optional: readonly C[];
}

/** Where each column stands in a row; -1 for one that the file does not have: its fields are empty. */
export type Columns<C extends string> = Readonly<Record<C, number>>;

/** @returns false when the feed does not have this file; faults within it are with the findings. */
export async function readTable<C extends string>(
  files: FeedFiles,
  spec: TableSpec<C>,
  findings: FeedFindings,
  visit: (row: CsvRow, columns: Columns<C>) => void,
): Promise<boolean> {
  const chunks = files.open(spec.file);
  if (chunks === null) return false;
  let header: Header<C> | null = null;
  try {
    await forEachRow(chunks, (row) => {
      if (header === null) header = readHeader(row, spec, findings);
      else if (header.isComplete && isNoLonger(row, header, spec.file, findings)) visit(row, header.columns);
    });
  } catch (failure) {
    if (!(failure instanceof UnclosedQuote)) throw failure;
    findings.fault(placeIn(spec.file, failure.line), '"', A_CLOSED_QUOTE);
  }
  if (header === null) missingColumns(spec, spec.required, findings);
  return true;
}

interface Header<C extends string> {
  readonly columns: Columns<C>;
  readonly names: readonly string[];
  readonly isComplete: boolean;
}

function readHeader<C extends string>(row: CsvRow, spec: TableSpec<C>, findings: FeedFindings): Header<C> {
  const names = Array.from({ length: row.fieldCount }, (_, field) => row.text(field));
  const missing = spec.required.filter((column) => !names.includes(column));
  missingColumns(spec, missing, findings);
  const places = [...spec.required, ...spec.optional].map(
    (column) => [column, names.indexOf(column)] as const,
  );
  return { columns: columnsOf(places), names, isComplete: missing.length === 0 };
}

function columnsOf<C extends string>(places: readonly (readonly [C, number])[]): Columns<C>;
function columnsOf(places: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(places);
}

function missingColumns<C extends string>(
  { file }: TableSpec<C>,
  missing: readonly C[],
  findings: FeedFindings,
): void {
  for (const column of missing) findings.fault(placeIn(file, 1, column), '', A_COLUMN);
}

/** A comma in a name that is not between quotes shifts every field after it. */
function isNoLonger<C extends string>(
  row: CsvRow,
  { names }: Header<C>,
  file: string,
  findings: FeedFindings,
): boolean {
  for (let field = names.length; field < row.fieldCount; field++) {
    if (row.isEmpty(field)) continue;
    findings.fault(placeIn(file, row.line), row.text(field), FIELDS_OF_THE_HEADER);
    return false;
  }
  return true;
}
