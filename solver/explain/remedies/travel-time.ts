/** Lever: a journey that may take somewhat longer, by a means that the trainee has. */

import { madeMinutes } from '../../domain/made-values.ts';
import type { Trainee } from '../../domain/semester-schema.ts';
import { say } from '../../domain/sentence.ts';
import type { Mode } from '../../domain/values.ts';
import { BY_MODE } from '../mode-words.ts';
import type { UnitFinding } from '../unit-findings.ts';
import { ifThenAt } from '../words.ts';
import { field, fieldValue } from './change.ts';
import type { Lever } from './lever.ts';
import { editTrainee } from './semester-edits.ts';
import { newWithinReach, unitsWithinReach } from './within-reach.ts';

/** Minutes are named in fives. */
const ROUND = 5;
/** Minutes more, at most. */
const STEPS = [5, 10, 15, 30];
/** Further than this is asked of nobody. */
const LONGEST: Readonly<Record<Mode, number>> = { walk: 40, bike: 60, ebike: 60, car: 75, transit: 120 };

export const travelTime: Lever = {
  kind: 'travel-time',
  apply: (semester, _of, { target, to }) =>
    editTrainee(semester, target, (trainee) =>
      trainee.modes.reduce(
        (changed, { mode }) =>
          typeof to === 'string' && to.startsWith(`${mode} `)
            ? mayTake(changed, mode, Number(fieldValue(mode, to)))
            : changed,
        trainee,
      ),
    ),
  attempts: function* (situation) {
    const { trainee } = situation.demand;
    const tried = new Set<UnitFinding>();
    for (const step of STEPS) {
      for (const { mode, maxMinutes } of trainee.modes) {
        const longer = Math.floor((maxMinutes + step) / ROUND) * ROUND;
        if (longer <= maxMinutes || longer > LONGEST[mode]) continue;
        const by = BY_MODE[mode];
        const changed = mayTake(trainee, mode, longer);
        const reached = unitsWithinReach(situation, changed);
        for (const { unit } of newWithinReach(situation, changed, reached, tried)) {
          yield {
            unit: unit.unit,
            change: {
              kind: 'travel-time',
              target: trainee.id,
              from: field(mode, maxMinutes),
              to: field(mode, longer),
            },
            say: () =>
              ifThenAt(
                say(
                  `de reis ${by.nl} ${longer} minuten mag duren in plaats van ${maxMinutes}`,
                  `the journey ${by.en} may take ${longer} minutes instead of ${maxMinutes}`,
                ),
                unit.unit,
              ),
          };
        }
      }
    }
  },
};

function mayTake(trainee: Trainee, mode: Mode, maxMinutes: number): Trainee {
  return {
    ...trainee,
    modes: trainee.modes.map((own) =>
      own.mode === mode ? { mode, maxMinutes: madeMinutes(maxMinutes) } : own,
    ),
  };
}
