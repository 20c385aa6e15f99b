/** A semester as the files it can be imported from again. */
import { strToU8, zipSync } from 'fflate';
import type { DateTime } from 'luxon';
import type { Language } from '../../solver/domain/problem.ts';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import { semesterCsvFiles } from '../formats/spreadsheet/semester-csv.ts';
import { semesterXlsx } from '../formats/spreadsheet/semester-xlsx.ts';
import { SEMESTER_SHEETS } from '../formats/workbook/semester-sheets.ts';
import { writeTables } from '../formats/workbook/write-tables.ts';

export interface SemesterRendering {
  /** Nothing of `people`. */
  readonly pseudonymous: boolean;
  readonly language: Language;
  readonly stamp: DateTime;
}

export function semesterWorkbook(
  raw: SemesterInput,
  { pseudonymous, language, stamp }: SemesterRendering,
): Promise<Uint8Array> {
  return semesterXlsx(SEMESTER_SHEETS, writeTables(raw, { pseudonymous }), {
    stamp,
    title: raw.name,
    language,
  });
}

export function semesterCsvZip(raw: SemesterInput, { pseudonymous, stamp }: SemesterRendering): Uint8Array {
  const files = semesterCsvFiles(SEMESTER_SHEETS, writeTables(raw, { pseudonymous }));
  return zipOf(
    [...files].map(([path, text]) => ({ path, content: text })),
    stamp,
  );
}

export function semesterJson(raw: SemesterInput, { pseudonymous }: SemesterRendering): string {
  const { people, ...planning } = raw;
  const written = pseudonymous || people === undefined ? planning : { ...planning, people };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** The same bytes for the same files and stamp; moments in a zip have no zone, and the last second is lost. */
export function zipOf(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
  stamp: DateTime,
): Uint8Array {
  const entries = files.map(({ path, content }) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: stamp.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss") });
}
