/** What a run left in its folder: its experiment and the results so far. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseKeyText, casesOf } from '../../../scenarios/experiments/design/cases.ts';
import type { Experiment } from '../../../scenarios/experiments/experiment.ts';
import type { CaseKey, CaseResult } from '../../../scenarios/experiments/results.ts';
import { errorAt, type Problem } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { errorCode, unreadable } from '../../formats/file-fault.ts';
import { inFile, type PlacedProblem } from '../placed-problem.ts';
import { readExperimentFile } from '../read-experiment.ts';
import { caseResultSchema } from './case-result-schema.ts';
import { EXPERIMENT_FILE } from './experiment-folder.ts';
import { readJournal } from './journal.ts';

export const RESULTS_FILE = 'results.jsonl';

export interface StoredRun {
  readonly experiment: Experiment;
  /** In the order of the cases; some may not be planned yet. */
  readonly results: readonly CaseResult[];
  /** Cases that the experiment has. */
  readonly cases: number;
}

export type StoredRunReading =
  | ({ readonly ok: true } & StoredRun)
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/** @param folder as the user wrote it */
export function readStoredRun(folder: string): StoredRunReading {
  const file = join(folder, EXPERIMENT_FILE);
  if (!existsSync(file)) return { ok: false, problems: inFile(folder, [noRun(folder)]) };
  const reading = readExperimentFile(file);
  if (!reading.ok) return reading;
  const { experiment } = reading;
  try {
    const found = resultsIn(folder);
    if ('problem' in found) return { ok: false, problems: [found] };
    const results = inCaseOrder(experiment, found.results, (result) => result);
    return { ok: true, experiment, results, cases: casesOf(experiment).length };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return { ok: false, problems: inFile(folder, [unreadable(folder, error)]) };
  }
}

/** In the order of the cases; what the experiment does not ask for is left out. */
export function inCaseOrder<T>(
  experiment: Experiment,
  items: readonly T[],
  caseOf: (item: T) => CaseKey,
): readonly T[] {
  const byCase = new Map(items.map((item) => [caseKeyText(caseOf(item)), item]));
  return casesOf(experiment).flatMap((key) => byCase.get(caseKeyText(key)) ?? []);
}

/** Of a run that is done, or that somebody passed on, without its journal; else what there is so far. */
function resultsIn(folder: string): { readonly results: readonly CaseResult[] } | PlacedProblem {
  const file = join(folder, RESULTS_FILE);
  if (!existsSync(file)) return { results: readJournal(folder).entries.map(({ result }) => result) };
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const results: CaseResult[] = [];
  for (const [index, line] of lines.entries()) {
    const result = caseResultSchema.safeParse(parsed(line));
    if (!result.success) return { file, line: index + 1, problem: noResult(line) };
    results.push(result.data);
  }
  return { results };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function noRun(folder: string): Problem {
  return errorAt(
    '',
    folder,
    say('een map waarin een experiment gelopen heeft', 'a folder in which an experiment has run'),
    say(
      'Geef de map die u bij experiment run achter --out zette.',
      'Name the folder that you gave experiment run after --out.',
    ),
  );
}

function noResult(line: string): Problem {
  return errorAt(
    '',
    JSON.stringify(line.slice(0, 40)),
    say('een resultaat van een geval', 'a result of a case'),
    say(
      'Haal het bestand weg en laat het experiment opnieuw verdergaan in deze map.',
      'Take the file away and let the experiment go on in this folder again.',
    ),
  );
}
