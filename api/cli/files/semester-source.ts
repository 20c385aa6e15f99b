/** What kind of semester somebody points at. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export const JSON_IN_FOLDER = 'semester.json';
const CSV_EXTENSIONS = ['.csv', '.tsv'];
const WORKBOOK_EXTENSIONS = ['.xlsx', '.xlsm', '.xls', '.ods'];
/** The first bytes of a zip, which a workbook is, and of the older format that is none. */
const WORKBOOK_STARTS = ['504b0304', 'd0cf11e0'];

export interface SemesterSource {
  /** `csv` is a folder of CSV files. What is not there is taken for JSON. */
  readonly kind: 'json' | 'workbook' | 'csv';
  /** The file, or for CSV files their folder. */
  readonly path: string;
}

/** @param given a file or folder, as the user wrote it; a folder with semester.json in it is that file. */
export function semesterSource(given: string): SemesterSource {
  if (!isFolder(given)) return { kind: isWorkbook(given) ? 'workbook' : 'json', path: given };
  const json = join(given, JSON_IN_FOLDER);
  if (existsSync(json) || csvFilesIn(given).length === 0) return { kind: 'json', path: json };
  return { kind: 'csv', path: given };
}

/** By name, in order of name; without the lock files that office programs leave. */
export function csvFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => CSV_EXTENSIONS.includes(extname(name).toLowerCase()))
    .sort();
}

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
