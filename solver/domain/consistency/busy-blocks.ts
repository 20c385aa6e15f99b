/** A busy block recurs on weekdays or is on one date: exactly one of the two. */
import { type Fault, fault } from '../fault.ts';
import { soundElements } from '../sound-parts.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { NEITHER_WEEKDAYS_NOR_DATE, WEEKDAYS_AND_DATE } from './sentences.ts';

export function* busyBlocks({ sound, isGiven }: SemesterToJudge): Generator<Fault> {
  for (const [t, trainee] of soundElements(sound.trainees)) {
    for (const [b, block] of soundElements(trainee.busy)) {
      const { weekdays, date } = block;
      const path = ['trainees', t, 'busy', b];
      // An empty list is one not given (model.md, section 0).
      const recurs = weekdays === undefined ? isGiven([...path, 'weekdays']) : weekdays.length > 0;
      const isDated = isGiven([...path, 'date']);
      if (recurs && isDated) yield fault(path, { weekdays, date }, WEEKDAYS_AND_DATE);
      if (!recurs && !isDated) yield fault(path, block, NEITHER_WEEKDAYS_NOR_DATE);
    }
  }
}
