/** What every section of a study's report is made from. */

import { caseKeyText, casesOf } from '../../../scenarios/experiments/design/cases.ts';
import { settingKey } from '../../../scenarios/experiments/design/settings.ts';
import type { Experiment } from '../../../scenarios/experiments/experiment.ts';
import type { Measure } from '../../../scenarios/experiments/measures/measure.ts';
import type { CaseResult } from '../../../scenarios/experiments/results.ts';
import type { Effect } from '../../../scenarios/experiments/statistics/effect.ts';
import type { Interaction } from '../../../scenarios/experiments/statistics/interaction.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { type Numbers, numbersIn } from './numbers.ts';
import { type LeverText, type Variant, variantsOf } from './variants.ts';

/** What is told of a measure. */
export type MeasureText = Omit<Measure, 'of'>;

/** A measure of this study. */
export interface ShownMeasure extends MeasureText {
  /** For means: a mean of whole numbers is not whole, but of thousands nobody reads tenths. */
  readonly meanDecimals: number;
}

const THOUSANDS = 1000;

export interface Study {
  readonly experiment: Experiment;
  readonly results: readonly CaseResult[];
  readonly effects: readonly Effect[];
  readonly interactions: readonly Interaction[];
  /** Of which the experiment may use some. */
  readonly levers: readonly LeverText[];
  readonly measures: readonly MeasureText[];
}

export interface StudyContext extends Omit<Study, 'measures'> {
  readonly language: Language;
  readonly numbers: Numbers;
  /** Those of the experiment, in their order. */
  readonly measures: readonly ShownMeasure[];
  readonly variants: readonly Variant[];
  /** By `settingKey`. */
  readonly variantOf: (pulls: CaseResult['pulls']) => Variant;
}

export function studyContext(study: Study, language: Language): StudyContext {
  const results = inOrder(study);
  const variants = variantsOf(results, study.levers, language);
  const byKey = new Map(variants.map((variant) => [variant.key, variant]));
  return {
    ...study,
    results,
    language,
    numbers: numbersIn(language),
    measures: study.measures
      .filter(({ id }) => study.experiment.measures.includes(id))
      .map((measure) => ({ ...measure, meanDecimals: meanDecimals(measure, results) })),
    variants,
    variantOf: (pulls) => {
      const variant = byKey.get(settingKey(pulls));
      if (variant === undefined) throw new RangeError(`no result has ${settingKey(pulls)}`);
      return variant;
    },
  };
}

/** As the experiment lists its cases, whatever the order in which they were planned; others are left out. */
function inOrder({ experiment, results }: Study): readonly CaseResult[] {
  const byCase = new Map(results.map((result) => [caseKeyText(result), result]));
  return casesOf(experiment).flatMap((key) => byCase.get(caseKeyText(key)) ?? []);
}

function meanDecimals({ id, decimals }: MeasureText, results: readonly CaseResult[]): number {
  const inThousands = results.some(({ measures }) => Math.abs(measures[id] ?? 0) >= THOUSANDS);
  return inThousands ? decimals : Math.max(1, decimals);
}

export function effectsOn(context: StudyContext, base: string, measure: string): readonly Effect[] {
  return context.effects.filter((effect) => effect.base === base && effect.measure === measure);
}

/** `Duur van een verplaatsing (minuten van deur tot deur)`; the name alone where it tells the unit. */
export function measureTitle({ language }: StudyContext, { name, unit }: MeasureText): string {
  const told = name[language].toLowerCase().includes(unit[language].toLowerCase());
  return told ? name[language] : `${name[language]} (${unit[language]})`;
}

/** The title, with the base where the study has several. */
export function ofBase(context: StudyContext, title: string, base: string): string {
  return context.experiment.bases.length > 1 ? `${title} – ${base}` : title;
}
