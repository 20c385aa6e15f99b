/** What a lever is: one sort of change that people could make, and which ones are worth trying for a module. */
import type { Semester, Unit } from '../../domain/semester-schema.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { IsoDate, ShiftId } from '../../domain/values.ts';
import type { Change, OfModule, RemedyKind } from './change.ts';
import type { Situation } from './situation.ts';

/** A day that the module could not have without the change. */
export interface NewDay {
  readonly date: IsoDate;
  readonly shift: ShiftId;
}

/** One change to be tried, and where the module would then go. */
export interface Attempt {
  readonly change: Change;
  readonly unit: Unit;
  /**
   * Given where a change is first tried wider than it may have to be: the smaller change that is enough for the days
   * found. What was found stays possible with it. Null where they are not this change's doing.
   */
  readonly narrowed?: (days: readonly NewDay[]) => Change | null;
  /** Changes that ask somewhat less than this one, to be tried once this one is found to work. */
  readonly smaller?: (change: Change) => readonly Change[];
  readonly say: (change: Change) => Sentence;
}

export interface Lever {
  readonly kind: RemedyKind;
  /** The semester with the change made. It only ever allows more, so that other placements stay valid. */
  readonly apply: (semester: Semester, of: OfModule, change: Change) => Semester;
  /** The smallest changes first; among equals the unit that is nearest. */
  readonly attempts: (situation: Situation) => Iterable<Attempt>;
}
