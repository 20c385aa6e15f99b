/** Every semester that an experiment plans. */
import type { Experiment } from '../experiment.ts';
import type { CaseKey } from '../results.ts';
import { settingKey, settingsOf } from './settings.ts';

/** In the order of the experiment file: by base, then by setting (the unchanged semester first), then by seed. */
export function casesOf(experiment: Experiment): readonly CaseKey[] {
  const settings = settingsOf(experiment);
  const seeds = seedsOf(experiment);
  return experiment.bases.flatMap((base) =>
    settings.flatMap((pulls) => seeds.map((seed) => ({ base: base.name, seed, pulls }))),
  );
}

export function seedsOf({ replications }: Pick<Experiment, 'replications'>): readonly number[] {
  return Array.from({ length: replications.seeds }, (_, index) => replications.first + index);
}

/** Equal for the same case only: by it a stored result is known again. */
export function caseKeyText({ base, seed, pulls }: CaseKey): string {
  return JSON.stringify([base, seed, settingKey(pulls)]);
}
