/** The seconds of one question, over all that is asked of the library to answer and to prove it. */
import type { BackendModel, LpClaim, LpTask } from './lp-backend.ts';
import type { LpLimits } from './lp-solver.ts';

export class TimeBudget {
  private left: number;

  constructor(limits: LpLimits) {
    this.left = limits.seconds ?? Number.POSITIVE_INFINITY;
  }

  get isSpent(): boolean {
    return this.left <= 0;
  }

  ask(model: BackendModel, task: Omit<LpTask, 'seconds'>): LpClaim {
    const claim = model.solve({ ...task, seconds: Math.max(0, this.left) });
    this.left -= claim.seconds;
    return claim;
  }

  askRelaxed(model: BackendModel): LpClaim {
    return this.ask(model, { relaxed: true, nodes: Number.POSITIVE_INFINITY, relativeGap: 0, start: null });
  }
}
