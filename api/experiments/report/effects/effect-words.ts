/** What the report says about effects, measure by measure. */
import type { Language } from '../../../../solver/domain/problem.ts';

const NL = {
  title: 'Effecten per maat',
  intro:
    'Elke rij vergelijkt een variant met het ongewijzigde semester, telkens met dezelfde seed. Rechts van nul is er meer, links minder. Loopt de lijn (het 95 %-interval) over nul, dan kan het verschil toeval zijn. Ook waar de lijn nul niet raakt, kan er “geen effect aangetoond” staan: wie veel vergelijkt, vindt altijd wel iets, en daarvoor is gecorrigeerd (zie Methode).',
  searchGap:
    'De zoekmarge is het deel van het verschil dat aan het zoeken zelf kan liggen: de planner bewees niet dat er niets beters bestaat. Ligt nul in de zoekmarge, dan schrijven we het verschil niet toe aan de variant.',
  forest: (measure: string) => `Verschil per variant: ${measure}`,
  description: (measure: string, shown: number, all: number) =>
    `Gemiddeld verschil met het ongewijzigde semester voor ${measure}, met 95 %-intervallen. Bij ${shown} van de ${all} varianten is een effect aangetoond.`,
  partial: (shown: number, all: number) =>
    `De figuur toont de ${shown} varianten met het grootste verschil; de tabel heeft ze alle ${all}.`,
  partOf: (part: number, parts: number) => `deel ${part} van ${parts}`,
  valueTitle: (unit: string) => (unit.startsWith('%') ? 'verschil in procentpunten' : `verschil (${unit})`),
  better: {
    more: 'Meer is beter.',
    less: 'Minder is beter.',
    neither: 'Meer is niet vanzelf beter of slechter.',
  },
  none: 'Er zijn nog geen resultaten om te vergelijken.',
  columns: {
    variant: 'Variant',
    pairs: 'Paren',
    baseMean: 'Gemiddelde ongewijzigd',
    mean: 'Verschil',
    interval: '95 %-interval',
    size: 'd_z',
    p: 'p, gecorrigeerd',
    searchGap: 'Zoekmarge (ongewijzigd / variant)',
    verdict: 'Besluit',
    seeds: 'Seeds voor half interval',
    measure: 'Maat',
    base: 'Semester',
  },
};

export type EffectWords = typeof NL;

const EN: EffectWords = {
  title: 'Effects by measure',
  intro:
    'Each row compares a variant with the unchanged semester, always with the same seed. Right of zero there is more, left of it less. Where the line (the 95 % interval) crosses zero, the difference may be chance. Also where the line does not touch zero it may say “no effect shown”: who compares much always finds something, and that is corrected for (see Methods).',
  searchGap:
    'The search gap is the part of the difference that may be due to the search itself: the planner did not prove that nothing better exists. Where zero lies in the search gap, we do not put the difference down to the variant.',
  forest: (measure) => `Difference by variant: ${measure}`,
  description: (measure, shown, all) =>
    `Mean difference from the unchanged semester in ${measure}, with 95 % intervals. An effect is shown for ${shown} of the ${all} variants.`,
  partial: (shown, all) => `The figure has the ${shown} variants that differ most; the table has all ${all}.`,
  partOf: (part, parts) => `part ${part} of ${parts}`,
  valueTitle: (unit) => (unit.startsWith('%') ? 'difference in percentage points' : `difference (${unit})`),
  better: {
    more: 'More is better.',
    less: 'Less is better.',
    neither: 'More is neither better nor worse by itself.',
  },
  none: 'There are no results to compare yet.',
  columns: {
    variant: 'Variant',
    pairs: 'Pairs',
    baseMean: 'Mean unchanged',
    mean: 'Difference',
    interval: '95 % interval',
    size: 'd_z',
    p: 'p, corrected',
    searchGap: 'Search gap (unchanged / variant)',
    verdict: 'Verdict',
    seeds: 'Seeds for half the interval',
    measure: 'Measure',
    base: 'Semester',
  },
};

export const EFFECT_WORDS: Readonly<Record<Language, EffectWords>> = { nl: NL, en: EN };
