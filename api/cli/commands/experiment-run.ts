/** `stageplan experiment run EXPERIMENT --out DIR`: plans every case, goes on where an earlier run stopped. */
import { availableParallelism } from 'node:os';
import { DateTime } from 'luxon';
import { settingName } from '../../../scenarios/experiments/design/setting-name.ts';
import { LEVERS } from '../../../scenarios/experiments/levers/index.ts';
import { CaseFailure } from '../../experiments/case-answer.ts';
import { FolderRefusal } from '../../experiments/folder/experiment-folder.ts';
import { type RunEnd, runExperiment } from '../../experiments/run-experiment.ts';
import { abortedBySignals } from '../abort-on-signals.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import {
  type ExperimentInput,
  readExperimentInput,
  readRunIn,
  writeReportIn,
} from '../files/experiment-files.ts';
import { InputError } from '../input-faults.ts';
import { optionValues } from '../option-values.ts';
import { caseProgress } from '../progress/case-progress.ts';
import { faultJson, type Terminal } from '../terminal.ts';

export type GivenExperimentRun = GivenOptions<'out' | 'workers' | 'stamp'>;

interface RunOptions {
  readonly out: string;
  readonly threads: number;
  readonly stamp: DateTime;
}

const THREADS = { min: 1, max: 256, example: 2 };

export function experimentRun(given: string, options: GivenExperimentRun): Run {
  return async (terminal) => {
    const read = runOptions(options);
    const input = await readExperimentInput(given, terminal);
    terminal.warnings(input.warnings);
    try {
      const end = await run(input, read, terminal);
      return end.isBrokenOff ? brokenOff(end, read, terminal) : finished(end, input, read, terminal);
    } catch (error) {
      if (error instanceof FolderRefusal) throw new InputError([{ file: null, problem: error.problem }]);
      if (error instanceof CaseFailure) return failed(error, read, terminal);
      throw error;
    }
  };
}

/** @throws InputError with every option that is wrong */
function runOptions(given: GivenExperimentRun): RunOptions {
  const values = optionValues();
  const out = values.outputFolder('--out', given.out);
  const threads = values.whole('--workers', given.workers, THREADS) ?? availableParallelism();
  const stamp = values.moment('--stamp', given.stamp) ?? DateTime.utc();
  values.mustBeRight();
  return { out, threads, stamp };
}

function run({ file, opened }: ExperimentInput, { out, threads }: RunOptions, terminal: Terminal) {
  const { notice, words, language } = terminal;
  const progress = caseProgress(terminal);
  return abortedBySignals(process, (signal) =>
    runExperiment({
      ...{ file, opened, folder: out, threads, signal },
      watch: {
        onStart: ({ planned, cases }, leftAside) => {
          if (leftAside > 0) notice(words.experiment.leftAside(leftAside));
          notice(words.experiment.starting(file.experiment.name[language], planned, cases, threads));
          progress.show(planned, cases);
        },
        onPlanned: ({ planned, cases }) => progress.show(planned, cases),
      },
    }).finally(progress.end),
  );
}

function finished(
  { cases, files }: RunEnd,
  { warnings }: ExperimentInput,
  { out, stamp }: RunOptions,
  terminal: Terminal,
): ExitCode {
  const { language, words } = terminal;
  const report = writeReportIn(out, readRunIn(out), { language, stamp: stamp.toISO() ?? '' });
  terminal.result(words.experiment.finished(cases, report), {
    ok: true,
    ...{ out, cases, files, report },
    warnings: warnings.map((warning) => faultJson(warning, language)),
  });
  return EXIT.fine;
}

function brokenOff({ planned, cases }: RunEnd, { out }: RunOptions, terminal: Terminal): ExitCode {
  terminal.result(terminal.words.experiment.brokenOff(planned, cases, out), {
    ok: false,
    ...{ out, planned, cases },
  });
  return EXIT.aborted;
}

function failed({ key, fault, why }: CaseFailure, { out }: RunOptions, terminal: Terminal): ExitCode {
  const { language, words } = terminal;
  const setting = settingName(key.pulls, LEVERS)[language];
  const caseName = words.experiment.caseName(key.base, key.seed, setting);
  const text = words.experiment.failed(caseName, why[language], out);
  terminal.result(text, { ok: false, out, case: key, why });
  return fault === 'input' ? EXIT.input : EXIT.internal;
}
