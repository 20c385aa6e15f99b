/** Reading a plan for a semester: one that can be judged, or everything that makes it no plan at all, at once. */
import { ofAnotherSemester, strangeInPlan } from './consistency/plan-checks.ts';
import { OTHER_DIGEST } from './consistency/plan-sentences.ts';
import { unknownFeeds } from './consistency/unknown-feeds.ts';
import { vanishedFromPlan } from './consistency/vanished-from-plan.ts';
import { planDigest } from './digest.ts';
import { type Fault, fault, problemOf } from './fault.ts';
import { type Plan, planSchema } from './plan-schema.ts';
import type { Problem } from './problem.ts';
import { readShape } from './read-shape.ts';
import type { Semester } from './semester-schema.ts';

export type PlanReading =
  | {
      readonly ok: true;
      readonly plan: Plan;
      /** Of the file as it was read: see `planDigest`. */
      readonly digest: string;
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A plan to be judged by this semester. Whether it keeps the rules is the checker's to say; here its ids are
 * looked up, and every asked module is placed or unplaced.
 *
 * @param raw what `JSON.parse` made of the file. Never throws, whatever that is.
 * @param semesterDigest of the semester as it was read; a plan made for another version of it gets a warning,
 *   as does one with rides of a timetable that the semester does not name.
 */
export function readPlan(raw: unknown, semester: Semester, semesterDigest?: string): PlanReading {
  const { value, faults, sound } = readShape(planSchema, raw);
  const strange = [...ofAnotherSemester(sound, semester), ...strangeInPlan(sound, semester)];
  return reading(raw, value, [...faults, ...strange], (plan) => [
    ...(semesterDigest === undefined || plan.semesterDigest === semesterDigest
      ? []
      : [fault(['semesterDigest'], plan.semesterDigest, OTHER_DIGEST)]),
    ...unknownFeeds(plan, semester),
  ]);
}

/**
 * The plan in force, as the start of a replan. The semester has moved on since: trainees, modules, units and
 * mentors that are gone stay in the plan and are named in warnings.
 *
 * @param raw what `JSON.parse` made of the file. Never throws, whatever that is.
 */
export function readPublishedPlan(raw: unknown, semester: Semester): PlanReading {
  const { value, faults, sound } = readShape(planSchema, raw);
  return reading(raw, value, [...faults, ...ofAnotherSemester(sound, semester)], (plan) =>
    vanishedFromPlan(plan, semester),
  );
}

function reading(
  raw: unknown,
  plan: Plan | undefined,
  faults: readonly Fault[],
  warningsFor: (plan: Plan) => readonly Fault[],
): PlanReading {
  if (plan === undefined || faults.length > 0) {
    return { ok: false, problems: faults.map((found) => problemOf('error', raw, found)) };
  }
  const warnings = warningsFor(plan).map((found) => problemOf('warning', raw, found));
  return { ok: true, plan, digest: planDigest(raw), warnings };
}
