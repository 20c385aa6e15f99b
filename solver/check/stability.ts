/** S9 stability: what of the published plan is not so any more. */
import { dayNumber } from '../domain/calendar.ts';
import type { Placement } from '../domain/plan-schema.ts';
import { jointKey } from './grouping.ts';
import type { PlanUnderCheck } from './plan-under-check.ts';

/** Weighted cost; 0 for a plan that replans none. */
export function stabilityCost(plan: PlanUnderCheck): number {
  const stillAsked = new Set(
    plan.semester.trainees.flatMap((trainee) =>
      trainee.modules.filter((asked) => !asked.done).map((asked) => jointKey(trainee.id, asked.module)),
    ),
  );
  return (plan.published?.placements ?? [])
    .filter((published) => stillAsked.has(jointKey(published.trainee, published.module)))
    .reduce((sum, published) => sum + changeCost(plan, published), 0);
}

function changeCost(plan: PlanUnderCheck, published: Placement): number {
  const { S9day, S9unit } = plan.semester.rules.weights;
  const frozenUntil = plan.pinOn(published.trainee, published.module)?.frozenUntil;
  const open = published.days.filter(
    (day) => frozenUntil === undefined || dayNumber(day.date) > dayNumber(frozenUntil),
  );
  if (open.length === 0) return 0;
  const now = plan.placedModule(published.trainee, published.module);
  if (now !== undefined && now.unit.id !== published.unit) return S9unit;
  const kept = new Set(now?.days.map(({ day }) => jointKey(day.date, day.shift)));
  return S9day * open.filter((day) => !kept.has(jointKey(day.date, day.shift))).length;
}
