/** Loads a semester from a workbook or a folder of CSV files. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../../solver/domain/problem.ts';
import { unreadable } from '../../formats/file-fault.ts';
import { readCsv } from '../../formats/spreadsheet/read-csv.ts';
import { readXlsx } from '../../formats/spreadsheet/read-xlsx.ts';
import type { Grid } from '../../formats/workbook/grid.ts';
import { readTables } from '../../formats/workbook/read-tables.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';
import type { SemesterAsRead } from './semester-file.ts';

/** @param file as the user wrote it. */
export async function readWorkbookFile(file: string): Promise<Loaded<SemesterAsRead>> {
  const bytes = bytesOf(file);
  if (!bytes.ok) return bytes;
  const read = await readXlsx(file, bytes.value);
  return read.ok ? semesterOf(file, dirname(file), read.grids) : { ok: false, faults: read.problems };
}

/**
 * @param folder as the user wrote it
 * @param names of the CSV files in it
 */
export function readCsvFolder(folder: string, names: readonly string[]): Loaded<SemesterAsRead> {
  const files = names.map((name) => readCsvFile(join(folder, name)));
  const faults = files.flatMap((file) => (file.ok ? [] : file.faults));
  if (faults.length > 0) return { ok: false, faults };
  const grids = files.flatMap((file) => (file.ok ? [file.value] : []));
  return semesterOf(folder, folder, grids);
}

function readCsvFile(file: string): Loaded<Grid> {
  const bytes = bytesOf(file);
  if (!bytes.ok) return bytes;
  const read = readCsv(file, bytes.value);
  return read.ok ? loaded(read.grid) : { ok: false, faults: read.problems };
}

function bytesOf(file: string): Loaded<Uint8Array> {
  try {
    return loaded(readFileSync(file));
  } catch (error) {
    return faulty(file, [unreadable(file, error)]);
  }
}

function semesterOf(file: string, folder: string, grids: readonly Grid[]): Loaded<SemesterAsRead> {
  const reading = readTables(grids);
  if (!reading.ok) return { ok: false, faults: [...reading.warnings, ...reading.problems] };
  const { raw, semester, digest, warnings } = reading;
  const locate = (problem: Problem) => reading.locate(problem) ?? { file, problem };
  return loaded({ file, folder, raw, semester, digest, warnings, locate });
}
