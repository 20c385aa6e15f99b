/** `stageplan validate SEMESTER`: everything that is wrong with a semester, at once. */

import { feedCoverages } from '../../planning/feed-coverage.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { loadTimetables } from '../files/load-timetables.ts';
import { readSemesterFile } from '../files/read-semester-file.ts';
import { allOrFaults } from '../input-faults.ts';
import { faultJson } from '../terminal.ts';

export function validate(semesterPath: string): Run {
  return async (terminal) => {
    const { language, words, warnings: warn, result } = terminal;
    const loaded = await readSemesterFile(semesterPath);
    const { read, timetables } = allOrFaults({
      read: loaded,
      timetables: await loadTimetables(loaded, terminal),
    });
    const { semester, digest } = read;
    const warnings = [...read.warnings, ...timetables.warnings];
    warn(warnings);
    const counts = {
      trainees: semester.trainees.length,
      asked: semester.trainees.flatMap((trainee) => trainee.modules.filter((module) => !module.done)).length,
      units: semester.units.length,
      mentors: semester.mentors.length,
    };
    const line = words.valid(semester.name, counts.trainees, counts.asked, counts.units, counts.mentors);
    const coverages = feedCoverages(semester, timetables.timetables);
    const text = warnings.length === 0 ? line : `${line} ${words.warningCount(warnings.length)}`;
    result([...coverages.map(words.feedCovers), text].join('\n'), {
      ok: true,
      semester: semester.id,
      semesterDigest: digest,
      ...counts,
      timetables: coverages,
      warnings: warnings.map((warning) => faultJson(warning, language)),
    });
    return EXIT.fine;
  };
}
