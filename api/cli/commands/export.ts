/** `stageplan export SEMESTER --out WORKBOOK`: a semester as a workbook, or CSV files, to change and import again. */
import { dirname } from 'node:path';
import { DateTime } from 'luxon';
import { withFrozenDays } from '../../../solver/domain/frozen-pins.ts';
import { semesterInput } from '../../../solver/domain/semester-schema.ts';
import { semesterCsvFiles } from '../../formats/spreadsheet/semester-csv.ts';
import { semesterXlsx } from '../../formats/spreadsheet/semester-xlsx.ts';
import { SEMESTER_SHEETS } from '../../formats/workbook/semester-sheets.ts';
import { writeTables } from '../../formats/workbook/write-tables.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { movedTimetables } from '../files/moved-timetables.ts';
import { mustBeNew } from '../files/overwriting.ts';
import { readPublishedFile } from '../files/read-plan-file.ts';
import { readSemesterFile } from '../files/read-semester-file.ts';
import { writeNewFolder, writeWholeFile } from '../files/write-file.ts';
import { allOrFaults } from '../input-faults.ts';
import { optionValues } from '../option-values.ts';
import { faultJson } from '../terminal.ts';

export interface GivenExport extends GivenOptions<'out' | 'stamp' | 'published' | 'frozenUntil'> {
  readonly pseudonymous?: true;
  readonly csv?: true;
}

export function exportSemester(path: string, given: GivenExport): Run {
  return async ({ language, words, warnings: warn, result }) => {
    const values = optionValues();
    const out =
      given.csv === true ? values.outputFolder('--out', given.out) : values.workbook('--out', given.out);
    const stamp = values.moment('--stamp', given.stamp) ?? DateTime.utc();
    const until = values.date('--frozen-until', given.frozenUntil);
    values.together(['--published', given.published], ['--frozen-until', given.frozenUntil]);
    values.mustBeRight();
    const loaded = await readSemesterFile(path);
    const { read, published } = allOrFaults({
      read: loaded,
      published: readPublishedFile(given.published, loaded),
      out: mustBeNew('--out', out),
    });
    warn([...read.warnings, ...(published?.warnings ?? [])]);
    const folder = given.csv === true ? out : dirname(out);
    const moved = movedTimetables(semesterInput(read.raw), read.folder, folder);
    const semester =
      published === undefined || until === undefined ? moved : withFrozenDays(moved, published.plan, until);
    const rows = writeTables(semester, { pseudonymous: given.pseudonymous === true });
    const title = read.semester.name;
    if (given.csv === true) writeNewFolder('--out', out, semesterCsvFiles(SEMESTER_SHEETS, rows));
    else writeWholeFile('--out', out, await semesterXlsx(SEMESTER_SHEETS, rows, { stamp, title, language }));
    result(given.csv === true ? words.exportedCsv(out, title) : words.exported(out, title), {
      ok: true,
      out,
      semester: read.semester.id,
      warnings: read.warnings.map((warning) => faultJson(warning, language)),
    });
    return EXIT.fine;
  };
}
