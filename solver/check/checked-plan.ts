/** What the checker hands out. Rendering takes a `CheckedPlan` and nothing else. */
import type { Breach } from '../domain/breach.ts';
import type { Plan, Score } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';

/** Something a plan says of itself that is not so (docs/rules.md, Statements). */
export interface FalseStatement {
  /** Where in the plan: `placements[3].days[0].out.minutes`, `score.cost`. */
  readonly path: string;
  readonly stated: string;
  readonly actual: string;
}

export interface CheckReport {
  readonly breaches: readonly Breach[];
  readonly falseStatements: readonly FalseStatement[];
  /** The score as the checker computes it. */
  readonly score: Score;
  /** No breach and no false statement. */
  readonly accepted: boolean;
  /**
   * False when the plan has `replanOf` and the published plan was not handed in: then history (H17) and S9
   * could not be verified, and the stated S9 is taken over into `score`.
   */
  readonly historyVerified: boolean;
}

declare const checked: unique symbol;

/** A plan that the checker accepted, with the semester it is a plan of. Made by `acceptPlan` only. */
export interface CheckedPlan {
  readonly semester: Semester;
  readonly plan: Plan;
  readonly report: CheckReport;
  readonly [checked]: true;
}
