/**
 * Lever: modules that may not be done at the trainee's own workplace may be done there (H16). For who works in care,
 * outside their working hours: their work stays where it is in the week.
 */
import { say } from '../../../solver/domain/sentence.ts';
import type { Lever } from './lever.ts';
import { optionOf } from './value.ts';

const OPTIONS = ['as-now', 'allowed'] as const;

export const ownWorkplace: Lever = {
  id: 'own-workplace',
  name: say('Stage op de eigen werkplek', 'Placements at the own workplace'),
  unit: say('regeling', 'arrangement'),
  says: (value) =>
    optionOf(value, OPTIONS) === 'allowed'
      ? say(
          'Elke module mag bij de eigen werkgever, buiten de werkuren.',
          'Every module may be done at the own employer, outside working hours.',
        )
      : say(
          'Modules die niet bij de eigen werkgever mogen, mogen dat ook nu niet.',
          'Modules that may not be done at the own employer stay so.',
        ),
  domain: { kind: 'choice', options: OPTIONS },
  unchanged: 'as-now',
  apply: (semester, value) =>
    optionOf(value, OPTIONS) === 'allowed'
      ? {
          ...semester,
          modules: semester.modules.map((module) =>
            module.ownWorkplace === 'forbidden' ? { ...module, ownWorkplace: 'allowed' } : module,
          ),
        }
      : semester,
};
