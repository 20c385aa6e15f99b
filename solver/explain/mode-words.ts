/** How one travels, as it stands in a sentence. */
import type { Sentence } from '../domain/sentence.ts';
import type { Mode } from '../domain/values.ts';

export const BY_MODE: Readonly<Record<Mode, Sentence>> = {
  walk: { nl: 'te voet', en: 'on foot' },
  bike: { nl: 'met de fiets', en: 'by bike' },
  ebike: { nl: 'met de elektrische fiets', en: 'by e-bike' },
  car: { nl: 'met de auto', en: 'by car' },
  transit: { nl: 'met bus of trein', en: 'by bus or train' },
};
