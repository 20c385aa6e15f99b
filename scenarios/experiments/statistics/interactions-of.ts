/** Every interaction that an experiment tells: of each two levers that it pulls together and, to the same values, alone. */
import { seedsOf } from '../design/cases.ts';
import { type Setting, settingsOf } from '../design/settings.ts';
import type { Experiment } from '../experiment.ts';
import type { CaseResult } from '../results.ts';
import { type Contrast, comparisonOf, meanOf, meanOpenModules, tellingOf } from './contrast.ts';
import type { Interaction } from './interaction.ts';
import { correctedTogether, type Differences } from './max-t.ts';
import { PlannedCases } from './planned-cases.ts';
import { MODULES_PLACED, type Undoing, verdictOf } from './verdict.ts';

/** In the order of the experiment file: by base, then by setting, then by measure; those without any run are left out. */
export function interactionsOf(
  experiment: Experiment,
  results: readonly CaseResult[],
): readonly Interaction[] {
  const cases = new PlannedCases(results);
  const settings = settingsOf(experiment).filter((pulls) => pulls.length === 2);
  const uncorrected = experiment.bases.flatMap(({ name: base }) =>
    settings.flatMap((pulls) => {
      const squares = squaresOf(experiment, cases, base, pulls);
      return experiment.measures.flatMap((measure) => uncorrectedInteraction(base, pulls, measure, squares));
    }),
  );
  const ps = correctedTogether(uncorrected.map(({ differences }) => differences));
  return uncorrected.map(({ told, undoing }, index) => {
    const pCorrected = ps[index] ?? null;
    return { ...told, pCorrected, verdict: verdictOf({ mean: told.mean, pCorrected }, undoing) };
  });
}

/** The runs with both levers and with neither, against those with one. */
function squaresOf(
  experiment: Experiment,
  cases: PlannedCases,
  base: string,
  pulls: Setting,
): readonly Contrast[] {
  const alone = pulls.map((pull) => [pull]);
  return seedsOf(experiment).flatMap((seed) => {
    const [both, neither, ...ones] = [pulls, [], ...alone].map((setting) => cases.of(base, seed, setting));
    const taken = ones.filter((one) => one !== undefined);
    if (both === undefined || neither === undefined || taken.length < alone.length) return [];
    return [{ added: [both, neither], taken }];
  });
}

interface Uncorrected {
  readonly told: Omit<Interaction, 'pCorrected' | 'verdict'>;
  readonly undoing: Undoing | null;
  readonly differences: Differences;
}

function uncorrectedInteraction(
  base: string,
  pulls: Setting,
  measure: string,
  all: readonly Contrast[],
): Uncorrected[] {
  const squares = tellingOf(all, measure);
  if (squares.length === 0) return [];
  const comparison = comparisonOf(squares, measure);
  const { pairs, mean, interval, p } = comparison;
  const together = meanOfBoth(squares, measure);
  return [
    {
      told: { base, pulls, measure, pairs, together, apart: together - mean, mean, interval, p },
      undoing: measure === MODULES_PLACED ? undoingOf(squares) : null,
      differences: comparison,
    },
  ];
}

/** Both less neither. */
function meanOfBoth(squares: readonly Contrast[], measure: string): number {
  const at = (place: number) => squares.flatMap(({ added }) => added.slice(place, place + 1));
  return meanOf(at(0), measure) - meanOf(at(1), measure);
}

function undoingOf(squares: readonly Contrast[]): Undoing {
  return {
    taken: meanOpenModules(squares.map(({ taken }) => taken)),
    added: meanOpenModules(squares.map(({ added }) => added)),
  };
}
