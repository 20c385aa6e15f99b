/** Reads an uploaded semester, whatever it was saved as: a workbook, a zip of CSV files, JSON. */
import { readSemester } from '../../solver/domain/read-semester.ts';
import { type SemesterInput, semesterInput } from '../../solver/domain/semester-schema.ts';
import { say } from '../../solver/domain/sentence.ts';
import { readJson } from '../formats/json/json-text.ts';
import { fileKind } from '../formats/spreadsheet/file-kind.ts';
import { refused, wrongFile } from '../formats/spreadsheet/grids-reading.ts';
import { readXlsx } from '../formats/spreadsheet/read-xlsx.ts';
import type { LocatedProblem } from '../formats/workbook/located-problem.ts';
import { readTables } from '../formats/workbook/read-tables.ts';
import { isWorkbookZip, readCsvZip } from './csv-zip.ts';
import { strayTimetables } from './timetable-paths.ts';

export type UploadReading =
  | { readonly ok: true; readonly raw: SemesterInput; readonly warnings: readonly LocatedProblem[] }
  | { readonly ok: false; readonly problems: readonly LocatedProblem[] };

/**
 * Never throws, whatever the bytes are; what they are is told by themselves, not by their name.
 *
 * @param file what messages call it
 */
export async function readUpload(file: string, bytes: Uint8Array): Promise<UploadReading> {
  const reading = await readKind(file, bytes);
  if (!reading.ok) return reading;
  const stray = strayTimetables(reading.raw).map((problem) => ({ file, problem }));
  return stray.length === 0 ? reading : { ok: false, problems: stray };
}

async function readKind(file: string, bytes: Uint8Array): Promise<UploadReading> {
  const kind = fileKind(bytes);
  if (kind === 'text' && firstCharacter(bytes) === '{') return readJsonUpload(file, bytes);
  if (kind === 'text') return refused(file, oneSheet(file));
  const isCsv = kind === 'zip' && !isWorkbookZip(bytes);
  const read = isCsv ? readCsvZip(file, bytes) : await readXlsx(file, bytes);
  if (!read.ok) return read;
  const tables = readTables(read.grids);
  if (!tables.ok) return { ok: false, problems: [...tables.warnings, ...tables.problems] };
  return { ok: true, raw: semesterInput(tables.raw), warnings: tables.warnings };
}

function readJsonUpload(file: string, bytes: Uint8Array): UploadReading {
  const json = readJson(file, bytes);
  if (!json.ok) return { ok: false, problems: [{ file, problem: json.problem }] };
  const reading = readSemester(json.value);
  if (!reading.ok) return { ok: false, problems: reading.problems.map((problem) => ({ file, problem })) };
  const warnings = reading.warnings.map((problem) => ({ file, problem }));
  return { ok: true, raw: semesterInput(json.value), warnings };
}

/** After a byte order mark and white space. */
function firstCharacter(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart();
  return start.charAt(0);
}

function oneSheet(file: string) {
  return wrongFile(
    file,
    say('een heel semester', 'a whole semester'),
    say(
      'Stuur een Excel-werkmap (.xlsx), een zipbestand met alle CSV-bestanden, of JSON.',
      'Send an Excel workbook (.xlsx), a zip file of all CSV files, or JSON.',
    ),
  );
}
