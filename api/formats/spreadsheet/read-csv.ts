/** CSV files as grids. */
import { basename } from 'node:path';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { type Cell, columnLetters, EMPTY_CELL, type Grid } from '../workbook/grid.ts';
import { type DelimitedText, delimitedText, RECORD_ENDS } from './csv-delimiter.ts';
import { csvText } from './csv-text.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { cellTooFar, FILE_LIMITS, type FileLimits, fileTooLarge, tooManyCells } from './file-limits.ts';
import { type Refused, refused, type Unreadable, wrongFile } from './grids-reading.ts';

export type CsvReading = { readonly ok: true; readonly grid: Grid } | Refused;

const CSV_FILE = say('een leesbaar CSV-bestand', 'a readable CSV file');

const WORKBOOK = say(
  'Het is een werkmap. Geef het de extensie .xlsx, of bewaar het in Excel als "CSV UTF-8 (door komma\'s gescheiden)".',
  'It is a workbook. Give it the extension .xlsx, or save it in Excel as "CSV UTF-8 (Comma delimited)".',
);

/** Why a file of this kind is no CSV file; nothing for text. An empty file is a sheet without rows. */
const NO_TEXT: Partial<Record<FileKind, Sentence>> = {
  zip: WORKBOOK,
  'old-office-file': WORKBOOK,
  'locked-office-file': WORKBOOK,
  binary: say(
    'Het is geen tekst. Bewaar het in Excel opnieuw als "CSV UTF-8 (door komma\'s gescheiden)".',
    'It is not text. Save it in Excel again as "CSV UTF-8 (Comma delimited)".',
  ),
};

const MEND_QUOTES = {
  nl: 'Een cel met aanhalingstekens begint en eindigt ermee, en elk aanhalingsteken binnenin staat er dubbel: "het ""rode"" huis".',
  en: 'A cell with quotes begins and ends with one, and every quote inside it is doubled: "the ""red"" house".',
};

/**
 * A CSV file as a grid of texts, named after the file. Rows are counted as a spreadsheet shows them: a record with line
 * breaks in its cells is one row, an empty line is one too, and a line `sep=;` at the top is none. Takes any bytes.
 *
 * @param file as the user named it, which may be a path.
 */
export function readCsv(file: string, bytes: Uint8Array, limits: FileLimits = FILE_LIMITS): CsvReading {
  if (bytes.length > limits.maxBytes) return refused(file, fileTooLarge(bytes.length, limits.maxBytes));
  const noText = NO_TEXT[fileKind(bytes)];
  if (noText !== undefined) return refused(file, wrongFile(file, CSV_FILE, noText));
  const rows = csvRows(delimitedText(csvText(bytes)), limits);
  if (!rows.ok) return refused(file, rows.reason);
  return {
    ok: true,
    grid: { file, name: basename(file).replace(/\.[^.]*$/, ''), inWorkbook: false, rows: rows.rows },
  };
}

type Rows =
  | { readonly ok: true; readonly rows: readonly (readonly Cell[])[] }
  | { readonly ok: false; readonly reason: Unreadable };

const NO_CELLS: readonly Cell[] = [];

function csvRows({ text, delimiter, linesBefore }: DelimitedText, limits: FileLimits): Rows {
  const rows: (readonly Cell[])[] = [];
  let read = { records: 0, lines: linesBefore };
  let cells = 0;
  const keep = (record: readonly string[], info: Info): null => {
    const filled = record.slice(0, record.findLastIndex((text) => text !== '') + 1).map(cellOf);
    if (filled.length > 0) {
      if (read.records >= limits.maxRows || filled.length > limits.maxColumns) {
        throw new Refusal(cellTooFar(null, read.records, filled.length - 1, limits));
      }
      cells += filled.length;
      if (cells > limits.maxCells) throw new Refusal(tooManyCells(cells, limits.maxCells));
      while (rows.length < read.records) rows.push(NO_CELLS);
      rows.push(filled);
    }
    read = { records: read.records + 1, lines: linesBefore + info.lines };
    return null;
  };
  try {
    parse(text, { delimiter, record_delimiter: RECORD_ENDS, relax_column_count: true, on_record: keep });
    return { ok: true, rows };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    if (error instanceof CsvError)
      return { ok: false, reason: strayQuote(error, read.records, read.lines + 1) };
    throw error;
  }
}

/** Ends the parsing of a file that goes beyond a limit. */
class Refusal extends Error {
  readonly reason: Unreadable;

  constructor(reason: Unreadable) {
    super(reason.found);
    this.reason = reason;
  }
}

function cellOf(text: string): Cell {
  return text === '' ? EMPTY_CELL : { kind: 'text', text };
}

/** @param line of the file, counted from 1, at which the record begins that a quote went wrong in. */
function strayQuote(error: CsvError, row: number, line: number): Unreadable {
  const column = typeof error.column === 'number' ? error.column : 0;
  return {
    path: `${columnLetters(column)}${row + 1}`,
    found: '"',
    expected: say('een aanhalingsteken dat bij een ander hoort', 'a quote that belongs to another one'),
    mend: say(
      `Kijk op regel ${line} van het bestand. ${MEND_QUOTES.nl}`,
      `Look at line ${line} of the file. ${MEND_QUOTES.en}`,
    ),
  };
}
