/** Reads an experiment file: the experiment, or everything that is wrong with it, each with its line. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Experiment } from '../../scenarios/experiments/experiment.ts';
import { LEVERS } from '../../scenarios/experiments/levers/index.ts';
import { MEASURES } from '../../scenarios/experiments/measures/index.ts';
import { readExperiment } from '../../scenarios/experiments/reading/read-experiment.ts';
import type { InputPath } from '../../solver/domain/input-path.ts';
import type { Problem } from '../../solver/domain/problem.ts';
import { unreadable } from '../formats/file-fault.ts';
import { inFile, type PlacedProblem } from './placed-problem.ts';
import { readYaml } from './yaml-text.ts';

export interface ExperimentFile {
  readonly experiment: Experiment;
  /** What is right and may not do what its reader expects. */
  readonly warnings: readonly PlacedProblem[];
  /** As the user named it; what it names is found from its folder. */
  readonly path: string;
  /** As they stand in the file: a run keeps a copy. */
  readonly bytes: Uint8Array;
  /** Lower-case hex SHA-256 of those bytes. */
  readonly digest: string;
  readonly lineOf: (path: InputPath) => number;
}

export type ExperimentReading =
  | ({ readonly ok: true } & ExperimentFile)
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/** @param path as the user wrote it */
export function readExperimentFile(path: string): ExperimentReading {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { ok: false, problems: inFile(path, [unreadable(path, error)]) };
  }
  return experimentIn(bytes, path);
}

/** @param path where the bytes were read */
function experimentIn(bytes: Uint8Array, path: string): ExperimentReading {
  const yaml = readYaml(bytes);
  if (!yaml.ok) return { ok: false, problems: yaml.problems.map((found) => ({ file: path, ...found })) };
  const { raw, lineOf } = yaml;
  const reading = readExperiment(raw, { levers: LEVERS, measures: MEASURES });
  const placed = (problems: readonly Problem[]) =>
    problems
      .map((problem) => ({ file: path, line: lineOf(problem.at ?? []), problem }))
      .sort((a, b) => a.line - b.line);
  if (!reading.ok) return { ok: false, problems: placed(reading.problems) };
  const { experiment } = reading;
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, experiment, warnings: placed(reading.warnings), path, bytes, digest, lineOf };
}
