/**
 * Lever: a car (a shared one, say) for trainees who are asked a home-care module and have none. Means of travel belong
 * to a trainee, not to a module: the car also takes them to their other placements. Who has no driving licence is
 * not told in a semester.
 */
import type { Semester, Trainee } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { minutes } from '../../../solver/domain/values.ts';
import { shareOf } from './choosing.ts';
import { editTrainees } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf, PERCENT } from './value.ts';

/** One way, door to door. */
const BY_CAR = { mode: 'car', maxMinutes: minutes.parse(45) } as const;

export const homeCareCar: Lever = {
  id: 'home-care-car',
  name: say('Auto voor de thuiszorg', 'Car for home care'),
  unit: say(
    '% van de cursisten met een module thuiszorg en zonder auto',
    '% of the trainees with a home-care module and without a car',
  ),
  says: (value) =>
    say(
      `Van de cursisten met een module thuiszorg en zonder auto kan ${value} % voortaan een (deel)auto gebruiken.`,
      `Of the trainees with a home-care module and without a car, ${value} % can use a (shared) car from now on.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) =>
    editTrainees(
      semester,
      shareOf(semester.trainees.filter(lacksCarForHomeCare(semester)), figureOf(value), random),
      (trainee) => ({ ...trainee, modes: [...trainee.modes, BY_CAR] }),
    ),
};

function lacksCarForHomeCare({ modules }: Semester): (trainee: Trainee) => boolean {
  const homeCare = new Set(
    modules.filter(({ settings }) => settings.includes('gezinszorg')).map(({ id }) => id),
  );
  return (trainee) =>
    trainee.modes.every(({ mode }) => mode !== 'car') &&
    trainee.modules.some(({ module, done }) => !done && homeCare.has(module));
}
