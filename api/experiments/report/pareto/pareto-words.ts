/** What the report says about goals that pull against each other. */
import type { Language } from '../../../../solver/domain/problem.ts';

const NL = {
  title: 'Plaatsen, rust en het ritme van de werkgever',
  intro: (goals: string) =>
    `Wat goed is voor de ene, kan ten koste gaan van de andere. Hier staan de varianten naast elkaar op ${goals}. Een variant is onverslagen als geen enkele andere op alles minstens even goed is en op iets beter. Welke onverslagen variant de beste is, kan een rekenmodel niet zeggen: dat is een keuze van mensen.`,
  caution:
    'De plaats van een punt is een gemiddelde over de seeds. Kleine verschillen tussen punten kunnen toeval zijn; de intervallen staan bij de effecten per maat.',
  none: 'Deze studie meet niet genoeg van deze doelen om ze naast elkaar te zetten.',
  chart: (x: string, y: string) => `${x} tegenover ${y}`,
  description: (unbeaten: number, all: number) =>
    `Elk punt is een variant. ${unbeaten} van de ${all} zijn onverslagen; ze zijn gevuld en dragen hun naam.`,
  lessIsBetter: (title: string) => `${title} – minder is beter`,
  legend: {
    base: 'ongewijzigd semester',
    best: 'onverslagen',
    beaten: 'een andere variant is op alles minstens even goed',
  },
  table: 'Gemiddelden per variant, en welke onverslagen zijn',
  variant: 'Variant',
  unbeaten: 'Onverslagen',
  yes: 'ja',
  no: 'nee',
  and: 'en',
};

export type ParetoWords = typeof NL;

const EN: ParetoWords = {
  title: 'Placing, rest and the rhythm of the employer',
  intro: (goals) =>
    `What is good for one may be at the cost of another. Here the variants stand side by side on ${goals}. A variant is unbeaten where no other is at least as good on all counts and better on one. Which unbeaten variant is best no model can say: that is for people to choose.`,
  caution:
    'The place of a dot is a mean over the seeds. Small differences between dots may be chance; the intervals are with the effects by measure.',
  none: 'This study does not measure enough of these goals to set them side by side.',
  chart: (x, y) => `${x} against ${y}`,
  description: (unbeaten, all) =>
    `Each dot is a variant. ${unbeaten} of the ${all} are unbeaten; they are filled and carry their names.`,
  lessIsBetter: (title) => `${title} – less is better`,
  legend: {
    base: 'unchanged semester',
    best: 'unbeaten',
    beaten: 'another variant is at least as good on all counts',
  },
  table: 'Means by variant, and which are unbeaten',
  variant: 'Variant',
  unbeaten: 'Unbeaten',
  yes: 'yes',
  no: 'no',
  and: 'and',
};

export const PARETO_WORDS: Readonly<Record<Language, ParetoWords>> = { nl: NL, en: EN };
