/** From what a library claims of a linear program to an answer that is proven, or called wrong. */
import { directionModel, elasticModel } from './certificates.ts';
import { dualProof } from './dual-bound.ts';
import type { LpFault } from './faults.ts';
import type { LpBackend, LpClaim } from './lp-backend.ts';
import { pointFault, worthOf } from './lp-point.ts';
import type { LpAnswer, LpModel } from './lp-solver.ts';
import type { TimeBudget } from './time-budget.ts';
import { FEASIBLE_WITHIN, OBJECTIVE_WITHIN } from './tolerances.ts';

/** An optimum stands when its point keeps to all bounds and its duals prove that none is better. */
export function judgeRelaxation(
  backend: LpBackend,
  model: LpModel,
  claim: LpClaim,
  budget: TimeBudget,
): LpAnswer {
  const wrong = (why: LpFault): LpAnswer => ({ status: 'wrong', by: backend.name, why });
  switch (claim.status) {
    case 'crashed':
      return wrong({ kind: 'crashed', message: claim.message });
    case 'stopped':
      return { status: 'stopped' };
    case 'optimal':
      return judgeOptimum(model, claim, wrong);
    default:
      return judgeNone(backend, model, claim.status, budget) ?? wrong(unproven(claim.status));
  }
}

function judgeOptimum(model: LpModel, claim: LpClaim, wrong: (why: LpFault) => LpAnswer): LpAnswer {
  const { values } = claim;
  if (values === null) return wrong({ kind: 'no point' });
  const fault = pointFault(model, values) ?? objectiveFault(model, claim, values);
  if (fault !== null) return wrong(fault);
  const { objective, tolerance } = worthOf(model, values);
  const proof = dualProof(model, claim.duals ?? new Float64Array(model.rowLower.length));
  if (!(Math.abs(proof.bound - objective) <= tolerance))
    return wrong({ kind: 'optimum not proven', claimed: objective, found: proof.bound });
  return { status: 'optimal', objective, values, ...proof };
}

/** What a library says its point is worth, next to what it is worth. */
export function objectiveFault(model: LpModel, claim: LpClaim, values: Float64Array): LpFault | null {
  const { objective, tolerance } = worthOf(model, values);
  if (claim.objective !== null && Math.abs(claim.objective - objective) <= tolerance) return null;
  return { kind: 'other objective', claimed: claim.objective ?? Number.NaN, found: objective };
}

function unproven(status: LpClaim['status']): LpFault {
  return { kind: status === 'unbounded' ? 'unbounded not proven' : 'infeasible not proven' };
}

/** `infeasible` or `unbounded` where that is proven and is what was claimed, `stopped` where time is up. */
function judgeNone(
  backend: LpBackend,
  model: LpModel,
  claimed: LpClaim['status'],
  budget: TimeBudget,
): LpAnswer | null {
  const elastic = provenOptimum(backend, elasticModel(model), budget);
  if (elastic === null) return budget.isSpent ? { status: 'stopped' } : null;
  const excess = FEASIBLE_WITHIN * (1 + largestFinite(model.rowLower) + largestFinite(model.rowUpper));
  if (elastic.bound > excess) return claimed === 'unbounded' ? null : { status: 'infeasible' };
  if (claimed === 'infeasible') return null;
  const direction = provenOptimum(backend, directionModel(model), budget);
  if (direction === null) return budget.isSpent ? { status: 'stopped' } : null;
  return Math.abs(direction.objective) > OBJECTIVE_WITHIN ? { status: 'unbounded' } : null;
}

function provenOptimum(backend: LpBackend, model: LpModel, budget: TimeBudget) {
  const open = backend.open(model);
  try {
    const claim = budget.askRelaxed(open);
    if (claim.status !== 'optimal') return null;
    const answer = judgeOptimum(model, claim, (why) => ({ status: 'wrong', by: backend.name, why }));
    return answer.status === 'optimal' ? answer : null;
  } finally {
    open.dispose();
  }
}

function largestFinite(bounds: Float64Array): number {
  return bounds.reduce((most, bound) => (Number.isFinite(bound) ? Math.max(most, Math.abs(bound)) : most), 0);
}
