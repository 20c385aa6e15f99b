/** What is said of an experiment file that is right and may not do what its reader expects. */
import type { Saying } from '../../../solver/domain/fault.ts';
import { say } from '../../../solver/domain/sentence.ts';

export const SAME_SEMESTER_EACH_SEED: Saying = {
  expected: say('een ander semester per seed', 'another semester for each seed'),
  mend: say(
    'Elke seed plant hetzelfde bestand: alleen de planner en wat een hefboom loot verschillen. Wat daaruit blijkt, geldt voor dit semester en niet voor semesters in het algemeen.',
    'Each seed plans the same file: only the planner and what a lever draws by lot differ. What comes out holds for this semester and not for semesters in general.',
  ),
};

export const DIFFERS_EACH_TIME: Saying = {
  expected: say('herhaalbaar', 'repeatable'),
  mend: say(
    'Met seconds hangen de resultaten af van de computer: schrijf steps om dezelfde te krijgen met dezelfde seeds.',
    'With seconds the results depend on the computer: write steps to get the same ones with the same seeds.',
  ),
};

/** @param effects told of the experiment together */
export function tooFewSeeds(fewest: number): Saying {
  return {
    expected: say('genoeg om een effect aan te tonen', 'enough to show an effect'),
    mend: say(
      `Met minder dan ${fewest} seeds haalt geen enkel verschil de toets, hoe groot het ook is: neem er meer.`,
      `With fewer than ${fewest} seeds no difference passes the test, however large it is: take more.`,
    ),
  };
}
