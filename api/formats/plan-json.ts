/** `plan.json`: the plan itself, to be exchanged, checked and planned again from. */
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { planSchema } from '../../solver/domain/plan-schema.ts';

/**
 * The plan as JSON text, two spaces, a newline at the end. Keys stand in the order of the format, whatever
 * order the plan was built in, so that the same plan gives the same bytes.
 */
export function planJson({ plan }: CheckedPlan): string {
  return `${JSON.stringify(planSchema.parse(plan), null, 2)}\n`;
}
