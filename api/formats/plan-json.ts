/** `plan.json`: the plan itself, to be exchanged, checked and planned again from. */
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { placementSchema, planSchema } from '../../solver/domain/plan-schema.ts';
import { GrowingJson } from './json/growing-json.ts';

/**
 * The plan as JSON text, two spaces, a newline at the end. Keys stand in the order of the format, whatever
 * order the plan was built in, so that the same plan gives the same bytes.
 *
 * @returns the text in parts, a placement at a time: that of 10 000 trainees is 300 MB long
 */
export function* planJson({ plan }: CheckedPlan): Generator<string> {
  const json = new GrowingJson(planSchema.parse({ ...plan, placements: [] }), 'placements', 2);
  yield json.start;
  for (const placement of plan.placements) yield json.item(placementSchema.parse(placement));
  yield `${json.end}\n`;
}
