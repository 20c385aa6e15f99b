/** Loads a semester from a file, or from a folder that holds semester.json. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../solver/domain/problem.ts';
import { readSemester } from '../../../solver/domain/read-semester.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';
import { readJsonFile } from './read-json-file.ts';
import { timetableProblems } from './timetable-files.ts';

const FILE_IN_FOLDER = 'semester.json';

export interface SemesterFile {
  readonly file: string;
  readonly semester: Semester;
  readonly digest: string;
  readonly warnings: readonly Problem[];
}

/** @param given a file or folder, as the user wrote it. */
export function readSemesterFile(given: string): Loaded<SemesterFile> {
  const file = isFolder(given) ? join(given, FILE_IN_FOLDER) : given;
  const raw = readJsonFile(file);
  if (!raw.ok) return raw;
  const reading = readSemester(raw.value);
  if (!reading.ok) return faulty(file, reading.problems);
  const { semester, digest, warnings } = reading;
  const problems = timetableProblems(semester, file);
  return problems.length > 0 ? faulty(file, problems) : loaded({ file, semester, digest, warnings });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
