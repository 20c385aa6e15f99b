/** The only door to rendering: a plan that passes becomes a `CheckedPlan`. */
import type { Plan } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { checkPlan } from './check-plan.ts';
import type { CheckedPlan, CheckReport } from './checked-plan.ts';

export type Acceptance =
  | { readonly ok: true; readonly plan: CheckedPlan }
  | { readonly ok: false; readonly report: CheckReport };

/** Accepts a plan without breach and without false statement; the report says why another is refused. */
export function acceptPlan(
  semester: Semester,
  plan: Plan,
  published: Plan | null,
  timetables: Timetables = [],
): Acceptance {
  const report = checkPlan(semester, plan, published, timetables);
  if (!report.accepted) return { ok: false, report };
  return { ok: true, plan: { semester, plan, report } as CheckedPlan };
}
