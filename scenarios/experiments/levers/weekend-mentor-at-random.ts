/** Lever: a weekend mentor at some units, drawn by lot among those where no trainee can be at weekends. */
import { say } from '../../../solver/domain/sentence.ts';
import { someOf } from './choosing.ts';
import type { Lever } from './lever.ts';
import { figureOf } from './value.ts';
import { unitsWithoutWeekend, withWeekendGuidance } from './weekend-guidance.ts';

export const weekendMentorAtRandom: Lever = {
  id: 'weekend-mentor-at-random',
  name: say('Weekendmentor, afdelingen door het lot', 'Weekend mentor, units drawn by lot'),
  unit: say('afdelingen', 'units'),
  says: (value) =>
    value === 1
      ? say(
          'Eén afdeling waar in het weekend niemand terechtkan, door het lot gekozen, krijgt elk weekend een mentor, een collega boven het minimum en plaats voor één cursist.',
          'One unit where nobody can be at weekends, drawn by lot, gets a mentor every weekend, a colleague more than the minimum, and a place for one trainee.',
        )
      : say(
          `${value} afdelingen waar in het weekend niemand terechtkan, door het lot gekozen, krijgen elk weekend een mentor, een collega boven het minimum en plaats voor één cursist.`,
          `${value} units where nobody can be at weekends, drawn by lot, get a mentor every weekend, a colleague more than the minimum, and a place for one trainee.`,
        ),
  domain: { kind: 'number', min: 0, max: 1000, whole: true },
  unchanged: 0,
  apply: (semester, value, { random }) => {
    const many = figureOf(value);
    if (many === 0) return semester;
    return withWeekendGuidance(semester, someOf(unitsWithoutWeekend(semester), many, random));
  },
};
