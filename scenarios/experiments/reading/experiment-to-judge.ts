/** What every check of an experiment file reads. */
import { type InputPath, valueAt } from '../../../solver/domain/input-path.ts';
import type { Sound } from '../../../solver/domain/sound-parts.ts';
import type { ExperimentInput } from './experiment-schema.ts';
import type { KnownToExperiments } from './known.ts';

export interface ExperimentToJudge {
  /** What is well formed; a check passes over what is not there. */
  readonly sound: Sound<ExperimentInput>;
  readonly known: KnownToExperiments;
  /** What the file gives there, well formed or not; undefined for nothing. */
  readonly given: (path: InputPath) => unknown;
}

export function experimentToJudge(
  sound: Sound<ExperimentInput>,
  raw: unknown,
  known: KnownToExperiments,
): ExperimentToJudge {
  return { sound, known, given: (path) => valueAt(raw, path) };
}
