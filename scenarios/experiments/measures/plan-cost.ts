/** What the plan costs by the planner's own reckoning. */
import { say } from '../../../solver/domain/sentence.ts';
import type { Measure } from './measure.ts';

export const planCost: Measure = {
  id: 'plan-cost',
  name: say('Kost van het plan', 'Cost of the plan'),
  unit: say('punten', 'points'),
  definition: say(
    'De som van wat een plan minder goed maakt (S1 tot S9 van de spelregels), zoals de planner ze zo klein mogelijk maakt. Elke geplaatste module brengt er kost bij: een hogere kost met meer modules is geen slechter plan.',
    'The sum of what makes a plan less good (S1 to S9 of the rules), as the planner makes it as small as it can. Each module placed adds to it: a higher cost with more modules is no worse a plan.',
  ),
  better: 'neither',
  decimals: 0,
  of: ({ plan }) => plan.score.cost,
};
