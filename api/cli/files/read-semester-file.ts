/** Loads a semester: from a JSON file, a folder that holds semester.json, a workbook, or a folder of CSV files. */
import { dirname } from 'node:path';
import { readSemester } from '../../../solver/domain/read-semester.ts';
import { timetableFiles } from '../../planning/timetable-files.ts';
import { faulty, type Loaded, loaded, located } from '../input-faults.ts';
import { readJsonFile } from './read-json-file.ts';
import type { SemesterAsRead, SemesterFile } from './semester-file.ts';
import { type SemesterSource, semesterSource } from './semester-source.ts';

/** @param given a file or folder, as the user wrote it. */
export async function readSemesterFile(given: string): Promise<Loaded<SemesterFile>> {
  const source = semesterSource(given);
  if (!source.ok) return source;
  const read = await readSource(source.value);
  if (!read.ok) return read;
  const { semester, folder, warnings } = read.value;
  const { feeds, problems } = timetableFiles(semester, folder);
  if (problems.length === 0) return loaded({ ...read.value, feeds });
  return { ok: false, faults: [...warnings, ...located(source.value.path, problems)] };
}

async function readSource(source: SemesterSource): Promise<Loaded<SemesterAsRead>> {
  if (source.kind === 'json') return readJsonSemester(source.path);
  const { readCsvFolder, readWorkbookFile } = await import('./read-semester-tables.ts');
  return source.kind === 'csv' ? readCsvFolder(source.path, source.files) : readWorkbookFile(source.path);
}

function readJsonSemester(file: string): Loaded<SemesterAsRead> {
  const raw = readJsonFile(file);
  if (!raw.ok) return raw;
  const reading = readSemester(raw.value);
  if (!reading.ok) return faulty(file, reading.problems);
  const { semester, digest } = reading;
  const warnings = located(file, reading.warnings);
  return loaded({
    file,
    folder: dirname(file),
    raw: raw.value,
    semester,
    digest,
    warnings,
    locate: (problem) => ({ file, problem }),
  });
}
