/** How the trainees fare for whom the plan is worst. */
import { say } from '../../../solver/domain/sentence.ts';
import { percentage, total } from './averages.ts';
import type { Measure } from './measure.ts';
import { readingOf } from './outcome-reading.ts';
import { classAndWork, type StageWeek, stageWeeks } from './stage-weeks.ts';

const MINUTES_PER_HOUR = 60;

export const heaviestWeek: Measure = {
  id: 'heaviest-week-hours',
  name: say('Zwaarste week van een cursist', 'Heaviest week of any trainee'),
  unit: say('uren in die week', 'hours in that week'),
  definition: say(
    'Stage (zonder pauzes), les, werk en verplaatsingen naar de stage samen, in de zwaarste week met stage van de cursist bij wie die het zwaarst is. Wat na middernacht eindigt, hoort bij de week waarin het begint.',
    'Placement (without breaks), class, work and journeys to the place together, in the heaviest week with placement days of the trainee whose week is heaviest. What ends after midnight belongs to the week it starts in.',
  ),
  better: 'less',
  decimals: 1,
  of: (outcome) => {
    const reading = readingOf(outcome);
    const minutes = stageWeeks(reading).map(
      (week) =>
        stageAndTravelMinutes(week) +
        total(
          classAndWork(week, reading.closures).map(({ classAndWorkMinutes }) => classAndWorkMinutes ?? 0),
        ),
    );
    if (minutes.length === 0) return null;
    return minutes.reduce((most, one) => Math.max(most, one), 0) / MINUTES_PER_HOUR;
  },
};

export const traineesWithoutPlacement: Measure = {
  id: 'trainees-without-placement-share',
  name: say('Cursisten zonder stageplaats', 'Trainees without any placement'),
  unit: say('% van de cursisten', '% of the trainees'),
  definition: say(
    'Van elke honderd cursisten met minstens één gevraagde module, voor hoeveel er geen enkele geplaatst is.',
    'Of every hundred trainees with at least one module asked, how many have none placed.',
  ),
  better: 'less',
  decimals: 1,
  of: (outcome) =>
    percentage(
      readingOf(outcome).trainees.filter(({ modules }) => modules.length > 0),
      ({ modules }) => modules.every(({ placement }) => placement === null),
    ),
};

function stageAndTravelMinutes({ days }: StageWeek): number {
  return total(days.map(({ stageMinutes, out, back }) => stageMinutes + out.minutes + back.minutes));
}
