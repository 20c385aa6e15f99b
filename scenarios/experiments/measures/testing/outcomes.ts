/** Outcomes made by hand, for the tests of the measures. */
import type { Placement, Plan } from '../../../../solver/domain/plan-schema.ts';
import type { Semester } from '../../../../solver/domain/semester-schema.ts';
import { plan } from '../../../../solver/testing/builders.ts';
import type { Outcome } from '../measure.ts';

/** A semester that was planned so; `base` is the semester itself unless a lever changed it. */
export function outcome(
  semester: Semester,
  placements: readonly Placement[],
  over: { readonly base?: Semester; readonly unplaced?: Plan['unplaced'] } = {},
): Outcome {
  const { base = semester, unplaced } = over;
  const made = plan(semester, placements);
  return { base, semester, plan: unplaced === undefined ? made : { ...made, unplaced } };
}
