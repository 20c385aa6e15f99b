/** What is read for an experiment, with what is wrong with it told as everywhere on the command line. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { say } from '../../../solver/domain/sentence.ts';
import { readStoredRun, type StoredRun } from '../../experiments/folder/stored-run.ts';
import { type OpenedBases, openBases } from '../../experiments/open-bases.ts';
import type { PlacedProblem } from '../../experiments/placed-problem.ts';
import { type ExperimentFile, readExperimentFile } from '../../experiments/read-experiment.ts';
import { shippedExperiments } from '../../experiments/shipped-experiments.ts';
import { type ReportOptions, writeReport } from '../../experiments/write-report.ts';
import { errorCode, unwritable } from '../../formats/file-fault.ts';
import { cacheFolder } from '../../gtfs/cache-folder.ts';
import { loadTimetable } from '../../planning/load-timetable.ts';
import { InputError, type InputFault } from '../input-faults.ts';
import { feedProgress } from '../progress/feed-progress.ts';
import type { Terminal } from '../terminal.ts';

export interface ExperimentInput {
  readonly file: ExperimentFile;
  readonly opened: OpenedBases;
  readonly warnings: readonly InputFault[];
}

/**
 * Tells how far the reading of timetables is.
 *
 * @param given a file, as the user wrote it, or the name of a shipped experiment
 * @throws InputError with everything that is wrong
 */
export async function readExperimentInput(given: string, terminal: Terminal): Promise<ExperimentInput> {
  const file = readExperimentFile(pathOf(given));
  if (!file.ok) throw new InputError(file.problems.map(faultOf));
  const cache = cacheFolder();
  const opened = await openBases(file, (feed, semester) => {
    const progress = feedProgress(terminal, feed.file);
    return loadTimetable(feed, semester, cache, progress.show).finally(progress.end);
  });
  if (!opened.ok) throw new InputError(opened.problems.map(faultOf));
  return { file, opened, warnings: [...file.warnings, ...opened.warnings].map(faultOf) };
}

/** A file of that name goes before a shipped experiment. */
function pathOf(given: string): string {
  if (existsSync(given)) return given;
  const shipped = shippedExperiments().find(({ name }) => name === given);
  return shipped === undefined ? given : relative(process.cwd(), shipped.path);
}

/** @throws InputError where no experiment ran there */
export function readRunIn(folder: string): StoredRun {
  const run = readStoredRun(folder);
  if (!run.ok) throw new InputError(run.problems.map(faultOf));
  return run;
}

/** @returns the path of the report. @throws InputError where it cannot be written */
export function writeReportIn(folder: string, run: StoredRun, options: ReportOptions): string {
  try {
    return join(folder, writeReport(folder, run, options));
  } catch (error) {
    if (errorCode(error) === '') throw error;
    const expected = say('een map waarin u mag schrijven', 'a folder that you may write in');
    throw new InputError([{ file: null, problem: unwritable('experiment', folder, error, expected) }]);
  }
}

/** `studie.yaml:12 › levers[0].lever: …`. */
function faultOf({ file, line, problem }: PlacedProblem): InputFault {
  return { file: line === null ? file : `${file}:${line}`, problem };
}
