/** What a published plan has and the semester of today has not: it is passed over, and said so. */
import { type Fault, fault } from '../fault.ts';
import type { Placement, Plan } from '../plan-schema.ts';
import type { Semester } from '../semester-schema.ts';
import { type KnownToSemester, knownToSemester } from './known-to-semester.ts';
import { noLongerAsked, vanished } from './plan-sentences.ts';

/** At most one fault a placement: who is gone needs no unit any more. */
export function vanishedFromPlan(plan: Plan, semester: Semester): Fault[] {
  const known = knownToSemester(semester);
  return plan.placements.flatMap((placement, p) => vanishedIn(placement, p, known) ?? []);
}

function vanishedIn(placement: Placement, p: number, known: KnownToSemester): Fault | undefined {
  const { trainee, module, unit, mentor } = placement;
  const isDone = known.modulesOf(trainee);
  if (isDone === undefined) return fault(['placements', p, 'trainee'], trainee, vanished('trainees'));
  if (isDone.get(module) !== false) {
    return fault(['placements', p, 'module'], module, noLongerAsked(trainee, isDone.has(module)));
  }
  if (!known.units.has(unit)) return fault(['placements', p, 'unit'], unit, vanished('units'));
  if (!known.mentors.has(mentor)) return fault(['placements', p, 'mentor'], mentor, vanished('mentors'));
  return undefined;
}
