/** A zip of CSV files as grids, unpacked within limits: what is uploaded may be anything. */
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { say } from '../../solver/domain/sentence.ts';
import {
  FILE_LIMITS,
  type FileLimits,
  fileTooLarge,
  unpacksTooLarge,
} from '../formats/spreadsheet/file-limits.ts';
import {
  type GridsReading,
  refused,
  type Unreadable,
  wrongFile,
} from '../formats/spreadsheet/grids-reading.ts';
import { readCsv } from '../formats/spreadsheet/read-csv.ts';

const CSV_ZIP = say('een leesbaar zipbestand met CSV-bestanden', 'a readable zip file of CSV files');
const CSV_NAME = /\.(csv|tsv)$/i;
/** What every workbook has, whatever program wrote it. */
const WORKBOOK_NAMES = /^\/?(\[Content_Types\]\.xml|mimetype|content\.xml|xl\/|word\/|Index\/)/;

/** Whether a zip is, or was meant to be, a workbook. Anything that is no sound zip is taken for one: its reader says why it is none. */
export function isWorkbookZip(bytes: Uint8Array, limits: FileLimits = FILE_LIMITS): boolean {
  const names = namesIn(bytes, limits);
  return names === null || [...names.keys()].some((name) => WORKBOOK_NAMES.test(name));
}

/** Every CSV file of the zip, in folders too, by name; other files in it are passed over. */
export function readCsvZip(file: string, bytes: Uint8Array, limits: FileLimits = FILE_LIMITS): GridsReading {
  if (bytes.length > limits.maxBytes) return refused(file, fileTooLarge(bytes.length, limits.maxBytes));
  const names = namesIn(bytes, limits);
  if (names === null) return refused(file, damaged(file));
  const wanted = [...names].filter(([name]) => isCsv(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (wanted.length === 0) return refused(file, withoutCsv(file));
  const unpacked = wanted.reduce((sum, [, size]) => sum + size, 0);
  if (unpacked > limits.maxUnpackedBytes)
    return refused(file, unpacksTooLarge(unpacked, limits.maxUnpackedBytes));
  const twice = wanted.find(([name], i) => wanted.findIndex(([other]) => alike(other, name)) < i);
  if (twice !== undefined) return refused(file, sameName(basename(twice[0])));
  const parts = unpackedParts(bytes, new Set(wanted.map(([name]) => name)));
  if (parts === null) return refused(file, damaged(file));
  const readings = wanted.map(([name]) => readCsv(basename(name), parts[name] ?? new Uint8Array(), limits));
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, grids: readings.flatMap((reading) => (reading.ok ? [reading.grid] : [])) };
}

/** Names with the size that each says of itself, nothing unpacked; null for what is no sound zip. */
function namesIn(bytes: Uint8Array, limits: FileLimits): ReadonlyMap<string, number> | null {
  const names = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (names.has(name) || names.size === limits.maxParts) throw new RangeError(name);
        names.set(name, originalSize);
        return false;
      },
    });
    return names;
  } catch {
    return null;
  }
}

/** A part that lied about its size is cut off there. */
function unpackedParts(
  bytes: Uint8Array,
  wanted: ReadonlySet<string>,
): Readonly<Record<string, Uint8Array>> | null {
  try {
    return unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  } catch {
    return null;
  }
}

/** Without what systems put beside the files: `__MACOSX/._cursisten.csv`. */
function isCsv(path: string): boolean {
  return CSV_NAME.test(path) && !path.startsWith('__MACOSX/') && !/^[.~]/.test(basename(path));
}

function alike(a: string, b: string): boolean {
  return basename(a).toLowerCase() === basename(b).toLowerCase();
}

function damaged(file: string): Unreadable {
  return wrongFile(
    file,
    CSV_ZIP,
    say(
      'Het is beschadigd of niet helemaal opgestuurd. Maak het opnieuw.',
      'It is damaged, or was not sent completely. Make it anew.',
    ),
  );
}

function withoutCsv(file: string): Unreadable {
  return wrongFile(
    file,
    CSV_ZIP,
    say(
      'Er zit geen CSV-bestand in. Zet er de CSV-bestanden van het semester in, één per blad.',
      'There is no CSV file in it. Put the CSV files of the semester in it, one for each sheet.',
    ),
  );
}

function sameName(name: string): Unreadable {
  return {
    path: '',
    found: JSON.stringify(name),
    expected: say('een naam die maar één keer voorkomt', 'a name that is there only once'),
    mend: say('Laat er één van weg.', 'Leave one of them out.'),
  };
}
