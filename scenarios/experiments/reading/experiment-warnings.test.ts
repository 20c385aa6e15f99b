import { describe, expect, it } from 'vitest';
import { linesOf, NO_PROBLEMS } from '../../../solver/testing/problem-lines.ts';
import { experimentWith } from '../testing/experiment-files.ts';
import type { ExperimentInput } from './experiment-schema.ts';

describe('what is right and may not do what is expected', () => {
  const warningsWith = (over: Partial<ExperimentInput>) => linesOf(experimentWith(over).warnings);

  it('is a file that is planned with several seeds', () => {
    const bases: ExperimentInput['bases'] = [{ kind: 'file', name: 'voorjaar', path: 'voorjaar.json' }];
    expect(warningsWith({ bases })).toEqual({
      nl: [
        'bases[0].path: "voorjaar.json" is geen ander semester per seed. Elke seed plant hetzelfde bestand: alleen de planner en wat een hefboom loot verschillen. Wat daaruit blijkt, geldt voor dit semester en niet voor semesters in het algemeen.',
      ],
      en: [
        'bases[0].path: "voorjaar.json" is not another semester for each seed. Each seed plans the same file: only the planner and what a lever draws by lot differ. What comes out holds for this semester and not for semesters in general.',
      ],
    });
  });

  it('is too few seeds: six can show something, as 2 ÷ 2⁶ is below 5 %, and five cannot', () => {
    expect(warningsWith({ replications: { seeds: 6 } })).toEqual(NO_PROBLEMS);
    expect(warningsWith({ replications: { seeds: 5 } })).toEqual({
      nl: [
        'replications.seeds: 5 is niet genoeg om een effect aan te tonen. Met minder dan 6 seeds haalt geen enkel verschil de toets, hoe groot het ook is: neem er meer.',
      ],
      en: [
        'replications.seeds: 5 is not enough to show an effect. With fewer than 6 seeds no difference passes the test, however large it is: take more.',
      ],
    });
  });

  it('is planning by the clock', () => {
    expect(warningsWith({ effort: { seconds: 2.5 } })).toEqual({
      nl: [
        'effort.seconds: 2.5 is niet herhaalbaar. Met seconds hangen de resultaten af van de computer: schrijf steps om dezelfde te krijgen met dezelfde seeds.',
      ],
      en: [
        'effort.seconds: 2.5 is not repeatable. With seconds the results depend on the computer: write steps to get the same ones with the same seeds.',
      ],
    });
  });
});
