/** What a study found, as one HTML file: to read, to print, to check, without a network. */

import type { Experiment } from '../../../scenarios/experiments/experiment.ts';
import { LEVERS } from '../../../scenarios/experiments/levers/index.ts';
import { MEASURES } from '../../../scenarios/experiments/measures/index.ts';
import type { CaseResult } from '../../../scenarios/experiments/results.ts';
import { effectsOf } from '../../../scenarios/experiments/statistics/effects-of.ts';
import { interactionsOf } from '../../../scenarios/experiments/statistics/interactions-of.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { studyReport } from './study-report.ts';

export interface ExperimentReportInput {
  readonly experiment: Experiment;
  /** In any order; cases that are not planned yet may be missing. */
  readonly results: readonly CaseResult[];
  readonly language: Language;
  /** When the report is made, as it says itself: an ISO date-time. */
  readonly stamp: string;
  readonly version: string;
}

/** A complete document; the same input gives the same text. */
export function experimentReport({
  experiment,
  results,
  language,
  stamp,
  version,
}: ExperimentReportInput): string {
  const effects = effectsOf(experiment, results);
  const interactions = interactionsOf(experiment, results);
  const study = { experiment, results, effects, interactions, levers: LEVERS, measures: MEASURES };
  return studyReport(study, language, { stamp, version });
}
