/** What the report says about levers that are pulled together. */
import type { Language } from '../../../../solver/domain/problem.ts';

const NL = {
  title: 'Twee hefbomen samen',
  intro:
    'Doen twee hefbomen samen meer of minder dan de som van wat ze apart doen? Rechts van nul is het verschil samen groter dan de som, links kleiner: dan doen ze bijvoorbeeld deels hetzelfde werk.',
  none: 'Deze studie zet geen twee hefbomen samen, of de resultaten van elk apart ontbreken.',
  chart: (measure: string) => `Samen tegenover de som van apart: ${measure}`,
  description: (measure: string, shown: number, all: number) =>
    `Wat paren hefbomen samen doen, min de som van wat ze apart doen, voor ${measure}. Bij ${shown} van de ${all} paren is een verschil aangetoond.`,
  columns: { pair: 'Paar', together: 'Samen', apart: 'Som van apart' },
};

export type PairWords = typeof NL;

const EN: PairWords = {
  title: 'Two levers together',
  intro:
    'Do two levers together do more or less than the sum of what each does alone? Right of zero the difference together is larger than the sum, left of it smaller: then they may partly do the same work.',
  none: 'This study pulls no two levers together, or results of each alone are missing.',
  chart: (measure) => `Together against the sum of each alone: ${measure}`,
  description: (measure, shown, all) =>
    `What pairs of levers do together, less the sum of what each does alone, for ${measure}. A difference is shown for ${shown} of the ${all} pairs.`,
  columns: { pair: 'Pair', together: 'Together', apart: 'Sum of each alone' },
};

export const PAIR_WORDS: Readonly<Record<Language, PairWords>> = { nl: NL, en: EN };
