/** An `LpSolver` out of a library: every claim is judged before it becomes an answer. */
import { judgeMip } from './judge-mip.ts';
import { judgeRelaxation } from './judge-relaxation.ts';
import type { BackendModel, LpBackend } from './lp-backend.ts';
import { wholePoint, worthOf } from './lp-point.ts';
import type { LpAnswer, LpColumns, LpLimits, LpModel, LpSolver, MipAnswer, OpenLp } from './lp-solver.ts';
import { ModelStore } from './model-store.ts';
import { plainAnswer } from './plain-answers.ts';
import { TimeBudget } from './time-budget.ts';
import { wholeLower, wholeUpper, withWholeBounds } from './whole-bounds.ts';
import { roundedBound } from './whole-steps.ts';

export function verified(backend: LpBackend): LpSolver {
  return { name: backend.name, open: (model) => new VerifiedLp(backend, model) };
}

class VerifiedLp implements OpenLp {
  private readonly backend: LpBackend;
  private readonly store: ModelStore;
  private readonly open: BackendModel;
  private suggestion: Float64Array | null = null;
  private isDisposed = false;

  constructor(backend: LpBackend, model: LpModel) {
    this.backend = backend;
    const rounded = { ...model, columns: withWholeBounds(model.columns) };
    this.store = new ModelStore(rounded);
    this.open = backend.open(rounded);
  }

  addColumns(columns: LpColumns): void {
    const rounded = withWholeBounds(columns);
    this.store.add(rounded);
    this.open.addColumns(rounded);
    this.suggestion = null;
  }

  setColumnBounds(column: number, lower: number, upper: number): void {
    const isWhole = this.store.view().columns.whole[column] === 1;
    const bounds = isWhole ? ([wholeLower(lower), wholeUpper(upper)] as const) : ([lower, upper] as const);
    this.store.setColumnBounds(column, ...bounds);
    this.open.setColumnBounds(column, ...bounds);
  }

  suggest(values: Float64Array): void {
    this.suggestion = values.slice();
  }

  solveRelaxed(limits: LpLimits = {}): LpAnswer {
    return this.relax(new TimeBudget(limits));
  }

  /** The relaxation first: it gives the bound, and often the answer. */
  solve(limits: LpLimits = {}): MipAnswer {
    const model = this.current();
    const budget = new TimeBudget(limits);
    const start = this.usableSuggestion(model);
    const isAsked = limits.proofNodes !== 0 || !model.columns.whole.includes(1);
    const relaxed = isAsked ? this.relax(budget) : plainAnswer(model);
    const settled = relaxed === null ? null : settledByRelaxation(model, relaxed, start);
    if (settled !== null) return settled;

    const relativeGap = limits.relativeGap ?? 0;
    const nodes = limits.nodes ?? Number.POSITIVE_INFINITY;
    const claim = budget.ask(this.open, { relaxed: false, nodes, relativeGap, start });
    const { backend, open, store } = this;
    const proofNodes = limits.proofNodes ?? backend.proofNodes;
    const known = start === null ? null : worthOf(model, start).objective;
    const rootBound = relaxed?.status === 'optimal' ? roundedBound(model, relaxed.bound) : noBound(model);
    return judgeMip({ backend, open, store, proofNodes, relativeGap, budget, known, rootBound }, claim);
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.open.dispose();
  }

  private current(): LpModel {
    if (this.isDisposed) throw new Error('this model was disposed of');
    return this.store.view();
  }

  private relax(budget: TimeBudget): LpAnswer {
    const model = this.current();
    return plainAnswer(model) ?? judgeRelaxation(this.backend, model, budget.askRelaxed(this.open), budget);
  }

  private usableSuggestion(model: LpModel): Float64Array | null {
    if (this.suggestion?.length !== model.columns.objective.length) return null;
    const point = wholePoint(model, this.suggestion);
    return point instanceof Float64Array ? point : null;
  }
}

/** What needs no branching: no point at all, a relaxation that is whole, a known point at its bound. */
function settledByRelaxation(
  model: LpModel,
  relaxed: LpAnswer,
  start: Float64Array | null,
): MipAnswer | null {
  switch (relaxed.status) {
    case 'infeasible':
      return { status: 'infeasible', proof: 'duals' };
    case 'stopped':
      return { status: 'stopped', bound: noBound(model) };
    case 'optimal':
      return wholeAtBound(model, relaxed.values, relaxed.bound) ?? wholeAtBound(model, start, relaxed.bound);
    default:
      return relaxed;
  }
}

function wholeAtBound(model: LpModel, point: Float64Array | null, bound: number): MipAnswer | null {
  const values = point === null ? null : wholePoint(model, point);
  if (!(values instanceof Float64Array)) return null;
  const { objective, tolerance } = worthOf(model, values);
  const rounded = roundedBound(model, bound);
  if (Math.abs(rounded - objective) > tolerance) return null;
  return { status: 'optimal', objective, values, bound: rounded, claimedBound: null, proof: 'duals' };
}

function noBound({ sense }: LpModel): number {
  return sense === 'max' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}
