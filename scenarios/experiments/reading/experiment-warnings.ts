/** What an experiment file may say and its reader may not expect. */
import { type Fault, fault } from '../../../solver/domain/fault.ts';
import type { Experiment } from '../experiment.ts';
import { FEWEST_SEEDS_TO_SHOW } from '../statistics/power.ts';
import { DIFFERS_EACH_TIME, SAME_SEMESTER_EACH_SEED, tooFewSeeds } from './warning-sentences.ts';

export function experimentWarnings(experiment: Experiment): Fault[] {
  return [...repeatedFiles(experiment), ...fewSeeds(experiment), ...bySeconds(experiment)];
}

function repeatedFiles({ bases, replications }: Experiment): Fault[] {
  if (replications.seeds === 1) return [];
  return bases.flatMap((base, i) =>
    base.kind === 'file' ? [fault(['bases', i, 'path'], base.path, SAME_SEMESTER_EACH_SEED)] : [],
  );
}

function fewSeeds(experiment: Experiment): Fault[] {
  const { seeds } = experiment.replications;
  if (seeds >= FEWEST_SEEDS_TO_SHOW) return [];
  return [fault(['replications', 'seeds'], seeds, tooFewSeeds(FEWEST_SEEDS_TO_SHOW))];
}

function bySeconds({ effort }: Experiment): Fault[] {
  return 'seconds' in effort ? [fault(['effort', 'seconds'], effort.seconds, DIFFERS_EACH_TIME)] : [];
}
