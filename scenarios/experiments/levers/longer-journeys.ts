/** Lever: trainees accept longer journeys, by every means of travel that they have. A yardstick for the other levers. */
import { say } from '../../../solver/domain/sentence.ts';
import { minutes } from '../../../solver/domain/values.ts';
import type { Lever } from './lever.ts';
import { figureOf } from './value.ts';

export const longerJourneys: Lever = {
  id: 'longer-journeys',
  name: say('Langere verplaatsingen', 'Longer journeys'),
  unit: say('minuten meer per verplaatsing', 'minutes more a journey'),
  says: (value) =>
    say(
      `Cursisten aanvaarden verplaatsingen die ${value} minuten langer duren dan nu, met elk vervoermiddel dat ze hebben.`,
      `Trainees accept journeys that take ${value} minutes longer than now, by every means of travel they have.`,
    ),
  domain: { kind: 'number', min: 0, max: 60, whole: true },
  unchanged: 0,
  apply: (semester, value) => ({
    ...semester,
    trainees: semester.trainees.map((trainee) => ({
      ...trainee,
      modes: trainee.modes.map((own) => ({
        ...own,
        maxMinutes: minutes.parse(own.maxMinutes + figureOf(value)),
      })),
    })),
  }),
};
