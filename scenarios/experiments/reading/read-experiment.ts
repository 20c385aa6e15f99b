/** Reading an experiment file: the experiment, or everything that is wrong with the file, at once. */
import { type Fault, problemOf } from '../../../solver/domain/fault.ts';
import type { Problem } from '../../../solver/domain/problem.ts';
import { readShape } from '../../../solver/domain/read-shape.ts';
import type { Experiment } from '../experiment.ts';
import { experimentSchema } from './experiment-schema.ts';
import { type ExperimentToJudge, experimentToJudge } from './experiment-to-judge.ts';
import { experimentWarnings } from './experiment-warnings.ts';
import { judgeBases } from './judge-bases.ts';
import { judgeDesign } from './judge-design.ts';
import { judgeEffort } from './judge-effort.ts';
import { judgeLevers } from './judge-levers.ts';
import { judgeMeasures } from './judge-measures.ts';
import type { KnownToExperiments } from './known.ts';
import { toExperiment } from './to-experiment.ts';

export type ExperimentReading =
  | {
      readonly ok: true;
      readonly experiment: Experiment;
      /** What is right and may not do what its reader expects. */
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Check = (experiment: ExperimentToJudge) => Iterable<Fault>;

const CHECKS: readonly Check[] = [judgeBases, judgeLevers, judgeDesign, judgeEffort, judgeMeasures];

/**
 * @param raw what a YAML or JSON parser made of the file. Never throws, whatever that is.
 * @param known the levers and measures that there are
 */
export function readExperiment(raw: unknown, known: KnownToExperiments): ExperimentReading {
  const { value, faults, sound } = readShape(experimentSchema, raw);
  const toJudge = experimentToJudge(sound, raw, known);
  const all = [...faults, ...CHECKS.flatMap((check) => [...check(toJudge)])];
  if (value === undefined || all.length > 0) {
    return { ok: false, problems: all.map((found) => placed('error', raw, found)) };
  }
  const experiment = toExperiment(value, known);
  const warnings = experimentWarnings(experiment).map((found) => placed('warning', raw, found));
  return { ok: true, experiment, warnings };
}

/** With its place as keys: who parsed the file knows the line. */
function placed(severity: Problem['severity'], raw: unknown, found: Fault): Problem {
  return { ...problemOf(severity, raw, found), at: found.path };
}
