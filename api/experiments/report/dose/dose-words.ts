/** What the report says about how effects grow with the size of a change. */
import type { Language } from '../../../../solver/domain/problem.ts';

const NL = {
  title: 'Hoe ver gaan we: van weinig tot veel',
  intro:
    'Wat een kleine stap al doet, en of een grotere stap nog meer doet. Elk punt is een variant, de verticale lijn is het 95 %-interval. De stippellijn verbindt alleen de gemeten punten: wat ertussen ligt, is niet berekend.',
  none: 'Deze studie zet geen enkele hefboom op verschillende getallen, dus is hier niets te tonen.',
  chart: (lever: string, measure: string) => `${lever}: ${measure}`,
  description: (unit: string, from: string, to: string, first: string, last: string) =>
    `Bij ${from} (${unit}) is het verschil ${first}, bij ${to} is het ${last}.`,
  value: 'Waarde',
};

export type DoseWords = typeof NL;

const EN: DoseWords = {
  title: 'How far to go: from little to much',
  intro:
    'What a small step does already, and whether a larger one does more. Each dot is a variant, the upright line is its 95 % interval. The dashed line only joins what was measured: nothing in between was reckoned.',
  none: 'This study sets no lever to several figures, so there is nothing to show here.',
  chart: (lever, measure) => `${lever}: ${measure}`,
  description: (unit, from, to, first, last) =>
    `At ${from} (${unit}) the difference is ${first}, at ${to} it is ${last}.`,
  value: 'Value',
};

export const DOSE_WORDS: Readonly<Record<Language, DoseWords>> = { nl: NL, en: EN };
