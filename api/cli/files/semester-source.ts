/** What kind of semester somebody points at. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { errorAt, type Problem } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { unreadable } from '../../formats/file-fault.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';
import { writtenEarlier } from './own-files.ts';

export const JSON_IN_FOLDER = 'semester.json';
const CSV_EXTENSIONS = ['.csv', '.tsv'];
const WORKBOOK_EXTENSIONS = ['.xlsx', '.xlsm', '.xls', '.ods'];
/** The first bytes of a zip, which a workbook is, and of the older format that is none. */
const WORKBOOK_STARTS = ['504b0304', 'd0cf11e0'];
/** What messages call the argument. */
const ARGUMENT = 'semester';

export type SemesterSource =
  /** What is not there is taken for JSON. */
  | { readonly kind: 'json' | 'workbook'; readonly path: string }
  /** A folder and the names of the CSV files in it. */
  | { readonly kind: 'csv'; readonly path: string; readonly files: readonly string[] };

/** @param given a file or folder, as the user wrote it; a folder with semester.json in it is that file. */
export function semesterSource(given: string): Loaded<SemesterSource> {
  try {
    if (isFolder(given)) return sourceInFolder(given);
  } catch (error) {
    return faulty(given, [unreadable(given, error)]);
  }
  if (isCsv(given) && existsSync(given)) return faulty(null, [oneSheet(given)]);
  return loaded({ kind: isWorkbook(given) ? 'workbook' : 'json', path: given });
}

/** @throws what the system says of a folder that cannot be read. */
function sourceInFolder(folder: string): Loaded<SemesterSource> {
  const names = filesIn(folder);
  const files = names.filter(isCsv);
  const hasJson = names.includes(JSON_IN_FOLDER);
  if (hasJson && files.length > 0) return faulty(null, [twoSemesters(folder, files)]);
  if (hasJson) return loaded({ kind: 'json', path: join(folder, JSON_IN_FOLDER) });
  if (files.length > 0) return loaded({ kind: 'csv', path: folder, files });
  const books = names.filter((name) => WORKBOOK_EXTENSIONS.includes(extname(name).toLowerCase()));
  return faulty(null, [noSemester(folder, books)]);
}

/** By name, in order of name; without what stageplan wrote there, and the lock files that office programs leave. */
function filesIn(folder: string): readonly string[] {
  const own = new Set(writtenEarlier(folder));
  return readdirSync(folder)
    .filter((name) => !/^[.~]/.test(name) && !own.has(name) && !isFolder(join(folder, name)))
    .sort();
}

function isCsv(name: string): boolean {
  return CSV_EXTENSIONS.includes(extname(name).toLowerCase());
}

/** Through links too. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isWorkbook(path: string): boolean {
  return WORKBOOK_EXTENSIONS.includes(extname(path).toLowerCase()) || WORKBOOK_STARTS.includes(start(path));
}

/** The first four bytes in hex; empty for a file that cannot be read, which its reader will say. */
function start(path: string): string {
  const bytes = Buffer.alloc(4);
  try {
    const handle = openSync(path, 'r');
    try {
      return bytes.subarray(0, readSync(handle, bytes)).toString('hex');
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}

function oneSheet(file: string): Problem {
  const folder = dirname(file);
  return errorAt(
    ARGUMENT,
    file,
    say(
      'een heel semester: een CSV-bestand is maar één blad ervan',
      'a whole semester: a CSV file is only one sheet of it',
    ),
    say(`Geef de map met alle CSV-bestanden: ${folder}.`, `Name the folder of all CSV files: ${folder}.`),
  );
}

function twoSemesters(folder: string, files: readonly string[]): Problem {
  const csv = files.join(', ');
  const json = join(folder, JSON_IN_FOLDER);
  return errorAt(
    ARGUMENT,
    folder,
    say(
      `een map met één semester: naast ${JSON_IN_FOLDER} staan er CSV-bestanden (${csv})`,
      `a folder of one semester: beside ${JSON_IN_FOLDER} there are CSV files (${csv})`,
    ),
    say(
      `Noem één van de twee: geef ${json} op, of zet dat bestand in een andere map als de CSV-bestanden gelden.`,
      `Name one of the two: give ${json}, or put that file in another folder where the CSV files count.`,
    ),
  );
}

function noSemester(folder: string, books: readonly string[]): Problem {
  const meant = books.map((name) => join(folder, name));
  return errorAt(
    ARGUMENT,
    folder,
    say(
      `een map met een semester erin: ze heeft geen ${JSON_IN_FOLDER} en geen CSV-bestanden`,
      `a folder with a semester in it: it has no ${JSON_IN_FOLDER} and no CSV files`,
    ),
    meant.length === 0
      ? say('Kijk de naam van de map na.', 'Check the name of the folder.')
      : say(`Bedoelt u ${meant.join(' of ')}?`, `Did you mean ${meant.join(' or ')}?`),
  );
}
