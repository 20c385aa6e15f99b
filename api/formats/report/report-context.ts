/** What every section of the report is made from. */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { Names } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { type PlacedDay, placementDays } from '../placement-days.ts';
import type { SummaryWords } from '../summary/words.ts';
import { SUMMARY_EN } from '../summary/words-en.ts';
import { SUMMARY_NL } from '../summary/words-nl.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { OUTCOME_EN } from './words/outcome-en.ts';
import { OUTCOME_NL } from './words/outcome-nl.ts';
import { PEOPLE_EN } from './words/people-en.ts';
import { PEOPLE_NL } from './words/people-nl.ts';
import type { ReportWords } from './words/words.ts';

const WORDS: Record<Language, ReportWords> = {
  nl: { ...OUTCOME_NL, ...PEOPLE_NL },
  en: { ...OUTCOME_EN, ...PEOPLE_EN },
};

const SUMMARY: Record<Language, SummaryWords> = { nl: SUMMARY_NL, en: SUMMARY_EN };

export interface ReportContext {
  readonly checked: CheckedPlan;
  readonly names: Names;
  readonly language: Language;
  readonly words: ReportWords;
  /** Sentences that the summary says too. */
  readonly summary: SummaryWords;
  /** Every day of the plan, in its order. */
  readonly days: readonly PlacedDay[];
  readonly anchors: Anchors;
}

export function reportContext(checked: CheckedPlan, names: Names, language: Language): ReportContext {
  const days = placementDays(checked);
  return {
    checked,
    names,
    language,
    words: WORDS[language],
    summary: SUMMARY[language],
    days,
    anchors: anchorsOf(days),
  };
}
