/** Who can get where, for programs. */
import type { Journey } from '../../../solver/domain/plan-schema.ts';
import type { Trainee } from '../../../solver/domain/semester-schema.ts';
import type { Reach } from '../../../solver/reach/reach.ts';
import { changesOf } from '../way-in-short.ts';
import { hurdleText } from './hurdle-text.ts';

/** One answer; dates as `YYYY-MM-DD`, moments as in a plan. */
export function reachJson(answer: Reach) {
  const { trainee, unit, shift, dayKind, isOffered, reachedDates, missedDates, reached, missed } = answer;
  return {
    trainee: trainee.id,
    unit: unit.id,
    shift: shift.id,
    shiftKind: shift.kind,
    day: dayKind,
    offered: isOffered,
    reachedDates,
    missedDates,
    reached:
      reached === null
        ? null
        : { date: reached.date, out: told(reached.out, trainee), back: told(reached.back, trainee) },
    missed:
      missed === null
        ? null
        : { date: missed.date, why: missed.hurdle.kind, text: hurdleText(missed.hurdle, shift) },
  };
}

function told(journey: Journey, trainee: Trainee) {
  return { ...journey, changes: changesOf(journey, trainee) };
}
