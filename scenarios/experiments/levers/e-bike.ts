/** Lever: an e-bike for trainees who have neither an e-bike nor a car. Their own bike stays. */
import type { Trainee } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { minutes } from '../../../solver/domain/values.ts';
import { shareOf } from './choosing.ts';
import { editTrainees } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf, PERCENT } from './value.ts';

/** One way, door to door; more for who accepts more by bike. */
const USUAL_MINUTES = 45;

export const eBike: Lever = {
  id: 'e-bike',
  name: say('Elektrische fiets', 'E-bike'),
  unit: say(
    '% van de cursisten zonder elektrische fiets of auto',
    '% of the trainees without an e-bike or a car',
  ),
  says: (value) =>
    say(
      `Van de cursisten zonder elektrische fiets of auto krijgt ${value} % een elektrische fiets.`,
      `Of the trainees without an e-bike or a car, ${value} % get an e-bike.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) =>
    editTrainees(semester, shareOf(semester.trainees.filter(hasNeither), figureOf(value), random), withEBike),
};

function hasNeither({ modes }: Trainee): boolean {
  return modes.every(({ mode }) => mode !== 'ebike' && mode !== 'car');
}

function withEBike(trainee: Trainee): Trainee {
  const byBike = trainee.modes.find(({ mode }) => mode === 'bike')?.maxMinutes ?? 0;
  const maxMinutes = minutes.parse(Math.max(USUAL_MINUTES, byBike));
  return { ...trainee, modes: [...trainee.modes, { mode: 'ebike', maxMinutes }] };
}
