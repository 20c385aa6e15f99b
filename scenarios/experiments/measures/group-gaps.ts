/** How far apart groups of trainees are in what is placed for them. */
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { comparable, type Grouping, groupsOf } from './groups.ts';
import type { Measure, Outcome } from './measure.ts';

export const trackGap = gapMeasure(
  'track',
  say('Kloof tussen dag- en avondtraject', 'Gap between day and evening track'),
);
export const statusGap = gapMeasure('status', say('Kloof tussen statuten', 'Gap between statuses'));
export const transportGap = gapMeasure(
  'transport',
  say('Kloof tussen vervoermiddelen', 'Gap between means of transport'),
);
export const childcareGap = gapMeasure(
  'childcare',
  say(
    'Kloof tussen wie wel en geen kinderopvang nodig heeft',
    'Gap between who needs childcare and who does not',
  ),
);

function gapMeasure(grouping: Grouping, name: Sentence): Measure {
  return {
    id: `gap-${grouping}`,
    name,
    unit: say('procentpunten', 'percentage points'),
    definition: say(
      'Het aandeel geplaatste modules van de groep die het best af is, min dat van de groep die het slechtst af is. Een groep van minder dan vijf cursisten telt niet apart, maar samen met de kleinste andere groepen, tot ze met minstens twee groepen en vijf cursisten zijn. Wie in welke groep zit, is zoals voor de hefboom.',
      'The share of modules placed of the group best off, less that of the group worst off. A group of fewer than five trainees does not count by itself, but together with the smallest other groups, until they are at least two groups and five trainees. Who is in which group is as before the lever.',
    ),
    better: 'less',
    decimals: 1,
    of: (outcome) => gapBetween(grouping, outcome),
  };
}

function gapBetween(grouping: Grouping, outcome: Outcome): number | null {
  const groups = comparable(groupsOf(outcome).filter((group) => group.grouping === grouping));
  if (groups.length < 2) return null;
  const shares = groups.map(({ placed, asked }) => (100 * placed) / asked);
  return Math.max(...shares) - Math.min(...shares);
}
