/** How long trainees are on the way. */
import { say } from '../../../solver/domain/sentence.ts';
import { mean, percentage } from './averages.ts';
import type { Measure, Outcome } from './measure.ts';
import { readingOf } from './outcome-reading.ts';

const LONG_MINUTES = 60;

export const journeyMinutes: Measure = {
  id: 'journey-minutes',
  name: say('Duur van een verplaatsing', 'Length of a journey'),
  unit: say('minuten van deur tot deur', 'minutes from door to door'),
  definition: say(
    'Het gemiddelde over alle verplaatsingen heen en terug, van thuis tot de stageplaats of omgekeerd, met wachten en de opvang onderweg erbij.',
    'The mean over all journeys out and back, from home to the place or the other way round, waiting and the call at childcare included.',
  ),
  better: 'less',
  decimals: 1,
  of: (outcome) => mean(minutesOfJourneys(outcome)),
};

export const longJourneysShare: Measure = {
  id: 'long-journeys-share',
  name: say('Verplaatsingen van meer dan een uur', 'Journeys of more than an hour'),
  unit: say('% van de verplaatsingen', '% of the journeys'),
  definition: say(
    `Van elke honderd verplaatsingen heen en terug, hoeveel er meer dan ${LONG_MINUTES} minuten duren; precies ${LONG_MINUTES} telt niet mee.`,
    `Of every hundred journeys out and back, how many take more than ${LONG_MINUTES} minutes; exactly ${LONG_MINUTES} does not count.`,
  ),
  better: 'less',
  decimals: 1,
  of: (outcome) => percentage(minutesOfJourneys(outcome), (minutes) => minutes > LONG_MINUTES),
};

function minutesOfJourneys(outcome: Outcome): number[] {
  return readingOf(outcome).days.flatMap(({ out, back }) => [out.minutes, back.minutes]);
}
