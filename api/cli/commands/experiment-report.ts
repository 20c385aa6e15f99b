/** `stageplan experiment report FOLDER`: the report of what a run has planned, once more or in another language. */
import { DateTime } from 'luxon';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { readRunIn, writeReportIn } from '../files/experiment-files.ts';
import { optionValues } from '../option-values.ts';

export function experimentReport(folder: string, given: GivenOptions<'stamp'>): Run {
  return ({ language, words, notice, result }) => {
    const values = optionValues();
    const stamp = values.moment('--stamp', given.stamp) ?? DateTime.utc();
    values.mustBeRight();
    const run = readRunIn(folder);
    const { results, cases } = run;
    if (results.length < cases) notice(words.experiment.incomplete(results.length, cases));
    const report = writeReportIn(folder, run, { language, stamp: stamp.toISO() ?? '' });
    result(words.experiment.reported(report), { ok: true, report, planned: results.length, cases });
    return EXIT.fine;
  };
}
