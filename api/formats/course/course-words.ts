/** How a search went, in words: the columns of `verloop.csv` and the section of the report. */
import type { Language } from '../../../solver/domain/problem.ts';
import type { CoursePoint } from '../../../solver/planning-course.ts';
import { wholeNumber } from '../number-words.ts';

export interface CourseWords {
  readonly title: string;
  readonly intro: string;
  readonly columns: Readonly<
    Record<'seconds' | 'steps' | 'phase' | 'placed' | 'priority' | 'most' | 'cost' | 'least', string>
  >;
  readonly phases: Readonly<Record<CoursePoint['phase'], string>>;
  readonly placed: string;
  /** Where not every placement counts as one. */
  readonly byPriority: string;
  readonly cost: string;
  readonly costAbout: string;
  readonly bestSoFar: string;
  readonly proven: string;
  /** What a plot comes down to. @param bound null where nothing is proven */
  readonly placedEnd: (reached: number, bound: number | null) => string;
  readonly costEnd: (reached: number, bound: number | null) => string;
  readonly points: string;
  readonly table: string;
  readonly someOf: (shown: number, all: number) => string;
}

const nl = (value: number) => wholeNumber(value, 'nl');
const en = (value: number) => wholeNumber(value, 'en');

export const COURSE_WORDS: Record<Language, CourseWords> = {
  nl: {
    title: 'Hoe het zoeken verliep',
    intro:
      'De volle lijn is het beste plan tot dan. De streepjeslijn is wat tot dan bewezen was: geen enkel plan geraakt daar voorbij. Hoe dichter de lijnen bij elkaar liggen, hoe minder er nog te winnen valt.',
    columns: {
      seconds: 'Seconden',
      steps: 'Zoekstappen',
      phase: 'Bezig met',
      placed: 'Geplaatst',
      priority: 'Geplaatst, met prioriteit',
      most: 'Hoogstens, met prioriteit',
      cost: 'Kost',
      least: 'Kost minstens',
    },
    phases: { construct: 'opbouwen', improve: 'verbeteren', prove: 'bewijzen' },
    placed: 'Geplaatste stages',
    byPriority: 'Geplaatste stages, met prioriteit geteld',
    cost: 'Kost',
    costAbout:
      'Van het eerste volledige plan af. Komt er een stage bij, dan stijgt de kost vaak: meer plaatsen gaat voor.',
    bestSoFar: 'beste plan tot dan',
    proven: 'bewezen grens',
    placedEnd: (reached, bound) =>
      bound === null
        ? `Aan het einde: ${nl(reached)}.`
        : `Aan het einde: ${nl(reached)}, van hoogstens ${nl(bound)}.`,
    costEnd: (reached, bound) =>
      bound === null
        ? `Aan het einde: ${nl(reached)} punten.`
        : `Aan het einde: ${nl(reached)} punten, van minstens ${nl(bound)}.`,
    points: 'punten',
    table: 'Het verloop in cijfers',
    someOf: (shown, all) =>
      `De tabel toont ${nl(shown)} van de ${nl(all)} momenten; in verloop.csv staan ze allemaal.`,
  },
  en: {
    title: 'How the search went',
    intro:
      'The solid line is the best plan until then. The dashed line is what was proven until then: no plan gets past it. The closer the lines are, the less there is left to win.',
    columns: {
      seconds: 'Seconds',
      steps: 'Search steps',
      phase: 'Doing',
      placed: 'Placed',
      priority: 'Placed, by priority',
      most: 'At most, by priority',
      cost: 'Cost',
      least: 'Cost at least',
    },
    phases: { construct: 'constructing', improve: 'improving', prove: 'proving' },
    placed: 'Placements made',
    byPriority: 'Placements made, by priority',
    cost: 'Cost',
    costAbout:
      'From the first whole plan on. One placement more often makes the cost rise: placing more goes first.',
    bestSoFar: 'best plan so far',
    proven: 'proven bound',
    placedEnd: (reached, bound) =>
      bound === null ? `In the end: ${en(reached)}.` : `In the end: ${en(reached)}, of at most ${en(bound)}.`,
    costEnd: (reached, bound) =>
      bound === null
        ? `In the end: ${en(reached)} points.`
        : `In the end: ${en(reached)} points, of at least ${en(bound)}.`,
    points: 'points',
    table: 'The course in figures',
    someOf: (shown, all) =>
      `The table shows ${en(shown)} of the ${en(all)} moments; verloop.csv has them all.`,
  },
};
