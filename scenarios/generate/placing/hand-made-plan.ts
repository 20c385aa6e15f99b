/** A plan around placements that were made by hand: its days are right, its score is not reckoned. */
import { PLAN_FORMAT } from '../../../solver/domain/lists.ts';
import type { Placement, Plan } from '../../../solver/domain/plan-schema.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';

const NO_DIGEST = '0'.repeat(64);

/** What is asked and not among the placements is unplaced. */
export function handMadePlan(semester: Semester, placements: readonly Placement[]): Plan {
  const placed = new Set(placements.map(({ trainee, module }) => `${trainee}/${module}`));
  return {
    format: PLAN_FORMAT,
    semester: semester.id,
    semesterDigest: NO_DIGEST,
    seed: 0,
    solver: { name: 'by hand', version: '1', seconds: 0, steps: 0, stoppedBy: 'steps' },
    score: {
      priorityPlaced: 0,
      placed: 0,
      asked: 0,
      cost: 0,
      terms: { S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0, S8: 0, S9: 0 },
    },
    bound: { priorityPlaced: 0, cost: null },
    gap: { kind: 'cost', value: null },
    placements,
    unplaced: semester.trainees.flatMap((trainee) =>
      trainee.modules
        .filter(({ module, done }) => !done && !placed.has(`${trainee.id}/${module}`))
        .map(({ module }) => ({ trainee: trainee.id, module, blockers: [], remedies: [] })),
    ),
  };
}
