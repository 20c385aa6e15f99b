/** Lever: evening trainees may be on stage in school holidays too. Their jobs and families stay as they are. */
import { say } from '../../../solver/domain/sentence.ts';
import { withStageInHolidays } from './holiday-modules.ts';
import type { Lever } from './lever.ts';
import { optionOf } from './value.ts';

const OPTIONS = ['as-now', 'allowed'] as const;

export const schoolHolidaysEvening: Lever = {
  id: 'school-holidays-evening',
  name: say(
    'Stage in schoolvakanties voor het avondtraject',
    'Placements in school holidays for the evening track',
  ),
  unit: say('regeling', 'arrangement'),
  says: (value) =>
    optionOf(value, OPTIONS) === 'allowed'
      ? say(
          'Avondcursisten mogen voor elke module ook in de schoolvakanties stage lopen. Hun werk en gezin blijven zoals ze zijn.',
          'Evening trainees may do every module in school holidays too. Their work and family stay as they are.',
        )
      : say(
          'Avondcursisten lopen in de schoolvakanties alleen stage voor modules die het nu toelaten.',
          'Evening trainees are placed in school holidays only for modules that allow it now.',
        ),
  domain: { kind: 'choice', options: OPTIONS },
  unchanged: 'as-now',
  apply: (semester, value) =>
    optionOf(value, OPTIONS) === 'allowed'
      ? withStageInHolidays(semester, ({ track }) => track === 'evening')
      : semester,
};
