/**
 * How much a file may hold. A semester of thousands of trainees stays far below; a file above it is a mistake
 * (formatting down to the last row) or an attack (a zip bomb), and reading it would take the machine's memory.
 */
import { say } from '../../../solver/domain/sentence.ts';
import { columnLetters } from '../workbook/grid.ts';
import type { Unreadable } from './grids-reading.ts';

export interface FileLimits {
  readonly maxBytes: number;
  /** Of all parts of a workbook that are read, unpacked. */
  readonly maxUnpackedBytes: number;
  /** Parts of any kind in a workbook's zip. */
  readonly maxParts: number;
  /** The last row and column of a sheet that may hold something. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Cells with something in them, all sheets together. */
  readonly maxCells: number;
}

export const FILE_LIMITS: FileLimits = {
  maxBytes: 25_000_000,
  maxUnpackedBytes: 128_000_000,
  maxParts: 5_000,
  maxRows: 50_000,
  maxColumns: 500,
  maxCells: 500_000,
};

const LEAN_FILE = say(
  'Laat alleen de rijen van dit semester staan, haal afbeeldingen weg en verwijder de lege rijen en kolommen naast en onder de tabellen.',
  'Keep only the rows of this semester, remove pictures, and delete the empty rows and columns beside and below the tables.',
);

export function fileTooLarge(found: number, max: number): Unreadable {
  return {
    path: '',
    found: megabytes(found),
    expected: say(`een bestand van hoogstens ${megabytes(max)}`, `a file of at most ${megabytes(max)}`),
    mend: LEAN_FILE,
  };
}

export function unpacksTooLarge(found: number, max: number): Unreadable {
  return {
    path: '',
    found: megabytes(found),
    expected: say(
      `een werkmap die uitgepakt hoogstens ${megabytes(max)} groot is`,
      `a workbook that is at most ${megabytes(max)} when unpacked`,
    ),
    mend: LEAN_FILE,
  };
}

export function tooManyCells(found: number, max: number): Unreadable {
  return {
    path: '',
    found: String(found),
    expected: say(
      `een aantal ingevulde cellen van hoogstens ${max}`,
      `a number of filled cells of at most ${max}`,
    ),
    mend: LEAN_FILE,
  };
}

/** Something stands too far down or to the right; `row` and `column` count from 0. */
export function cellTooFar(
  sheet: string | null,
  row: number,
  column: number,
  limits: FileLimits,
): Unreadable {
  const cell = `${columnLetters(column)}${row + 1}`;
  const last = `${columnLetters(limits.maxColumns - 1)}${limits.maxRows}`;
  return {
    path: sheet === null ? cell : `${sheet}!${cell}`,
    found: cell,
    expected: say(`een cel binnen A1:${last}`, `a cell within A1:${last}`),
    mend: say(
      'Verwijder wat daar staat, of zet het bij de tabel bovenaan het blad.',
      'Delete what stands there, or move it to the table at the top of the sheet.',
    ),
  };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
