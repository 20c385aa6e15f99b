/** What an experiment file may say and its reader may not expect. */
import { type Fault, fault } from '../../../solver/domain/fault.ts';
import { settingCount } from '../design/settings.ts';
import type { Experiment } from '../experiment.ts';
import { fewestSeedsToShow } from '../statistics/power.ts';
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
  const { bases, measures, replications } = experiment;
  const effects = bases.length * (settingCount(experiment) - 1) * measures.length;
  const fewest = fewestSeedsToShow(effects);
  if (replications.seeds >= fewest) return [];
  return [fault(['replications', 'seeds'], replications.seeds, tooFewSeeds(effects, fewest))];
}

function bySeconds({ effort }: Experiment): Fault[] {
  return 'seconds' in effort ? [fault(['effort', 'seconds'], effort.seconds, DIFFERS_EACH_TIME)] : [];
}
