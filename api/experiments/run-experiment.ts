/** Runs an experiment in a folder: goes on where an earlier run stopped, keeps each result as it comes, ends with tables. */
import { join } from 'node:path';
import { caseKeyText, casesOf } from '../../scenarios/experiments/design/cases.ts';
import type { Experiment } from '../../scenarios/experiments/experiment.ts';
import { effectsOf } from '../../scenarios/experiments/statistics/effects-of.ts';
import { interactionsOf } from '../../scenarios/experiments/statistics/interactions-of.ts';
import { version } from '../version.ts';
import { writeDurably } from './folder/durable-file.ts';
import { type ExperimentFolder, enterFolder, FolderRefusal, inUse } from './folder/experiment-folder.ts';
import { readJournal } from './folder/journal.ts';
import { MANIFEST_FORMAT, type Manifest } from './folder/manifest.ts';
import { inCaseOrder, RESULTS_FILE } from './folder/stored-run.ts';
import type { OpenedBases } from './open-bases.ts';
import type { ExperimentFile } from './read-experiment.ts';
import { inOrderOfPlanning, runCases } from './run-cases.ts';
import { effectsCsv, interactionsCsv } from './tables/effect-tables.ts';
import { barriersCsv, groupsCsv, resultLines, resultsCsv, timingsCsv } from './tables/result-tables.ts';

export interface ExperimentRun {
  readonly file: ExperimentFile;
  readonly opened: OpenedBases;
  /** As the user wrote it. */
  readonly folder: string;
  readonly threads: number;
  /** Breaks off at once; what was planned is kept. */
  readonly signal: AbortSignal;
  readonly watch: RunWatch;
}

export interface RunWatch {
  /** @param leftAside lines that a kill cut off: those cases are planned anew */
  readonly onStart: (progress: RunProgress, leftAside: number) => void;
  readonly onPlanned: (progress: RunProgress) => void;
}

export interface RunProgress {
  readonly planned: number;
  readonly cases: number;
}

export interface RunEnd extends RunProgress {
  /** Whether it was broken off. */
  readonly isBrokenOff: boolean;
  /** Names in the folder, of what was written at the end. */
  readonly files: readonly string[];
}

/**
 * @throws FolderRefusal where the folder is not for this run, or another one has taken it
 * @throws CaseFailure with a case that gives no result; those before it are kept
 */
export async function runExperiment(run: ExperimentRun): Promise<RunEnd> {
  const { file, opened, folder: path } = run;
  const lost = new AbortController();
  const folder = await enterFolder(path, {
    manifest: manifestOf(file, opened),
    experiment: file.bytes,
    onLost: () => lost.abort(),
  });
  try {
    const progress = await planRest(run, folder, AbortSignal.any([run.signal, lost.signal]));
    if (lost.signal.aborted) throw new FolderRefusal(inUse(path));
    if (progress.planned < progress.cases) return { ...progress, isBrokenOff: true, files: [] };
    return { ...progress, isBrokenOff: false, files: writeTables(file.experiment, path) };
  } finally {
    await folder.leave();
  }
}

function manifestOf({ experiment, digest }: ExperimentFile, { inputs }: OpenedBases): Manifest {
  return {
    format: MANIFEST_FORMAT,
    experiment: experiment.id,
    experimentSha256: digest,
    inputs: [...inputs],
    stageplan: version(),
    cases: casesOf(experiment).length,
  };
}

async function planRest(
  { file: { experiment }, opened: { bases }, threads, watch }: ExperimentRun,
  { known, journal }: ExperimentFolder,
  signal: AbortSignal,
): Promise<RunProgress> {
  const all = inOrderOfPlanning(experiment);
  const done = new Set(known.entries.map(({ result }) => caseKeyText(result)));
  const waiting = all.filter((key) => !done.has(caseKeyText(key)));
  const progress = () => ({ planned: done.size, cases: all.length });
  watch.onStart(progress(), known.leftAside);
  await runCases({ experiment, bases }, waiting, {
    threads,
    signal,
    onResult: (result, seconds) => {
      journal.add({ result, seconds });
      done.add(caseKeyText(result));
      watch.onPlanned(progress());
    },
  });
  return progress();
}

/** From what is on the disk, so that the same results are the same bytes however many runs they took. */
function writeTables(experiment: Experiment, folder: string): readonly string[] {
  const entries = inCaseOrder(experiment, readJournal(folder).entries, ({ result }) => result);
  const results = entries.map(({ result }) => result);
  const interactions = interactionsOf(experiment, results);
  const files = {
    [RESULTS_FILE]: resultLines(results),
    'results.csv': resultsCsv(results),
    'effects.csv': effectsCsv(effectsOf(experiment, results)),
    ...(interactions.length === 0 ? {} : { 'interactions.csv': interactionsCsv(interactions) }),
    'barriers.csv': barriersCsv(experiment, results),
    'groups.csv': groupsCsv(results),
    'timings.csv': timingsCsv(entries),
  };
  for (const [name, text] of Object.entries(files)) writeDurably(join(folder, name), text);
  return Object.keys(files);
}
