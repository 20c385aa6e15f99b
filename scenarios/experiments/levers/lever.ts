/** What a lever is: one change of policy, as a pure function from semester to semester. */
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import type { UnitId } from '../../../solver/domain/values.ts';
import type { Random } from '../../generate/random.ts';

/** How far a lever is pulled: a figure in the lever's unit, or one of its named ways. */
export type LeverValue = number | string;

/** What a lever may draw on beside the semester; it never sees a plan. */
export interface LeverContext {
  /**
   * The same stream for every value of this lever on the same semester: who is chosen at 25 % is also chosen at 50 %,
   * so that values differ by their size and not by their luck.
   */
  readonly random: Random;
  /**
   * What each unit's added room would be worth if `opened` (the semester with more places, mentors or weekend staff)
   * came true: modules placed for it, by the prices that the unchanged semester's limits have. Takes some seconds; asked
   * for only by levers that choose by price.
   */
  readonly worthOf: (opened: Semester) => ReadonlyMap<UnitId, number>;
}

/** Which values make sense. */
export type LeverDomain =
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
    }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

export interface Lever {
  /** Words joined by hyphens, as in experiment files and results. */
  readonly id: string;
  readonly name: Sentence;
  /** What a value counts: "% van de afdelingen". */
  readonly unit: Sentence;
  /** What happens at that value, in a sentence for a reader who knows the sector. */
  readonly says: (value: LeverValue) => Sentence;
  readonly domain: LeverDomain;
  /** The value at which the semester stays as it is (a law holds every lever to it), or null where each changes it. */
  readonly unchanged: LeverValue | null;
  /**
   * The changed semester; the given one stays. Always valid: what `judgeSemester` accepts.
   * @param value one of the domain; the experiment file was judged before
   */
  readonly apply: (semester: Semester, value: LeverValue, context: LeverContext) => Semester;
}
