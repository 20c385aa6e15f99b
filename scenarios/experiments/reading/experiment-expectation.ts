/** What the values that only experiment files have must be, in words; see `solver/domain/expectation.ts`. */
import type { Expectation } from '../../../solver/domain/expectation.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { MAX_TIGHTNESS, MIN_TIGHTNESS } from '../../generate/options.ts';

export const EXPERIMENT_EXPECTED = {
  slug: {
    expected: say(
      'een id (kleine letters en cijfers, woorden met een koppelteken ertussen)',
      'an id (lower-case letters and digits, words joined by hyphens)',
    ),
    mend: (found) => {
      const likely = likelySlug(found);
      return say(`Schrijf ${likely}.`, `Write ${likely}.`);
    },
    namesBounds: true,
  },
  sentence: {
    expected: say('een tekst in twee talen (nl en en)', 'a text in two languages (nl and en)'),
    mend: () =>
      say(
        'Schrijf { nl: "in het Nederlands", en: "in het Engels" }.',
        'Write { nl: "in Dutch", en: "in English" }.',
      ),
    namesBounds: true,
  },
  tightness: {
    expected: say(
      `een naam ("roomy", "normal" of "tight") of een getal van ${MIN_TIGHTNESS} tot ${MAX_TIGHTNESS}`,
      `a name ("roomy", "normal" or "tight") or a number from ${MIN_TIGHTNESS} to ${MAX_TIGHTNESS}`,
    ),
    mend: () => say('Schrijf bijvoorbeeld normal.', 'Write normal, for example.'),
    namesBounds: true,
  },
  leverValue: {
    expected: say('een getal of een tekst', 'a number or a text'),
    mend: () =>
      say(
        'Schrijf één stand van de hefboom, bijvoorbeeld 50.',
        'Write one value of the lever: 50, for example.',
      ),
    namesBounds: true,
  },
  pair: {
    expected: say('een paar van twee hefbomen', 'a pair of two levers'),
    mend: () =>
      say(
        'Zet twee ids tussen vierkante haken: [buddies, e-bike].',
        'Put two ids between square brackets: [buddies, e-bike].',
      ),
    namesBounds: true,
  },
  measures: {
    expected: say('een lijst met ids van maten, of "all"', 'a list of ids of measures, or "all"'),
    mend: () =>
      say(
        'Schrijf all, of zet de ids in een lijst: [modules-placed, journey-minutes].',
        'Write all, or put the ids in a list: [modules-placed, journey-minutes].',
      ),
    namesBounds: true,
  },
} satisfies Record<string, Expectation>;

const EXAMPLE = 'flexibele-stage';

/** `Flexibele stage (Leuven)` as `flexibele-stage-leuven`. */
function likelySlug(found: unknown): string {
  if (typeof found !== 'string') return EXAMPLE;
  const words = found
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words === null ? EXAMPLE : words.join('-');
}
