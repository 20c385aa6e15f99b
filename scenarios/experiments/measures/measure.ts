/** What a measure is: one figure about one planned semester, as a pure function of what went in and came out. */
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { Sentence } from '../../../solver/domain/sentence.ts';

/** One semester that was planned. */
export interface Outcome {
  /** Before the levers; what a lever costs is told from the difference. */
  readonly base: Semester;
  /** As it was planned. */
  readonly semester: Semester;
  /** Checked. Its `unplaced` tell their blockers; remedies are not asked for. */
  readonly plan: Plan;
}

export interface Measure {
  /** Words joined by hyphens, as in experiment files and results. */
  readonly id: string;
  readonly name: Sentence;
  /** What the figure counts: "minuten van deur tot deur". */
  readonly unit: Sentence;
  /** How it is reckoned, for the methods section. */
  readonly definition: Sentence;
  /** Which way is good news; `neither` where that is for people to say. */
  readonly better: 'more' | 'less' | 'neither';
  /** Decimals to show. */
  readonly decimals: number;
  /** Null where it says nothing about this outcome (a mean over nobody). */
  readonly of: (outcome: Outcome) => number | null;
}
