/** What the report says about hours that are not met and what keeps them so. */

import { FEWEST_SHOWN } from '../../../../scenarios/experiments/measures/groups.ts';
import type { Language } from '../../../../solver/domain/problem.ts';
import { OUTCOME_EN } from '../../../formats/report/words/outcome-en.ts';
import { OUTCOME_NL } from '../../../formats/report/words/outcome-nl.ts';
import { PEOPLE_EN } from '../../../formats/report/words/people-en.ts';
import { PEOPLE_NL } from '../../../formats/report/words/people-nl.ts';
import type { Dimension } from './barrier-facts.ts';

const NL = {
  title: 'Wat in de weg staat',
  intro:
    'Uren stage die gevraagd zijn maar niet geplaatst, per regel waarop de laatste afdelingen afvallen (zie Methode). De cijfers zijn gemiddelden per semester; hoe donkerder, hoe meer uren.',
  none: 'Alle gevraagde uren zijn geplaatst: er staat niets in de weg.',
  unchanged: 'In het ongewijzigde semester',
  change: (variant: string) => `Wat verandert bij ${variant}`,
  changeIntro:
    'Verschil met het ongewijzigde semester. Min (blauw) is minder uren die niet geplaatst zijn, plus (oranje) is meer. Uren kunnen ook verschuiven: valt de ene regel weg, dan kan de volgende in de weg staan.',
  noChange:
    'Bij geen enkele variant is een effect aangetoond op de eerste maat, dus tonen we hier geen verschuivingen.',
  chart: {
    module: 'Uren niet geplaatst, per regel en module',
    setting: 'Uren niet geplaatst, per regel en soort zorg',
    place: 'Uren niet geplaatst, per regel en gemeente',
  } satisfies Record<Dimension, string>,
  changeChart: {
    module: 'Verschil in uren, per regel en module',
    setting: 'Verschil in uren, per regel en soort zorg',
    place: 'Verschil in uren, per regel en gemeente',
  } satisfies Record<Dimension, string>,
  description: (all: string, rule: string, column: string, hours: string) =>
    `Samen ${all} uren. Het meest bij “${rule}”, ${column}: ${hours} uren.`,
  placeNote: `De gemeente is die van de stageplaats die het dichtst bij de woonplaats ligt. Gemeenten met minder dan ${FEWEST_SHOWN} cursisten zonder stageplaats staan samen.`,
  onlyMost: (shown: number, all: number) =>
    `De figuur toont de ${shown} met de meeste uren; de tabel heeft ze alle ${all}.`,
  rule: 'Regel',
  place: 'Gemeente',
  otherPlaces: 'andere gemeenten',
  sum: 'Samen',
};

type BarrierTexts = typeof NL;

const EN: BarrierTexts = {
  title: 'What stands in the way',
  intro:
    'Hours of placement asked but not placed, by the rule at which the last units fall (see Methods). Figures are means for one semester; the darker, the more hours.',
  none: 'All hours asked are placed: nothing stands in the way.',
  unchanged: 'In the unchanged semester',
  change: (variant) => `What changes with ${variant}`,
  changeIntro:
    'Difference from the unchanged semester. Minus (blue) is fewer hours not placed, plus (orange) is more. Hours may shift too: where one rule falls away, the next may stand in the way.',
  noChange: 'For no variant an effect is shown on the first measure, so no shifts are shown here.',
  chart: {
    module: 'Hours not placed, by rule and module',
    setting: 'Hours not placed, by rule and setting',
    place: 'Hours not placed, by rule and municipality',
  },
  changeChart: {
    module: 'Difference in hours, by rule and module',
    setting: 'Difference in hours, by rule and setting',
    place: 'Difference in hours, by rule and municipality',
  },
  description: (all, rule, column, hours) =>
    `${all} hours together. Most with “${rule}”, ${column}: ${hours} hours.`,
  placeNote: `The municipality is that of the site nearest to the home. Those with fewer than ${FEWEST_SHOWN} trainees without a placement stand together.`,
  onlyMost: (shown, all) => `The figure has the ${shown} with most hours; the table has all ${all}.`,
  rule: 'Rule',
  place: 'Municipality',
  otherPlaces: 'other municipalities',
  sum: 'Together',
};

export interface BarrierWords extends BarrierTexts {
  /** The words for a rule's id; the id itself where there are none. */
  readonly ruleName: (rule: string) => string;
  readonly settingName: (setting: string) => string;
}

function withNames(
  texts: BarrierTexts,
  rules: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>>,
): BarrierWords {
  return {
    ...texts,
    ruleName: (rule) => rules[rule] ?? rule,
    settingName: (setting) => settings[setting] ?? setting,
  };
}

export const BARRIER_WORDS: Readonly<Record<Language, BarrierWords>> = {
  nl: withNames(NL, OUTCOME_NL.unplaced.causes.names, PEOPLE_NL.settings),
  en: withNames(EN, OUTCOME_EN.unplaced.causes.names, PEOPLE_EN.settings),
};
