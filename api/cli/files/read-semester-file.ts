/** Loads a semester: from a JSON file, a folder that holds semester.json, a workbook, or a folder of CSV files. */
import { dirname } from 'node:path';
import { readSemester } from '../../../solver/domain/read-semester.ts';
import { faulty, type Loaded, loaded, located } from '../input-faults.ts';
import { readJsonFile } from './read-json-file.ts';
import { readCsvFolder, readWorkbookFile } from './read-semester-tables.ts';
import type { SemesterFile } from './semester-file.ts';
import { type SemesterSource, semesterSource } from './semester-source.ts';
import { timetableProblems } from './timetable-files.ts';

/** @param given a file or folder, as the user wrote it. */
export async function readSemesterFile(given: string): Promise<Loaded<SemesterFile>> {
  const source = semesterSource(given);
  const read = await readSource(source);
  if (!read.ok) return read;
  const problems = timetableProblems(read.value.semester, read.value.folder);
  return problems.length > 0 ? faulty(source.path, problems) : read;
}

async function readSource({ kind, path }: SemesterSource): Promise<Loaded<SemesterFile>> {
  if (kind === 'workbook') return readWorkbookFile(path);
  return kind === 'csv' ? readCsvFolder(path) : readJsonSemester(path);
}

function readJsonSemester(file: string): Loaded<SemesterFile> {
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
