/**
 * Reads an experiment that somebody sends: as a file, but for its bases. Files on this machine are none of the sender's; a
 * base may be a stored semester, `{ kind: semester, name, semester: <id> }`.
 */
import { settingCount } from '../../../scenarios/experiments/design/settings.ts';
import type { Experiment } from '../../../scenarios/experiments/experiment.ts';
import { LEVERS } from '../../../scenarios/experiments/levers/index.ts';
import { MEASURES } from '../../../scenarios/experiments/measures/index.ts';
import { readExperiment } from '../../../scenarios/experiments/reading/read-experiment.ts';
import { type Fault, problemOf } from '../../../solver/domain/fault.ts';
import type { InputPath } from '../../../solver/domain/input-path.ts';
import { type Problem, problemStatement } from '../../../solver/domain/problem.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { unstorablePaths, unstorableProblem } from '../../store/storable-text.ts';
import { readYaml } from '../yaml-text.ts';
import { type AskedSemester, askedBases } from './asked-bases.ts';
import { tooLargeFault } from './asked-sentences.ts';
import { MOST_CASES, MOST_SECONDS, MOST_STEPS } from './experiment-limits.ts';

/** What is wrong at a place, said beside it. */
export interface PlacedSentence {
  readonly at: InputPath;
  readonly text: Sentence;
}

export type AskedReading =
  | {
      readonly ok: true;
      readonly experiment: Experiment;
      /** The bases that are stored semesters. */
      readonly semesters: readonly AskedSemester[];
    }
  | { readonly ok: false; readonly problems: readonly PlacedSentence[] };

/** Everything that is wrong is told together. @param bytes JSON or YAML, whatever they are: never throws */
export function readAskedExperiment(bytes: Uint8Array): AskedReading {
  const yaml = readYaml(bytes);
  if (!yaml.ok) {
    return { ok: false, problems: yaml.problems.map(({ problem, line }) => onLine(problem, line)) };
  }
  const { raw } = yaml;
  const bases = askedBases(raw);
  const reading = readExperiment(bases.raw, { levers: LEVERS, measures: MEASURES });
  const faults = [...bases.faults, ...(reading.ok ? sizeFaults(reading.experiment) : [])];
  const problems = [
    ...faults.map((found) => ({ ...problemOf('error', raw, found), at: found.path })),
    // Of what is well formed only: an alias may make anything else endless.
    ...(reading.ok ? unstorablePaths(raw).map((path) => unstorableProblem(raw, path)) : reading.problems),
  ];
  if (!reading.ok || problems.length > 0) return { ok: false, problems: problems.map(placed) };
  return { ok: true, experiment: reading.experiment, semesters: bases.semesters };
}

function* sizeFaults(experiment: Experiment): Generator<Fault> {
  const { bases, replications, effort } = experiment;
  const cases = bases.length * settingCount(experiment) * replications.seeds;
  if (cases > MOST_CASES) yield tooLargeFault(['replications', 'seeds'], replications.seeds, 'cases', cases);
  if ('steps' in effort && effort.steps > MOST_STEPS) {
    yield tooLargeFault(['effort', 'steps'], effort.steps, 'steps', effort.steps);
  }
  if ('seconds' in effort && effort.seconds > MOST_SECONDS) {
    yield tooLargeFault(['effort', 'seconds'], effort.seconds, 'seconds', effort.seconds);
  }
}

export function placed(problem: Problem): PlacedSentence {
  const text = say(problemStatement(problem, 'nl'), problemStatement(problem, 'en'));
  return { at: problem.at ?? [], text };
}

/** What is no YAML is nowhere in an experiment yet: only the line tells. */
function onLine(problem: Problem, line: number | null): PlacedSentence {
  const { at, text } = placed(problem);
  return { at, text: line === null ? text : say(`Regel ${line}: ${text.nl}`, `Line ${line}: ${text.en}`) };
}
