/** Which settings of the levers an experiment compares, each beside the unchanged semester. */
import type { Design, Experiment, LeverValues } from '../experiment.ts';
import type { Pull } from '../results.ts';
import { evenlySpread } from './latin-hypercube.ts';

/** Levers pulled together, in the order of the experiment file; none is the base itself. */
export type Setting = readonly Pull[];

/** Equal for equal settings only. */
export function settingKey(setting: Setting): string {
  return JSON.stringify(setting.map(({ lever, value }) => [lever, value]));
}

/** Every setting once, the base first; the same experiment gives the same list. */
export function settingsOf({ levers, design }: Pick<Experiment, 'levers' | 'design'>): readonly Setting[] {
  return distinct([[], ...changedSettings(levers, design)]);
}

/** How many settings that makes, the base included, without making them: a factorial may have more than fit in memory. */
export function settingCount({ levers, design }: Pick<Experiment, 'levers' | 'design'>): number {
  switch (design.kind) {
    case 'one-at-a-time':
      return levers.reduce((sum, { values }) => sum + values.length, 1) + design.pairs.length;
    case 'full-factorial':
      return levers.reduce((product, { values }) => product * (values.length + 1), 1);
    case 'latin-hypercube':
      return 1 + design.samples;
  }
}

function changedSettings(levers: readonly LeverValues[], design: Design): readonly Setting[] {
  switch (design.kind) {
    case 'one-at-a-time':
      return [...levers.flatMap(pullsOf).map((pull) => [pull]), ...pairSettings(levers, design.pairs)];
    case 'full-factorial':
      return combinations(levers);
    case 'latin-hypercube':
      return evenlySpread(levers, design.samples, design.seed);
  }
}

function pullsOf({ lever, values }: LeverValues): readonly Pull[] {
  return values.map((value) => ({ lever, value }));
}

function pairSettings(
  levers: readonly LeverValues[],
  pairs: readonly (readonly [string, string])[],
): readonly Setting[] {
  return pairs.map((pair) =>
    levers.filter(({ lever }) => pair.includes(lever)).flatMap((one) => pullsOf(one).slice(-1)),
  );
}

/** The last lever changes fastest, and each is left alone before it is pulled. */
function combinations(levers: readonly LeverValues[]): readonly Setting[] {
  return levers.reduce<readonly Setting[]>(
    (settings, lever) =>
      settings.flatMap((setting) => [setting, ...pullsOf(lever).map((pull) => [...setting, pull])]),
    [[]],
  );
}

function distinct(settings: readonly Setting[]): readonly Setting[] {
  return [...new Map(settings.map((setting) => [settingKey(setting), setting])).values()];
}
