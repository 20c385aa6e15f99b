/** How guidance is spread: over a placement, and over mentors. */
import { groupBy } from '../../../solver/domain/group-by.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { mean, percentage, quantile } from './averages.ts';
import type { Measure, Outcome } from './measure.ts';
import { readingOf } from './outcome-reading.ts';

export const mentorsPerPlacement: Measure = {
  id: 'mentors-per-placement',
  name: say('Mentoren per stage', 'Mentors per placement'),
  unit: say('mentoren', 'mentors'),
  definition: say(
    'Hoeveel verschillende mentoren een stage begeleiden; het gemiddelde over alle stages.',
    'How many different mentors guide a placement; the mean over all placements.',
  ),
  better: 'less',
  decimals: 2,
  of: (outcome) =>
    mean(readingOf(outcome).placements.map(({ days }) => new Set(days.map(({ mentor }) => mentor.id)).size)),
};

export const meanGuidedDays: Measure = {
  id: 'guided-days-mean',
  name: say('Begeleide dagen per mentor', 'Guided days per mentor'),
  unit: say('dagen per mentor die begeleidt', 'days per mentor who guides'),
  definition: say(
    'Hoeveel stagedagen een mentor begeleidt, twee cursisten op één dag zijn twee dagen; het gemiddelde over de mentoren die iemand begeleiden.',
    'How many placement days a mentor guides, two trainees on one day being two days; the mean over the mentors who guide anybody.',
  ),
  better: 'neither',
  decimals: 1,
  of: (outcome) => mean(guidedDays(outcome)),
};

export const p90GuidedDays: Measure = {
  id: 'guided-days-p90',
  name: say('Begeleide dagen per mentor, 90e percentiel', 'Guided days per mentor, 90th percentile'),
  unit: say('dagen per mentor die begeleidt', 'days per mentor who guides'),
  definition: say(
    'Hoeveel stagedagen een mentor begeleidt, twee cursisten op één dag zijn twee dagen; negen op de tien mentoren die iemand begeleiden hebben er niet meer.',
    'How many placement days a mentor guides, two trainees on one day being two days; nine in ten of the mentors who guide anybody have no more.',
  ),
  better: 'less',
  decimals: 1,
  of: (outcome) => quantile(guidedDays(outcome), 0.9),
};

export const mentorsGuiding: Measure = {
  id: 'mentors-guiding-share',
  name: say('Mentoren die iemand begeleiden', 'Mentors who guide anybody'),
  unit: say('% van de mentoren', '% of the mentors'),
  definition: say(
    'Van elke honderd mentoren, hoeveel er minstens één stagedag begeleiden.',
    'Of every hundred mentors, how many guide at least one placement day.',
  ),
  better: 'neither',
  decimals: 1,
  of: (outcome) => {
    const guiding = new Set(readingOf(outcome).days.map(({ mentor }) => mentor.id));
    return percentage(outcome.semester.mentors, ({ id }) => guiding.has(id));
  },
};

/** By mentor who guides at all. */
function guidedDays(outcome: Outcome): number[] {
  const byMentor = groupBy(readingOf(outcome).days, ({ mentor }) => mentor.id);
  return [...byMentor.values()].map((days) => days.length);
}
