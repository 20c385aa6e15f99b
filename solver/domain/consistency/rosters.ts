/** A roster line counts in one of the weeks of its cycle. */
import { type Fault, fault } from '../fault.ts';
import { soundElements } from '../sound-parts.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { indexOutsideCycle } from './sentences.ts';

export function* rosters({ sound }: SemesterToJudge): Generator<Fault> {
  for (const [m, mentor] of soundElements(sound.mentors)) {
    for (const [r, { cycle }] of soundElements(mentor.roster)) {
      if (cycle?.index === undefined || cycle.weeks === undefined) continue;
      if (cycle.index >= cycle.weeks) {
        const path = ['mentors', m, 'roster', r, 'cycle', 'index'];
        yield fault(path, cycle.index, indexOutsideCycle(cycle.weeks));
      }
    }
  }
}
