/** What is proven about a plan, in Dutch and English. */
import type { Language } from '../../../solver/domain/problem.ts';
import { wholeNumber } from '../number-words.ts';
import type { ProofWords } from './proof.ts';

const nl = (value: number) => wholeNumber(value, 'nl');
const en = (value: number) => wholeNumber(value, 'en');

export const PROOF_WORDS: Record<Language, ProofWords> = {
  nl: {
    proven: (clauses) => `bewezen: ${clauses}`,
    noneMore: 'geen plan plaatst er meer',
    noneMoreByPriority: 'geen plan haalt meer, met prioriteiten geteld',
    ofAtMost: (placed, most) =>
      `${nl(placed)} van hoogstens ${nl(most)} ${most === 1 ? 'stage' : 'stages'} geplaatst`,
    ofAtMostByPriority: (reached, most) =>
      `met prioriteiten geteld ${nl(reached)} gehaald, van hoogstens ${nl(most)}`,
    mostUnknown: 'hoeveel stages er hoogstens te plaatsen zijn, is niet bewezen',
    noneCheaper: {
      all: 'geen plan dat alles plaatst, kost minder',
      asMany: 'geen plan dat er evenveel plaatst, kost minder',
      atLeast: 'geen plan dat minstens evenveel plaatst, kost minder',
    },
    costWithin: (percent) => `de kost ligt hoogstens ${percent.replace('.', ',')} % boven het best mogelijke`,
    leastUnknown: 'hoe laag de kost kan, is niet bewezen',
  },
  en: {
    proven: (clauses) => `proven: ${clauses}`,
    noneMore: 'no plan places more',
    noneMoreByPriority: 'no plan reaches more, counting priorities',
    ofAtMost: (placed, most) =>
      `${en(placed)} of at most ${en(most)} ${most === 1 ? 'placement' : 'placements'} made`,
    ofAtMostByPriority: (reached, most) =>
      `counting priorities ${en(reached)} reached, of at most ${en(most)}`,
    mostUnknown: 'how many could be placed at most is not proven',
    noneCheaper: {
      all: 'no plan that places everything costs less',
      asMany: 'no plan that places as many costs less',
      atLeast: 'no plan that places at least as much costs less',
    },
    costWithin: (percent) => `the cost is at most ${percent} % above the best possible`,
    leastUnknown: 'how low the cost can be is not proven',
  },
};
