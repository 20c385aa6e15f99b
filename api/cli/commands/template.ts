/** `stageplan template --out WORKBOOK`: the workbook to fill in, empty or with an example. */
import { DateTime } from 'luxon';
import { generateSemester } from '../../../scenarios/generate/generate-semester.ts';
import { completeOptions } from '../../../scenarios/generate/options.ts';
import { semesterXlsx } from '../../formats/spreadsheet/semester-xlsx.ts';
import { SEMESTER_SHEETS } from '../../formats/workbook/semester-sheets.ts';
import { writeTables } from '../../formats/workbook/write-tables.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { mustBeNew } from '../files/overwriting.ts';
import { writeWholeFile } from '../files/write-file.ts';
import { allOrFaults } from '../input-faults.ts';
import { optionValues } from '../option-values.ts';

export interface GivenTemplate extends GivenOptions<'out' | 'stamp'> {
  readonly example?: true;
}

/** Small enough to read through, large enough to show every sheet at work. */
const EXAMPLE = { trainees: 10, seed: 1 };

export function template(given: GivenTemplate): Run {
  return async ({ language, words, result }) => {
    const values = optionValues();
    const out = values.workbook('--out', given.out);
    const stamp = values.moment('--stamp', given.stamp) ?? DateTime.utc();
    values.mustBeRight();
    allOrFaults({ out: mustBeNew('--out', out) });
    const example = given.example === true ? generateSemester(completeOptions(EXAMPLE)) : null;
    const rows = example === null ? new Map() : writeTables(example, { pseudonymous: false });
    const title = example?.name ?? words.templateTitle;
    writeWholeFile('--out', out, await semesterXlsx(SEMESTER_SHEETS, rows, { stamp, title, language }));
    result(words.templateWritten(out), { ok: true, out, example: example !== null });
    return EXIT.fine;
  };
}
