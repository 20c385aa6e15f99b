/** Lever: a means of travel that the trainee does not have. */

import { madeMinutes, madeMode } from '../../domain/made-values.ts';
import type { Trainee } from '../../domain/semester-schema.ts';
import { type Sentence, say } from '../../domain/sentence.ts';
import type { Mode } from '../../domain/values.ts';
import type { UnitFinding } from '../unit-findings.ts';
import type { Lever } from './lever.ts';
import { editTrainee } from './semester-edits.ts';
import { newWithinReach, unitsWithinReach } from './within-reach.ts';

/** What is easiest to come by first. */
const MODES = ['bike', 'transit', 'ebike', 'car'] as const;
/** Minutes that the journey may take. */
const STEPS: Readonly<Record<(typeof MODES)[number], readonly number[]>> = {
  bike: [20, 30, 45],
  transit: [45, 60, 75, 90],
  ebike: [20, 30, 45],
  car: [20, 30, 45, 60],
};

export const mode: Lever = {
  kind: 'mode',
  apply: (semester, _of, { target, to }) => {
    const [name, maxMinutes] = String(to).split(' ');
    return editTrainee(semester, target, (trainee) => withMode(trainee, madeMode(name), Number(maxMinutes)));
  },
  attempts: function* (situation) {
    const { trainee } = situation.demand;
    const tried = new Set<UnitFinding>();
    for (const mode of MODES) {
      if (trainee.modes.some((own) => own.mode === mode)) continue;
      if (mode === 'transit' && !situation.prepared.rides.hasTimetable) continue;
      for (const maxMinutes of STEPS[mode]) {
        const units = unitsWithinReach(situation, withMode(trainee, mode, maxMinutes));
        for (const { unit } of newWithinReach(situation, withMode(trainee, mode, maxMinutes), units, tried)) {
          yield {
            unit: unit.unit,
            change: { kind: 'mode', target: trainee.id, to: `${mode} ${maxMinutes}` },
            say: () => sentence(mode, maxMinutes, units.length, unit.unit.name),
          };
        }
      }
    }
  },
};

function withMode(trainee: Trainee, mode: Mode, maxMinutes: number): Trainee {
  return { ...trainee, modes: [...trainee.modes, { mode, maxMinutes: madeMinutes(maxMinutes) }] };
}

const WITH: Readonly<Record<(typeof MODES)[number], Sentence>> = {
  bike: say('Met de fiets erbij', 'With a bike as well'),
  transit: say('Met bus en trein erbij', 'With bus and train as well'),
  ebike: say('Met een elektrische fiets erbij', 'With an e-bike as well'),
  car: say('Met de auto erbij', 'With a car as well'),
};

function sentence(mode: (typeof MODES)[number], maxMinutes: number, reached: number, unit: string): Sentence {
  const units =
    reached === 1
      ? say('is 1 afdeling meer', '1 more unit is')
      : say(`zijn ${reached} afdelingen meer`, `${reached} more units are`);
  return say(
    `${WITH[mode].nl} (hoogstens ${maxMinutes} minuten) ${units.nl} bereikbaar, en kan het bij ${unit}.`,
    `${WITH[mode].en} (at most ${maxMinutes} minutes), ${units.en} within reach, and it is possible at ${unit}.`,
  );
}
