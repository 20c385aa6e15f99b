/** Who gets through the semester's modules, and in how many weeks. */
import { dayNumber, weekOf } from '../../../solver/domain/calendar.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { TraineeReading } from '../../../solver/rules/plan-reading.ts';
import { percentage, quantile } from './averages.ts';
import type { Measure, Outcome } from './measure.ts';
import { readingOf } from './outcome-reading.ts';

export const traineesComplete: Measure = {
  id: 'trainees-complete-share',
  name: say('Cursisten met alles geplaatst', 'Trainees with everything placed'),
  unit: say('% van de cursisten', '% of the trainees'),
  definition: say(
    'Van elke honderd cursisten met minstens één gevraagde module, hoeveel er al hun modules geplaatst zien.',
    'Of every hundred trainees with at least one module asked, how many have all their modules placed.',
  ),
  better: 'more',
  decimals: 1,
  of: (outcome) => percentage(asking(outcome), isComplete),
};

const RECKONED = say(
  'Weken van de eerste week van het semester (of de eerste week waarin de cursist kan, als die later valt) tot en met de week van de laatste stagedag van de laatste module, beide meegeteld. Enkel wie al zijn modules geplaatst kreeg telt mee: wie er door een hefboom bij komt, is vaak later klaar en kan het cijfer doen stijgen.',
  "Weeks from the semester's first week (or the trainee's first available one, where later) to the week of the last day of the last module, both counted. Only trainees with all their modules placed count: those whom a lever adds often end later, and can make the figure rise.",
);

export const medianWeeksToCompletion: Measure = {
  id: 'weeks-to-completion-median',
  name: say('Weken tot klaar, mediaan', 'Weeks to completion, median'),
  unit: say('weken', 'weeks'),
  definition: say(`${RECKONED.nl} De helft is dan klaar.`, `${RECKONED.en} Half of them have ended by then.`),
  better: 'less',
  decimals: 1,
  of: (outcome) => quantile(weeksToCompletion(outcome), 0.5),
};

export const p90WeeksToCompletion: Measure = {
  id: 'weeks-to-completion-p90',
  name: say('Weken tot klaar, 90e percentiel', 'Weeks to completion, 90th percentile'),
  unit: say('weken', 'weeks'),
  definition: say(
    `${RECKONED.nl} Negen op de tien zijn dan klaar.`,
    `${RECKONED.en} Nine in ten have ended by then.`,
  ),
  better: 'less',
  decimals: 1,
  of: (outcome) => quantile(weeksToCompletion(outcome), 0.9),
};

function asking(outcome: Outcome): readonly TraineeReading[] {
  return readingOf(outcome).trainees.filter(({ modules }) => modules.length > 0);
}

function isComplete({ modules }: TraineeReading): boolean {
  return modules.every(({ placement }) => placement !== null);
}

function weeksToCompletion(outcome: Outcome): number[] {
  const semesterStarts = weekOf(dayNumber(outcome.semester.start));
  return asking(outcome)
    .filter(isComplete)
    .flatMap(({ trainee, days }) => {
      const last = days.at(-1);
      if (last === undefined) return [];
      const { availableFrom } = trainee;
      const canStart = availableFrom === undefined ? semesterStarts : weekOf(dayNumber(availableFrom));
      return [last.week - Math.max(semesterStarts, canStart) + 1];
    });
}
