/** Every effect that an experiment tells. */
import { seedsOf } from '../design/cases.ts';
import { type Setting, settingsOf } from '../design/settings.ts';
import type { Experiment } from '../experiment.ts';
import type { CaseResult } from '../results.ts';
import {
  type Comparison,
  type Contrast,
  comparisonOf,
  meanOf,
  meanOpenModules,
  tellingOf,
} from './contrast.ts';
import type { Effect } from './effect.ts';
import { correctedTogether, type Differences } from './max-t.ts';
import { PlannedCases } from './planned-cases.ts';
import { seedsForHalfWidth } from './power.ts';
import { MODULES_PLACED, verdictOf } from './verdict.ts';

/**
 * In the order of the experiment file: by base, then by setting, then by measure. Effects of which there is no pair of
 * runs yet are left out. The same results in any order give the same effects.
 */
export function effectsOf(experiment: Experiment, results: readonly CaseResult[]): readonly Effect[] {
  const cases = new PlannedCases(results);
  const settings = settingsOf(experiment).filter((pulls) => pulls.length > 0);
  const uncorrected = experiment.bases.flatMap(({ name: base }) =>
    settings.flatMap((pulls) => {
      const pairs = pairsOf(experiment, cases, base, pulls);
      return experiment.measures.flatMap((measure) => uncorrectedEffect(base, pulls, measure, pairs));
    }),
  );
  return corrected(uncorrected);
}

function pairsOf(
  experiment: Experiment,
  cases: PlannedCases,
  base: string,
  pulls: Setting,
): readonly Contrast[] {
  return seedsOf(experiment).flatMap((seed) => {
    const [changed, unchanged] = [cases.of(base, seed, pulls), cases.of(base, seed, [])];
    return changed === undefined || unchanged === undefined ? [] : [{ added: [changed], taken: [unchanged] }];
  });
}

interface Uncorrected {
  readonly told: Omit<Effect, 'pCorrected' | 'verdict'>;
  readonly differences: Differences;
}

function uncorrectedEffect(
  base: string,
  pulls: Setting,
  measure: string,
  all: readonly Contrast[],
): Uncorrected[] {
  const pairs = tellingOf(all, measure);
  if (pairs.length === 0) return [];
  const comparison = comparisonOf(pairs, measure);
  const { mean, interval, deviation, p } = comparison;
  return [
    {
      told: {
        ...{ base, pulls, measure, pairs: pairs.length, mean, interval, p },
        baseMean: meanOf(
          pairs.flatMap(({ taken }) => taken),
          measure,
        ),
        size: sizeOf(comparison),
        searchGap: measure === MODULES_PLACED ? searchGapOf(pairs) : null,
        seedsForHalfWidth: seedsForHalfWidth(interval, deviation, pairs.length),
      },
      differences: comparison,
    },
  ];
}

/** Cohen's d_z (Lakens, 2013, Calculating and reporting effect sizes, Frontiers in Psychology 4:863, formula 6). */
function sizeOf({ mean, deviation }: Comparison): number | null {
  return deviation === null ? null : mean / deviation;
}

function searchGapOf(pairs: readonly Contrast[]): Effect['searchGap'] {
  const [base, changed] = [
    meanOpenModules(pairs.map(({ taken }) => taken)),
    meanOpenModules(pairs.map(({ added }) => added)),
  ];
  return base === null || changed === null ? null : { base, changed };
}

function corrected(effects: readonly Uncorrected[]): readonly Effect[] {
  const ps = correctedTogether(effects.map(({ differences }) => differences));
  return effects.map(({ told }, index) => {
    const pCorrected = ps[index] ?? null;
    const undoing = told.measure === MODULES_PLACED ? undoingOf(told) : null;
    return { ...told, pCorrected, verdict: verdictOf({ mean: told.mean, pCorrected }, undoing) };
  });
}

function undoingOf({ searchGap }: Uncorrected['told']) {
  return { taken: searchGap?.base ?? null, added: searchGap?.changed ?? null };
}
