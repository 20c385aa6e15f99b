/** What the report says about the hours that variants ask for. */
import type { Language } from '../../../../solver/domain/problem.ts';

const NL = {
  title: 'Wat het kost',
  intro:
    'Kosten staan hier in uren van mentoren en van de kinderopvang, niet in euro. Een uur dat aangeboden wordt telt mee, of het nu gebruikt wordt of niet. Wat het een werkgever kost om zijn ritme aan te passen, wordt niet gerekend.',
  none: 'Deze studie meet geen uren van mentoren of opvang.',
  noExtra: (measure: string) => `Geen enkele variant verandert iets aan ${measure}.`,
  onlyChanging: (shown: number, all: number) =>
    `${shown} van de ${all} varianten veranderen hier iets aan; de andere staan niet in de figuur en de tabel.`,
  perModule: 'Extra uren per extra geplaatste module',
  perModuleIntro:
    'Gemiddelde extra uren gedeeld door gemiddelde extra modules. Alleen voor varianten waarvan het 95 %-interval van de extra modules helemaal boven nul ligt; het interval van de verhouding is minstens 90 % zeker.',
  noPerModule: 'Bij geen enkele variant die uren vraagt, is aangetoond dat er modules bij komen.',
  chart: (cost: string) => `Extra uren per extra module: ${cost}`,
  description: (variant: string, hours: string) =>
    `Het laagst bij ${variant}: ${hours} uren per extra module.`,
  value: 'uren per extra module',
  variant: 'Variant',
  cost: 'Kost',
  hours: 'Uren per extra module',
  interval: 'Interval (minstens 90 %)',
};

export type CostWords = typeof NL;

const EN: CostWords = {
  title: 'What it costs',
  intro:
    'Costs are told in hours of mentors and of childcare, not in euros. An hour on offer counts, used or not. What it costs an employer to change its rhythm is not reckoned.',
  none: 'This study measures no hours of mentors or childcare.',
  noExtra: (measure) => `No variant changes anything about ${measure}.`,
  onlyChanging: (shown, all) =>
    `${shown} of the ${all} variants change something here; the others are left out of the figure and the table.`,
  perModule: 'Extra hours per extra module placed',
  perModuleIntro:
    'Mean extra hours divided by mean extra modules. Only for variants with a 95 % interval of extra modules that is all above zero; the interval of the ratio is at least 90 % sure.',
  noPerModule: 'For no variant that asks hours it is shown that modules are added.',
  chart: (cost) => `Extra hours per extra module: ${cost}`,
  description: (variant, hours) => `Lowest with ${variant}: ${hours} hours per extra module.`,
  value: 'hours per extra module',
  variant: 'Variant',
  cost: 'Cost',
  hours: 'Hours per extra module',
  interval: 'Interval (at least 90 %)',
};

export const COST_WORDS: Readonly<Record<Language, CostWords>> = { nl: NL, en: EN };
