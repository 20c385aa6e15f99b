/** `stageplan import WORKBOOK|FOLDER --out SEMESTER`: a workbook or CSV files as the JSON file of a semester. */
import { dirname } from 'node:path';
import { type SemesterInput, semesterInput } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { movedTimetables } from '../files/moved-timetables.ts';
import { mustBeOutsideTables, mustBeSemesterOrNew } from '../files/overwriting.ts';
import { readSemesterFile } from '../files/read-semester-file.ts';
import { writeWholeFile } from '../files/write-file.ts';
import { allOrFaults } from '../input-faults.ts';
import { optionValues } from '../option-values.ts';
import { faultJson } from '../terminal.ts';

export interface GivenImport extends GivenOptions<'out'> {
  readonly pseudonymous?: true;
}

export function importSemester(path: string, given: GivenImport): Run {
  return async ({ language, words, warnings: warn, result }) => {
    const values = optionValues();
    const out = values.required(
      '--out',
      given.out,
      say('een bestand voor het semester', 'a file for the semester'),
    );
    values.mustBeRight();
    const loaded = await readSemesterFile(path);
    const { read } = allOrFaults({
      read: loaded,
      out: mustBeSemesterOrNew('--out', out, loaded.ok ? loaded.value.file : path),
      place: mustBeOutsideTables('--out', out, path),
    });
    warn(read.warnings);
    const moved = movedTimetables(semesterInput(read.raw), read.folder, dirname(out));
    const semester = given.pseudonymous === true ? withoutPeople(moved) : moved;
    writeWholeFile('--out', out, `${JSON.stringify(semester, null, 2)}\n`);
    const { name, trainees, units, mentors } = read.semester;
    const line = words.imported(out, name, trainees.length, units.length, mentors.length);
    const counted = read.warnings.length === 0 ? line : `${line} ${words.warningCount(read.warnings.length)}`;
    result(counted, {
      ok: true,
      out,
      semester: read.semester.id,
      trainees: trainees.length,
      units: units.length,
      mentors: mentors.length,
      warnings: read.warnings.map((warning) => faultJson(warning, language)),
    });
    return EXIT.fine;
  };
}

function withoutPeople({ people: _, ...semester }: SemesterInput): SemesterInput {
  return semester;
}
